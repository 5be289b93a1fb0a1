using System.Collections.Immutable;
using GraphQLParser.AST;

namespace CorridorGraph.Ontology;

/// <summary>Collects what a parsed file declares, with the place of every name.</summary>
internal sealed class DeclarationReader
{
    private readonly SdlFile file;
    private readonly FaultList faults;
    private readonly ImmutableArray<DeclaredType>.Builder types = ImmutableArray.CreateBuilder<DeclaredType>();
    private readonly ImmutableArray<DeclaredEnum>.Builder enums = ImmutableArray.CreateBuilder<DeclaredEnum>();
    private readonly ImmutableArray<DeclaredDerivation>.Builder derivations = ImmutableArray.CreateBuilder<DeclaredDerivation>();

    private DeclarationReader(SdlFile file, FaultList faults)
    {
        this.file = file;
        this.faults = faults;
    }

    public static Declarations Read(SdlFile file, FaultList faults)
    {
        var reader = new DeclarationReader(file, faults);
        foreach (var definition in file.Document.Definitions)
        {
            reader.ReadDefinition(definition);
        }

        return new Declarations(file.Start, reader.types.ToImmutable(), reader.enums.ToImmutable(), reader.derivations.ToImmutable());
    }

    private void ReadDefinition(ASTNode definition)
    {
        switch (definition)
        {
            case GraphQLTypeDefinition type when ReservedNames.BuiltIn.Contains(type.Name.StringValue):
                RefuseBuiltIn(type);
                break;
            case GraphQLObjectTypeDefinition type:
                types.Add(ReadType(type, Site.Type, type.Interfaces, type.Fields));
                break;
            case GraphQLInterfaceTypeDefinition type:
                types.Add(ReadType(type, Site.Interface, type.Interfaces, type.Fields));
                break;
            case GraphQLEnumTypeDefinition declared:
                enums.Add(ReadEnum(declared));
                break;
            case GraphQLDirectiveDefinition directive when Directives.All.Any(known => known.Name == directive.Name.StringValue):
                break; // Other SDL tools ask for the definition; ours is built in.
            case GraphQLSchemaExtension { OperationTypes: null } schema:
                derivations.AddRange(DirectiveReader.Read(file, schema, Site.Schema, faults).Each(Directives.Derives).Select(ReadDerivation));
                break;
            default:
                RefuseKind(definition);
                break;
        }
    }

    // Left out of what is declared: its name goes on meaning the built-in type, and one fault says all there is to say.
    private void RefuseBuiltIn(GraphQLTypeDefinition type)
        => faults.Add(
            OntologyCodes.ReservedTypeName,
            file.PlaceOf(type.Name),
            $"\"{type.Name.StringValue}\" is built in and cannot be declared again. Remove the declaration, or rename it.");

    private void RefuseKind(ASTNode definition)
        => faults.Add(
            OntologyCodes.UnsupportedDefinition,
            file.PlaceOf(definition),
            $"An ontology has no {KindOf(definition)}. It declares types, interfaces and enums; the API's other types are made from them.");

    private DeclaredType ReadType(
        GraphQLTypeDefinition type, Site site, GraphQLImplementsInterfaces? interfaces, GraphQLFieldsDefinition? fields)
    {
        var directives = DirectiveReader.Read(file, (IHasDirectivesNode)type, site, faults);
        return new DeclaredType(WordOf(type.Name), site == Site.Interface)
        {
            Documentation = TextOf(type.Description),
            Implements = [.. (interfaces?.Items ?? []).Select(named => WordOf(named.Name))],
            Fields = [.. (fields?.Items ?? []).Select(ReadField)],
            HasNode = directives.Has(Directives.Node),
            Plural = directives.Find(Directives.Node, "plural"),
        };
    }

    private DeclaredField ReadField(GraphQLFieldDefinition field)
    {
        var directives = DirectiveReader.Read(file, field, Site.Field, faults);
        return new DeclaredField(WordOf(field.Name), FieldType.Read(file, field.Type))
        {
            Documentation = TextOf(field.Description),
            Relationship = directives.Has(Directives.Relationship) ? ReadRelationship(directives) : null,
            IsSearched = directives.Has(Directives.Search),
            HasArguments = field.Arguments?.Items.Count > 0,
        };
    }

    private static RelationshipAnnotation ReadRelationship(DirectiveReader directives)
    {
        var direction = directives.Find(Directives.Relationship, "direction");
        return new RelationshipAnnotation(
            directives.Find(Directives.Relationship, "type"),
            direction is null ? null : Enum.Parse<Direction>(direction.Text, ignoreCase: true))
        {
            NamesType = directives.HasArgument(Directives.Relationship, "type"),
        };
    }

    private static DeclaredDerivation ReadDerivation((Place Place, DirectiveReader Directive) use) => new(
        use.Place,
        use.Directive.Find(Directives.Derives, "type"),
        use.Directive.FindPath(Directives.Derives, "path"),
        use.Directive.Find(Directives.Derives, "through"));

    private DeclaredEnum ReadEnum(GraphQLEnumTypeDefinition declared)
    {
        DirectiveReader.Read(file, declared, Site.Enum, faults);
        var values = ImmutableArray.CreateBuilder<DeclaredValue>();
        foreach (var value in declared.Values?.Items ?? [])
        {
            DirectiveReader.Read(file, value, Site.EnumValue, faults);
            values.Add(new DeclaredValue(WordOf(value.Name), TextOf(value.Description)));
        }

        return new DeclaredEnum(WordOf(declared.Name), values.ToImmutable(), TextOf(declared.Description));
    }

    private Word WordOf(GraphQLName name) => new(name.StringValue, file.PlaceOf(name));

    private static string? TextOf(GraphQLDescription? description) => description?.Value.ToString();

    private static string KindOf(ASTNode definition) => definition.Kind switch
    {
        ASTNodeKind.InputObjectTypeDefinition => "input types",
        ASTNodeKind.UnionTypeDefinition => "unions",
        ASTNodeKind.ScalarTypeDefinition => "scalars of its own",
        ASTNodeKind.DirectiveDefinition => "directives of its own",
        ASTNodeKind.SchemaDefinition => "schema definitions, only extend schema @derives(...)",
        ASTNodeKind.SchemaExtension => "root types of its own",
        ASTNodeKind.OperationDefinition or ASTNodeKind.FragmentDefinition => "operations",
        _ => "extensions",
    };
}
