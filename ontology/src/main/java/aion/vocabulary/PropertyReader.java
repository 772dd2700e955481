package aion.vocabulary;

import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;
import org.jspecify.annotations.Nullable;

/// Reads one property shape as an attribute or a relation.
final class PropertyReader {
  private static final Map<String, ValueType> TYPES =
      Map.of(
          "string", ValueType.TEXT,
          "integer", ValueType.INTEGER,
          "decimal", ValueType.DECIMAL,
          "boolean", ValueType.BOOLEAN,
          "date", ValueType.DATE,
          "dateTime", ValueType.DATE_TIME,
          "anyURI", ValueType.IRI);

  private final Map<String, Scheme> schemes;

  PropertyReader(Map<String, Scheme> schemes) {
    this.schemes = schemes;
  }

  static boolean isRelation(Word shape) {
    return shape.find(Words.OF_CLASS).isPresent();
  }

  Attribute attribute(Word shape) {
    var property = propertyOf(shape);
    var name = property.name();
    if (Names.isTakenAttribute(name)) throw property.fault("has a reserved name");
    boolean key = shape.is(Words.KEY, Words.TRUE);
    var type = type(shape, property);
    if (key && (!isRequired(shape) || isMany(shape) || type != ValueType.TEXT))
      throw property.fault("is a key but not a text with sh:minCount 1 and sh:maxCount 1");
    return new Attribute(
        name,
        property.iri(),
        label(shape, property),
        definition(shape, property),
        type,
        key,
        isRequired(shape),
        isMany(shape),
        shape.is(Words.VISIBILITY, Words.COMMERCIAL),
        schemeName(shape, property),
        isDeprecated(shape, property));
  }

  Relation relation(Word shape) {
    var property = propertyOf(shape);
    if (shape.find(Words.DATATYPE).isPresent())
      throw property.fault("has both sh:class and sh:datatype");
    var inverse =
        shape.find(Words.INVERSE).orElseThrow(() -> property.fault("has no aion:inverse")).text();
    return new Relation(
        property.name(),
        property.iri(),
        label(shape, property),
        definition(shape, property),
        shape.get(Words.OF_CLASS).name(),
        Names.property(property, inverse),
        isRequired(shape),
        isMany(shape),
        step(shape, property),
        shape.find(Words.INFERRED_BY).map(Word::text).orElse(""),
        isDeprecated(shape, property));
  }

  /// Of this class only when the shape says so, of all when the property does.
  private static boolean isDeprecated(Word shape, Word property) {
    return shape.is(Words.DEPRECATED, Words.TRUE) || property.is(Words.DEPRECATED, Words.TRUE);
  }

  private static Relation.@Nullable Step step(Word shape, Word property) {
    var along = shape.find(Words.ALONG);
    var against = shape.find(Words.AGAINST);
    if (along.isPresent() && against.isPresent())
      throw property.fault("has both aion:along and aion:against");
    return along
        .map(path -> new Relation.Step(path.text(), false))
        .or(() -> against.map(path -> new Relation.Step(path.text(), true)))
        .orElse(null);
  }

  private static Word propertyOf(Word shape) {
    var property = shape.get(Words.PATH);
    Names.property(property, property.name());
    return property;
  }

  private static Texts label(Word shape, Word property) {
    return shape.texts(Words.NAME, () -> property.texts(Words.LABEL));
  }

  private static Texts definition(Word shape, Word property) {
    return shape.texts(
        Words.DESCRIPTION,
        () -> property.texts(Words.DEFINITION, () -> property.texts(Words.COMMENT)));
  }

  private static boolean isRequired(Word shape) {
    return shape.number(Words.MIN_COUNT, 0) > 0;
  }

  private static boolean isMany(Word shape) {
    return shape.number(Words.MAX_COUNT, Integer.MAX_VALUE) > 1;
  }

  private static ValueType type(Word shape, Word property) {
    var datatype =
        shape
            .find(Words.DATATYPE)
            .orElseThrow(() -> property.fault("has neither sh:class nor sh:datatype"))
            .iri();
    var type =
        datatype.startsWith(Words.XSD) ? TYPES.get(datatype.substring(Words.XSD.length())) : null;
    if (type == null) throw property.fault("has the unknown sh:datatype <%s>".formatted(datatype));
    if (property.is(Words.RANGE, Words.QUANTITY))
      return refined(property, type, ValueType.QUANTITY);
    if (property.is(Words.RANGE, Words.MONEY)) return refined(property, type, ValueType.MONEY);
    return type;
  }

  private static ValueType refined(Word property, ValueType type, ValueType measure) {
    if (type != ValueType.DECIMAL)
      throw property.fault("holds amounts but its sh:datatype is not xsd:decimal");
    return measure;
  }

  private String schemeName(Word shape, Word property) {
    var named = shape.find(Words.SCHEME);
    var listed = shape.find(Words.IN);
    if (named.isEmpty() && listed.isEmpty()) return "";
    if (named.isEmpty()) throw property.fault("has sh:in but no aion:scheme");
    var scheme = schemes.get(named.get().name());
    if (!shape.get(Words.DATATYPE).iri().equals(Words.XSD + "string"))
      throw property.fault("has a scheme but is not an xsd:string");
    if (scheme == null)
      throw property.fault("has the unknown scheme %s".formatted(named.get().name()));
    var notations = scheme.values().stream().map(Scheme.Value::notation).toList();
    if (listed.isEmpty() || !values(listed.get()).equals(notations))
      throw property.fault(
          "has another sh:in than the notations of its scheme, %s".formatted(notations));
    return scheme.name();
  }

  private static List<String> values(Word list) {
    var start = new GNode(list.graph(), list.node());
    if (!GraphList.isListNode(start)) throw list.fault("is not a list");
    return GraphList.members(start).stream()
        .map(value -> new Word(list.graph(), value).text())
        .toList();
  }
}
