package aion.inference;

import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;

/// Which literals are values of which datatypes.
final class Datatypes {
  private Datatypes() {}

  /// Whether the literal is surely no value of the datatype; false for datatypes that are not
  /// known.
  static boolean excludes(Node datatype, Node literal) {
    if (!literal.isLiteral() || !datatype.isURI()) return false;
    if (!literal.getLiteral().isWellFormed()) return true;
    if (datatype.equals(RDFS.Literal.asNode())) return false;
    var asked = TypeMapper.getInstance().getTypeByName(datatype.getURI());
    var own = literal.getLiteralDatatype();
    if (asked == null || own == null || asked.equals(own)) return false;
    boolean text = own.equals(RDF.dtLangString);
    if (asked.getURI().equals(RDF.getURI() + "PlainLiteral"))
      return !text && !own.equals(XSDDatatype.XSDstring);
    if (!(asked instanceof XSDDatatype)) return text && isXsd(asked);
    if (text || !isXsd(own)) return true;
    return !space(asked).equals(space(own)) || !asked.isValid(literal.getLiteralLexicalForm());
  }

  private static boolean isXsd(RDFDatatype type) {
    return type.getURI().startsWith(XSD.getURI());
  }

  /// The primitive type; values of different ones are never equal.
  private static String space(RDFDatatype type) {
    var name = type.getURI().substring(type.getURI().indexOf('#') + 1);
    return switch (name) {
      case "decimal", "integer", "long", "int", "short", "byte", "nonNegativeInteger" -> "decimal";
      case "positiveInteger", "nonPositiveInteger", "negativeInteger" -> "decimal";
      case "unsignedLong", "unsignedInt", "unsignedShort", "unsignedByte" -> "decimal";
      case "string", "normalizedString", "token", "language", "Name", "NCName", "NMTOKEN" ->
          "string";
      case "dateTimeStamp" -> "dateTime";
      default -> name;
    };
  }
}
