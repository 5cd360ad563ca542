using OnRecord.Train.Coreference;

namespace OnRecord.Train.Tests.Coreference;

public sealed class AssignmentTests
{
    [Fact]
    public void TheBestCellOfAllIsNotAlwaysTaken() => Assert.Equal(14, Assignment.Most(new double[,] { { 8, 7 }, { 7, 1 } }));

    [Fact]
    public void RowsOrColumnsMayBeLeftOver()
    {
        Assert.Equal(9, Assignment.Most(new double[,] { { 1, 9, 5 } }));
        Assert.Equal(9, Assignment.Most(new double[,] { { 1 }, { 9 }, { 5 } }));
        Assert.Equal(0, Assignment.Most(new double[0, 3]));
        Assert.Equal(0, Assignment.Most(new double[0, 0]));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    [InlineData(5, 5)]
    [InlineData(2, 6)]
    [InlineData(6, 3)]
    public void TheSumIsTheLargestOfAllAssignments(int rows, int columns)
    {
        var random = new Random(rows + (10 * columns));
        for (var time = 0; time < 50; time++)
        {
            var worth = new double[rows, columns];
            for (var row = 0; row < rows; row++)
            {
                for (var column = 0; column < columns; column++)
                {
                    worth[row, column] = time % 2 == 0 ? random.NextDouble() : random.Next(3);    // many are alike
                }
            }

            Assert.Equal(Largest(worth, 0, new bool[columns]), Assignment.Most(worth), 9);
        }
    }

    // A row may have no column.
    private static double Largest(double[,] worth, int row, bool[] taken)
    {
        if (row == worth.GetLength(0))
        {
            return 0;
        }

        var most = Largest(worth, row + 1, taken);
        for (var column = 0; column < taken.Length; column++)
        {
            if (!taken[column])
            {
                taken[column] = true;
                most = Math.Max(most, worth[row, column] + Largest(worth, row + 1, taken));
                taken[column] = false;
            }
        }

        return most;
    }
}
