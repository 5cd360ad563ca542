namespace OnRecord.Reading.Places;

/// <summary>A name that may be a place's.</summary>
/// <param name="First">The first word of the name.</param>
/// <param name="End">The word after its last.</param>
/// <param name="Link">The first of the table's places of this name; <see cref="PlaceTable.NoLink"/> where it knows none.</param>
internal record struct Found(int First, int End, int Link)
{
    /// <summary>The first word of what belongs to it: <c>western</c>, or <c>city</c> of <c>city of</c>.</summary>
    public int From { get; set; } = First;

    /// <summary>The word after the last of what belongs to it: <c>region</c>.</summary>
    public int Until { get; set; } = End;

    /// <summary>What sort of place the words beside it say; null where they say nothing.</summary>
    public PlaceKind? Said { get; set; }

    /// <summary>The state of the actor table that it names; null where it names none.</summary>
    public string? State { get; set; }

    /// <summary>The known place that the text says it lies in; null where it says none.</summary>
    public KnownPlace? Container { get; set; }

    /// <summary>A state that the text says it lies in, ISO 3166-1 alpha-3; null where it says none.</summary>
    public string? Land { get; set; }

    /// <summary>Whether it stands behind a comma or <c>in</c> as what the place before it lies in.</summary>
    public bool Contains { get; set; }

    /// <summary>Whether it stands in a list of states: <c>Georgia and Ukraine</c>.</summary>
    public bool IsAmongStates { get; set; }

    /// <summary>The first link of the known name that an unknown one begins with: <c>Volgograd Arena</c>.</summary>
    public int Hint { get; set; } = PlaceTable.NoLink;

    /// <summary>Whether it is <c>the North</c> or <c>the South</c>, and so a Korea only where the article speaks of one.</summary>
    public bool IsHalf { get; set; }

    /// <summary>Which place it is; null where the table knows none.</summary>
    public KnownPlace? Place { get; set; }
}
