using System.Collections.Immutable;
using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace OnRecord.Storage.Database;

/// <summary>The values of a statement's parameters, by name.</summary>
internal sealed class Parameters
{
    private readonly List<(string Name, DbType? Type, object? Value)> all = [];

    /// <summary>Each property of a value, under its name: <c>Parameters.Of(new { article })</c>.</summary>
    public static Parameters Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TValues>(TValues values)
    {
        var parameters = new Parameters();
        foreach (var (name, type, read) in Properties<TValues>.All)
        {
            parameters.all.Add((name, type, read.GetValue(values)));
        }

        return parameters;
    }

    public void Add(string name, string value) => all.Add((name, DbType.String, value));

    public void AddTo(DbCommand command)
    {
        foreach (var (name, type, value) in all)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            if (type is { } known)
            {
                parameter.DbType = known;
            }

            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }
    }

    // Looked up once for each shape. A null has no type of its own, so it takes its property's; a list's is told by the value.
    private static class Properties<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicProperties)] TValues>
    {
        public static readonly ImmutableArray<(string Name, DbType? Type, PropertyInfo Read)> All =
            [.. typeof(TValues).GetProperties().Select(static property => (property.Name, TypeOf(property.PropertyType), property))];

        private static DbType? TypeOf(Type type) =>
            type == typeof(string) ? DbType.String
            : type == typeof(byte[]) ? DbType.Binary
            : (Nullable.GetUnderlyingType(type) ?? type) is var one && one == typeof(long) ? DbType.Int64
            : one == typeof(int) ? DbType.Int32
            : one == typeof(double) ? DbType.Double
            : null;
    }
}
