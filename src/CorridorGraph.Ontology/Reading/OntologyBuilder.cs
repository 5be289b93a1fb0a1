using System.Collections.Immutable;

namespace CorridorGraph.Ontology;

/// <summary>Turns declarations that passed every check into the model.</summary>
internal sealed class OntologyBuilder
{
    private readonly Declarations declarations;
    private readonly ImmutableArray<EnumType> enums;
    private readonly Dictionary<(string Name, string Type), int> propertyOrdinals = [];
    private readonly OrderedDictionary<string, EntityType> types = new(StringComparer.Ordinal);
    private readonly List<RelationshipType> relationshipTypes = [];
    private readonly ImmutableArray<RelationshipType> derivedTypes;

    private OntologyBuilder(Declarations declarations)
    {
        this.declarations = declarations;
        enums = [.. declarations.Enums.Select(BuildEnum)];
        derivedTypes =
            [.. declarations.Derivations.Select((derivation, i) => new RelationshipType { Name = derivation.Type!.Text, Ordinal = i })];
    }

    public static GraphOntology Build(Declarations declarations) => new OntologyBuilder(declarations).Build();

    private GraphOntology Build()
    {
        foreach (var declared in declarations.Types)
        {
            types.Add(declared.Name.Text, BuildType(declared));
        }

        // Relationship fields name types in any order, so every type stands before the first field is made.
        foreach (var declared in declarations.Types)
        {
            Connect(declared);
        }

        foreach (var fields in types.Values.SelectMany(type => type.Relationships).GroupBy(field => field.Type))
        {
            fields.Key.Fields = [.. fields];
        }

        foreach (var derived in derivedTypes)
        {
            Derive(derived);
        }

        return new GraphOntology(
            [.. types.Values.OfType<NodeType>()],
            [.. types.Values.OfType<InterfaceType>()],
            enums,
            [.. relationshipTypes],
            derivedTypes)
        {
            PropertyCount = propertyOrdinals.Count,
        };
    }

    private EntityType BuildType(DeclaredType declared)
    {
        ImmutableArray<Property> properties =
        [
            .. from field in declared.Fields
               where field.Relationship is null && !FrameFields.IsLink(field.Name.Text)
               select BuildProperty(declared, field),
        ];
        return declared.IsInterface
            ? new InterfaceType
            {
                Name = declared.Name.Text,
                Plural = declared.Plural!.Text,
                Documentation = declared.Documentation,
                Properties = properties,
            }
            : new NodeType
            {
                Name = declared.Name.Text,
                Plural = declared.Plural!.Text,
                Documentation = declared.Documentation,
                Properties = properties,
                Ordinal = types.Values.OfType<NodeType>().Count(),
            };
    }

    private Property BuildProperty(DeclaredType owner, DeclaredField field)
    {
        var kind = PropertyTypes.KindOf(field.Type.Name, declarations)!.Value;
        var property = new Property(field.Name.Text, kind)
        {
            IsList = field.Type.IsList,
            IsRequired = field.Type.IsRequired,
            IsSearched = field.IsSearched || declarations.Inherited(owner, field.Name.Text).Any(inherited => inherited.Field.IsSearched),
            Enum = kind == PropertyKind.Enum ? FindEnum(field.Type.Name) : null,
            Documentation = DocumentationOf(owner, field),
        };
        var key = (property.Name, property.TypeReference);
        if (!propertyOrdinals.TryGetValue(key, out int ordinal))
        {
            propertyOrdinals.Add(key, ordinal = propertyOrdinals.Count);
        }

        return property with { Ordinal = ordinal };
    }

    private void Connect(DeclaredType declared)
    {
        var type = types[declared.Name.Text];
        type.Interfaces = [.. declarations.InterfacesOf(declared).Select(other => (InterfaceType)types[other.Name.Text])];
        type.PossibleTypes = [.. declarations.PossibleTypes(declared).Select(other => (NodeType)types[other.Name.Text])];
        type.Relationships =
        [
            .. from field in declared.Fields
               let relationship = field.Relationship
               where relationship is not null
               select new RelationshipField
               {
                   Name = field.Name.Text,
                   Type = FindRelationshipType(relationship.Type!.Text),
                   Direction = relationship.Direction!.Value,
                   Owner = type,
                   Target = types[field.Type.Name],
                   Documentation = DocumentationOf(declared, field),
               },
        ];
    }

    private void Derive(RelationshipType type)
    {
        if (type.Derivation is not null)
        {
            return;
        }

        var derivation = declarations.Derivations[type.Ordinal];
        var path = derivation.Path!;
        ImmutableArray<RelationshipType> named =
        [
            .. path.Syntax!.Names.Select(name => FindRelationshipType(name.Text)).Where(derivedTypes.Contains).Distinct(),
        ];
        foreach (var other in named)
        {
            Derive(other);
        }

        var pattern = PatternOf(path.Syntax);
        type.Derivation = new Derivation(
            path.Text,
            derivation.Through is { } through ? new ThroughPattern(pattern, types[through.Text]) : pattern)
        {
            Names = named,
        };
    }

    private PathPattern PatternOf(PathSyntax syntax) => syntax switch
    {
        NamedPath named => FindRelationshipType(named.Name.Text) is { Derivation: { } derivation }
            ? derivation.Pattern
            : new StepPattern(FindRelationshipType(named.Name.Text), Direction.Out),
        InversePath inverse => PatternOf(inverse.Part).Reversed(),
        SequencePath sequence => new SequencePattern([.. sequence.Parts.Select(PatternOf)]),
        AlternativePath alternative => new AlternativePattern([.. alternative.Choices.Select(PatternOf)]),
        RepeatedPath repeated => new RepeatPattern(PatternOf(repeated.Part), repeated.MayBeNone, repeated.MayBeMany),
        _ => throw new InvalidOperationException($"No pattern for {syntax.GetType().Name}."),
    };

    private RelationshipType FindRelationshipType(string name)
    {
        var known = derivedTypes.FirstOrDefault(type => type.Name == name) ?? relationshipTypes.Find(type => type.Name == name);
        if (known is null)
        {
            known = new RelationshipType { Name = name, Ordinal = relationshipTypes.Count };
            relationshipTypes.Add(known);
        }

        return known;
    }

    // What an interface says of a field need not be said again on every type that has it.
    private string? DocumentationOf(DeclaredType owner, DeclaredField field)
        => field.Documentation
            ?? declarations.Inherited(owner, field.Name.Text)
                .Select(inherited => inherited.Field.Documentation)
                .FirstOrDefault(text => text is not null);

    private EnumType FindEnum(string name) => enums.FirstOrDefault(type => type.Name == name) ?? Frame.Confidence;

    private static EnumType BuildEnum(DeclaredEnum declared)
        => new(declared.Name.Text, [.. declared.Values.Select(value => value.Name.Text)], declared.Documentation)
        {
            ValueDocumentation = [.. declared.Values.Select(value => value.Documentation)],
        };
}
