namespace CorridorGraph.Ontology;

/// <summary>Derived types unfold into stored ones, and into not too many of them.</summary>
internal static class UnfoldingCheck
{
    /// <summary>Relationships of an unfolded path, each use counted; the turns of its automaton are at most the square.</summary>
    public const int MostSteps = 200;

    public static void Run(Declarations declarations, FaultList faults)
    {
        var lengths = new Dictionary<DeclaredDerivation, int>();
        foreach (var derivation in declarations.Derivations)
        {
            Measure(derivation, [], lengths, declarations, faults);
        }
    }

    // The length is not known, and not asked for, of what stands in a cycle.
    private static int Measure(
        DeclaredDerivation derivation,
        List<DeclaredDerivation> outside,
        Dictionary<DeclaredDerivation, int> lengths,
        Declarations declarations,
        FaultList faults)
    {
        if (lengths.TryGetValue(derivation, out int known))
        {
            return known;
        }

        lengths[derivation] = 1;
        outside.Add(derivation);
        int length = 0;
        bool isOver = false;
        foreach (var name in derivation.Path?.Syntax?.Names ?? [])
        {
            if (!declarations.TryFindDerivation(name.Text, out var inner))
            {
                length++;
            }
            else if (outside.IndexOf(inner) is var start and >= 0)
            {
                ReportCycle(name, outside[start..], faults);
                isOver = true;
            }
            else
            {
                length += Measure(inner, outside, lengths, declarations, faults);
            }
        }

        outside.Remove(derivation);
        if (length > MostSteps && !isOver)
        {
            faults.Add(
                OntologyCodes.TooManySteps,
                derivation.Path!.Place,
                $"The path of \"{derivation.Type}\" unfolds into {length} relationships; the most is {MostSteps}."
                    + " Derive it in fewer words.");
            length = 1;
        }

        return lengths[derivation] = length;
    }

    private static void ReportCycle(Word name, List<DeclaredDerivation> cycle, FaultList faults)
    {
        if (cycle is [_])
        {
            faults.Add(
                OntologyCodes.DerivesItself,
                name.Place,
                $"The path of \"{name}\" names \"{name}\" itself. A derived type has another name than the stored ones in its path:"
                    + " rename it where it is derived, or write + or * if its own path is to be repeated.");
            return;
        }

        string way = string.Join(" -> ", [.. cycle.Select(derivation => derivation.Type!.Text), name.Text]);
        faults.Add(
            OntologyCodes.DerivationCycle,
            name.Place,
            $"Derived types stand for each other: {way}. Expected that each unfolds into stored types; take \"{name}\" out of this path.");
    }
}
