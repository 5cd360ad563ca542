using OnRecord.Compile;

if (args is not [var resources, var output])
{
    await Console.Error.WriteLineAsync("OnRecord.Compile RESOURCES OUTPUT: compiles the tables of actors under the folder RESOURCES into the file OUTPUT.");
    return 2;
}

try
{
    await File.WriteAllBytesAsync(output, Tables.Compile(resources));
    return 0;
}
catch (Exception error) when (error is FormatException or IOException)
{
    await Console.Error.WriteLineAsync($"OnRecord.Compile : error : {error.Message}");
    return 1;
}
