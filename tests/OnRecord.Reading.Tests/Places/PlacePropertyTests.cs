using CsCheck;
using OnRecord.Reading.Places;

namespace OnRecord.Reading.Tests.Places;

public sealed class PlacePropertyTests
{
    [Fact]
    public void PlacesAreSortedAndNeverOverlap() => NastyTexts.Any.Sample(
        static text =>
        {
            var at = 0;
            foreach (var place in Sample.Read(text + " in the city of Sumy, Ukraine, north of Paris, Texas").Get<PlaceLayer>().Places)
            {
                if (place.Span.Start < at || place.Span.IsEmpty)
                {
                    return false;
                }

                at = place.Span.End;
            }

            return true;
        },
        iter: 500);
}
