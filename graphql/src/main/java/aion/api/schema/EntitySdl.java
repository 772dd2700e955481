package aion.api.schema;

import aion.vocabulary.Attribute;
import aion.vocabulary.EntityClass;
import aion.vocabulary.InverseRelation;
import aion.vocabulary.Ontology;
import aion.vocabulary.Relation;
import aion.vocabulary.Scheme;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The part of the schema that follows from the ontology: a type per class, an enum per closed
/// scheme, connections, filters, orderings and the root fields.
public final class EntitySdl {
  private static final String PAGE =
      "(\"At most 200.\" first: Int = 20, \"The cursor after which the page begins.\" after: String,"
          + " filter: %1$sFilter, \"By several keys; members that are equal in all of them are"
          + " ordered by key.\" orderBy: [%1$sOrder!])";

  private final Ontology ontology;

  private EntitySdl(Ontology ontology) {
    this.ontology = ontology;
  }

  /// The SDL of these classes and schemes; the same ontology gives the same text.
  public static String of(Ontology ontology) {
    var sdl = new EntitySdl(ontology);
    return Stream.of(
            ontology.schemes().stream().map(sdl::schemeOf),
            ontology.classes().stream().map(sdl::typeOf),
            ontology.classes().stream().map(sdl::connectionOf),
            ontology.classes().stream().map(FilterSdl::of),
            ontology.classes().stream().map(sdl::orderOf),
            ontology.classes().stream().map(ChangeSdl::of),
            ontology.classes().stream().map(AggregateSdl::of),
            Stream.of(
                FilterSdl.VALUES,
                AggregateSdl.WORDS,
                sdl.rootFields(),
                AggregateSdl.rootFields(ontology),
                ChangeSdl.rootFields(ontology)))
        .flatMap(Function.identity())
        .collect(Collectors.joining("\n\n"));
  }

  private String schemeOf(Scheme scheme) {
    return "%s\nenum %s {\n%s\n}\n\n%s"
        .formatted(
            SchemaWords.quoted(scheme.label().english()),
            scheme.name(),
            scheme.values().stream()
                .map(v ->
                    "  %s\n  %s"
                        .formatted(
                            SchemaWords.quoted(v.definition().english()),
                            SchemaWords.enumValue(v.notation())))
                .collect(Collectors.joining("\n")),
            FilterSdl.ofScheme(scheme));
  }

  private String typeOf(EntityClass type) {
    var interfaces =
        Stream.concat(
                Stream.of("Node"),
                type.superclasses().stream().filter(s -> ontology.getClass(s).isAbstract()))
            .collect(Collectors.joining(" & "));
    return "%s\n%s %s implements %s {\n%s\n}"
        .formatted(
            SchemaWords.quoted(type.definition().english()),
            type.isAbstract() ? "interface" : "type",
            type.name(),
            interfaces,
            fieldsOf(type).collect(Collectors.joining("\n")));
  }

  private Stream<String> fieldsOf(EntityClass type) {
    return Stream.of(
            Stream.of("  \"The global id; `node` finds the member again by it.\"\n  id: ID!"),
            type.attributes().stream().map(EntitySdl::fieldOf),
            SchemaWords.hasUnitField(type)
                ? Stream.of(
                    "  \"The symbol of the unit of this member's quantities.\"\n  unit: String!")
                : Stream.<String>empty(),
            type.relations().stream().map(EntitySdl::fieldOf),
            type.inverses().stream().map(this::fieldOf))
        .flatMap(Function.identity());
  }

  private static String fieldOf(Attribute attribute) {
    var type = SchemaWords.typeOf(attribute);
    return "  %s\n  %s: %s%s"
        .formatted(
            SchemaWords.quoted(attribute.definition().english()),
            attribute.name(),
            attribute.many() ? "[" + type + "!]!" : attribute.required() ? type + "!" : type,
            retired(attribute.deprecated()));
  }

  private static String fieldOf(Relation relation) {
    var description = SchemaWords.quoted(relation.definition().english());
    return relation.many()
        ? connectionField(description, relation.name(), relation.target(), relation.deprecated())
        : "  %s\n  %s: %s%s%s"
            .formatted(
                description,
                relation.name(),
                relation.target(),
                relation.required() ? "!" : "",
                retired(relation.deprecated()));
  }

  private String fieldOf(InverseRelation inverse) {
    return connectionField(
        "\"Every %s whose `%s` is this one.\""
            .formatted(inverse.source(), inverse.relation().name()),
        inverse.name(),
        inverse.source(),
        inverse.relation().deprecated() || ontology.getClass(inverse.source()).deprecated());
  }

  private static String connectionField(
      String description, String name, String type, boolean deprecated) {
    return "  %s\n  %s%s: %sConnection!%s"
        .formatted(description, name, PAGE.formatted(type), type, retired(deprecated));
  }

  private static String retired(boolean deprecated) {
    return deprecated ? " @deprecated(reason: \"The ontology marks it as deprecated.\")" : "";
  }

  private String connectionOf(EntityClass type) {
    return """
    "A page of %1$s members."
    type %1$sConnection {
      edges: [%1$sEdge!]!
      pageInfo: PageInfo!
      "How many there are on all pages together."
      totalCount: Int!
    }

    "One %1$s of a page."
    type %1$sEdge {
      "Where it is; give it as `after` to go on behind it."
      cursor: String!
      node: %1$s!
    }\
    """
        .formatted(type.name());
  }

  private String orderOf(EntityClass type) {
    var attributes =
        type.attributes().stream()
            .filter(a -> !a.many())
            .map(a -> "  %s: Direction".formatted(a.name()));
    var relations =
        type.relations().stream()
            .filter(r -> !r.many())
            .map(r -> "  %s: %sOrder".formatted(r.name(), r.target()));
    return "\"One key by which %s members are ordered.\"\ninput %sOrder @oneOf {\n%s\n}"
        .formatted(
            type.name(),
            type.name(),
            Stream.concat(attributes, relations).collect(Collectors.joining("\n")));
  }

  private String rootFields() {
    return ontology.classes().stream()
        .map(EntitySdl::rootFieldsOf)
        .collect(Collectors.joining("\n", "extend type Query {\n", "\n}"));
  }

  private static String rootFieldsOf(EntityClass type) {
    return """
    "The %1$s of this key; null when there is none."
    %2$s(%3$s: String!): %1$s%6$s
    "All %1$s members, or those that pass the filter."
    %4$s%5$s: %1$sConnection!%6$s\
    """
        .formatted(
            type.name(),
            type.fieldName(),
            type.key().name(),
            type.collectionName(),
            PAGE.formatted(type.name()),
            retired(type.deprecated()));
  }

  /// The names of all types this part of the schema makes with fields of their own.
  public static List<String> typesOf(Ontology ontology) {
    return ontology.classes().stream()
        .flatMap(c ->
            c.isAbstract()
                ? Stream.of(c.name() + "Connection", c.name() + "Edge")
                : Stream.of(c.name(), c.name() + "Connection", c.name() + "Edge"))
        .toList();
  }
}
