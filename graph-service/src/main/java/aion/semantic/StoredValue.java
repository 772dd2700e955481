package aion.semantic;

import aion.vocabulary.Attribute;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// Writes what the graph stores as a literal, and reads it back. Numbers stay exact: a stored whole
/// number and its scale are a decimal, and no binary fraction is on the way.
final class StoredValue {
  /// Of a millionth: how the graph stores money and decimals.
  private static final int MONEY_SCALE = 6;

  private StoredValue() {}

  static Node literal(Attribute attribute, Object stored, int scale) {
    return switch (attribute.type()) {
      case TEXT -> NodeFactory.createLiteralString((String) stored);
      case IRI -> typed((String) stored, XSDDatatype.XSDanyURI);
      case INTEGER -> typed(Long.toString((Long) stored), XSDDatatype.XSDinteger);
      case BOOLEAN -> typed(Boolean.toString((Boolean) stored), XSDDatatype.XSDboolean);
      case DATE -> typed(((LocalDate) stored).toString(), XSDDatatype.XSDdate);
      case DATE_TIME -> instant((ZonedDateTime) stored);
      case QUANTITY -> decimal((Long) stored, scale);
      case DECIMAL, MONEY -> decimal((Long) stored, MONEY_SCALE);
    };
  }

  static Object stored(Attribute attribute, Node literal, int scale) {
    var text = literal.getLiteralLexicalForm();
    return switch (attribute.type()) {
      case TEXT, IRI -> text;
      case INTEGER -> Long.valueOf(text);
      case BOOLEAN -> Boolean.valueOf(text);
      case DATE -> LocalDate.parse(text);
      case DATE_TIME -> instant(text);
      case QUANTITY -> increments(text, scale);
      case DECIMAL, MONEY -> increments(text, MONEY_SCALE);
    };
  }

  static Node instant(ZonedDateTime time) {
    var text = time.toInstant().toString();
    var shortest = text.replaceFirst("(\\.\\d*?)0+Z$", "$1Z").replace(".Z", "Z");
    return typed(shortest, XSDDatatype.XSDdateTime);
  }

  static ZonedDateTime instant(String text) {
    return Instant.parse(text).atZone(ZoneOffset.UTC);
  }

  static Node millionths(long share) {
    return decimal(share, MONEY_SCALE);
  }

  static Node whole(long number) {
    return typed(Long.toString(number), XSDDatatype.XSDinteger);
  }

  /// In the canonical form of XML Schema, which has one digit behind the point at least: the store
  /// keeps that one too, so a value reads as it was written.
  private static Node decimal(long increments, int scale) {
    var amount = BigDecimal.valueOf(increments, scale).stripTrailingZeros();
    if (amount.scale() < 1) amount = amount.setScale(1);
    return typed(amount.toPlainString(), XSDDatatype.XSDdecimal);
  }

  private static Long increments(String text, int scale) {
    return new BigDecimal(text).movePointRight(scale).longValueExact();
  }

  private static Node typed(String text, XSDDatatype type) {
    return NodeFactory.createLiteralDT(text, type);
  }
}
