using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CorridorGraph.Ontology;
using CorridorGraph.Plan;

namespace CorridorGraph.Exchange;

/// <summary>Reads a file of <c>entities/</c>.</summary>
internal sealed class EntityRows
{
    private readonly NodeType type;
    private readonly CsvTable table;
    private readonly ReadingState state;
    private readonly RowReader row;
    private readonly int idIndex;
    private readonly int formerIdsIndex;

    private EntityRows(NodeType type, CsvTable table, ReadingState state)
    {
        this.type = type;
        this.table = table;
        this.state = state;
        row = new RowReader(table, type.Properties, CitationReader.Column);
        idIndex = IndexOf("id");
        formerIdsIndex = IndexOf("formerIds");
    }

    public static void Read(NodeType type, DatasetFile file, ReadingState state)
    {
        using var table = CsvTable.Open(file, state.Faults, state.Progress);
        if (table is null)
        {
            state.Entities.IsComplete = false;
            return;
        }

        var rows = new EntityRows(type, table, state);
        while (table.Read())
        {
            bool isKnown = rows.Register();
            if (table.IsWhole)
            {
                rows.ReadRow(isKnown);
            }
        }

        state.Entities.IsComplete &= !table.IsCutShort;
    }

    /// <summary>Registers the ids of a file whose type is unknown, so that relationships to them are not faults of their own.</summary>
    public static void ReadIdsOnly(DatasetFile file, ReadingState state)
    {
        var own = new FaultList();
        using var table = CsvTable.Open(file, own);
        int column = table is null ? -1 : table.Header.IndexOf("id");
        if (table is null || column < 0)
        {
            state.Entities.IsComplete = false;
            return;
        }

        while (table.Read())
        {
            if (table.Cell(column) is { } id)
            {
                state.Entities.Register(id, null, table.Origin);
            }
        }
    }

    // A row that is not whole still makes its id known: relationships to it would otherwise be reported as dangling.
    private bool Register()
    {
        if (row.Text(idIndex) is not { } id)
        {
            return false;
        }

        table.Report(IdForm.Check("id", id));
        var problem = state.Entities.Register(id, type, table.Origin);
        table.Report(problem);
        return problem is null;
    }

    private void ReadRow(bool isKnown)
    {
        object?[] values = new object?[type.Properties.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = row.Value(i);
        }

        string id = values[idIndex] as string ?? "";
        if (isKnown && values[formerIdsIndex] is ImmutableArray<string> formerIds)
        {
            RegisterFormer(formerIds, id);
        }

        var sources = state.Citations.Read(table, row.Link(0));
        state.Take(new EntityFact(type, id, ImmutableCollectionsMarshal.AsImmutableArray(values), sources));
    }

    private void RegisterFormer(ImmutableArray<string> formerIds, string id)
    {
        foreach (string formerId in formerIds)
        {
            table.Report(IdForm.Check("formerIds", formerId) ?? state.Entities.RegisterFormer(formerId, id, table.Origin));
        }
    }

    private int IndexOf(string name)
    {
        for (int i = 0; i < type.Properties.Length; i++)
        {
            if (type.Properties[i].Name == name)
            {
                return i;
            }
        }

        throw new InvalidOperationException($"The ontology reader holds that every node type has \"{name}\"; {type} has not.");
    }
}
