namespace CorridorGraph.Ontology;

/// <summary>Codes of faults in an ontology file, 1xxx; each has a section in <c>docs/errors/1xxx.md</c>.</summary>
public static class OntologyCodes
{
    /// <summary>A directive other than those that annotate an ontology.</summary>
    public const string UnknownDirective = "CG1001";

    /// <summary>An argument that the directive does not have.</summary>
    public const string UnknownArgument = "CG1002";

    /// <summary>An argument whose value is not of the kind that the directive takes.</summary>
    public const string WrongArgumentValue = "CG1003";

    /// <summary>A field of an entity type that does not say which relationship type it follows.</summary>
    public const string NoRelationship = "CG1004";

    /// <summary>A directive without an argument that it needs.</summary>
    public const string MissingArgument = "CG1005";

    /// <summary>A directive in a place that it says nothing about.</summary>
    public const string MisplacedDirective = "CG1006";

    /// <summary>The same directive, argument or interface twice in one place.</summary>
    public const string Repeated = "CG1007";

    /// <summary>Text that the GraphQL grammar does not allow; nothing after it was read.</summary>
    public const string Syntax = "CG1008";

    /// <summary>A file that is missing, cannot be opened or is not UTF-8.</summary>
    public const string UnreadableFile = "CG1009";

    /// <summary>A definition of a kind that an ontology has no use for.</summary>
    public const string UnsupportedDefinition = "CG1010";

    /// <summary>Two declarations of one name.</summary>
    public const string DuplicateType = "CG1011";

    /// <summary>Two fields of one name in one type.</summary>
    public const string DuplicateField = "CG1012";

    /// <summary>Two types that would make the same root field, or a type that would make one of the API's own.</summary>
    public const string RootNameTaken = "CG1013";

    /// <summary>A name that is not written in the form of its kind.</summary>
    public const string NameForm = "CG1014";

    /// <summary>A type name that the API or the frame needs.</summary>
    public const string ReservedTypeName = "CG1015";

    /// <summary>A field name that the API or the frame needs.</summary>
    public const string ReservedFieldName = "CG1016";

    /// <summary>A field with arguments; the API adds its own.</summary>
    public const string FieldArguments = "CG1017";

    /// <summary>An enumeration without values, or with one twice.</summary>
    public const string EnumValues = "CG1018";

    /// <summary>A type or interface without <c>@node</c>.</summary>
    public const string NoNode = "CG1019";

    /// <summary>No interface <c>Entity</c>.</summary>
    public const string NoEntity = "CG1020";

    /// <summary><c>Entity</c> without a field that every engine relies on, or with another type for it.</summary>
    public const string EntityFields = "CG1021";

    /// <summary>An interface that is not declared, or that cannot be implemented there.</summary>
    public const string WrongInterface = "CG1022";

    /// <summary>A type that is not <c>Node &amp; Entity</c>.</summary>
    public const string NotAnEntity = "CG1023";

    /// <summary>A type that implements an interface but not the interfaces of that interface.</summary>
    public const string MissingTransitiveInterface = "CG1024";

    /// <summary>A type that does not repeat a field of its interface.</summary>
    public const string MissingInterfaceFields = "CG1025";

    /// <summary>A property of one type on an interface and of another on its implementer.</summary>
    public const string PropertyDiffers = "CG1026";

    /// <summary>A relationship field with another relationship type, direction or target on an interface than on its implementer.</summary>
    public const string RelationshipDiffers = "CG1027";

    /// <summary>An interface that no type implements.</summary>
    public const string NoImplementer = "CG1028";

    /// <summary>A property of a type that no value has.</summary>
    public const string UnknownPropertyType = "CG1029";

    /// <summary>A list property that is not written <c>[T!]!</c>.</summary>
    public const string PropertyList = "CG1030";

    /// <summary>A relationship field whose target is not declared.</summary>
    public const string UnknownTarget = "CG1031";

    /// <summary>A relationship field whose target is a value, not an entity.</summary>
    public const string RelationshipOnValue = "CG1032";

    /// <summary>A relationship field that is not written <c>[T!]!</c>.</summary>
    public const string RelationshipList = "CG1033";

    /// <summary>A relationship type that is followed both ways by one field and one way by another.</summary>
    public const string MixedDirections = "CG1034";

    /// <summary>A field whose far end declares fields of the same relationship type, none of which comes back.</summary>
    public const string EndsDisagree = "CG1035";

    /// <summary>A path that the grammar of property paths does not allow.</summary>
    public const string PathSyntax = "CG1036";

    /// <summary>A path with a negated set.</summary>
    public const string NegatedPath = "CG1037";

    /// <summary>A path over a relationship type that no field follows and no path derives.</summary>
    public const string UnknownPathType = "CG1038";

    /// <summary>Derived types that stand for each other.</summary>
    public const string DerivationCycle = "CG1039";

    /// <summary>A derived type whose path names it: one name for a stored type and a derived one.</summary>
    public const string DerivesItself = "CG1040";

    /// <summary>Two paths for one derived type.</summary>
    public const string DerivedTwice = "CG1041";

    /// <summary>A path through a type that is not declared.</summary>
    public const string UnknownThrough = "CG1042";

    /// <summary>A derived type that no field follows and no path names.</summary>
    public const string NotFollowed = "CG1043";

    /// <summary>A path that unfolds into more relationships than an automaton is made of.</summary>
    public const string TooManySteps = "CG1044";

    /// <summary>A field of a derived type whose path cannot start at the field's owner.</summary>
    public const string PathNeverStarts = "CG1045";

    /// <summary>A field of a derived type whose path cannot end at the field's type.</summary>
    public const string PathNeverArrives = "CG1046";
}
