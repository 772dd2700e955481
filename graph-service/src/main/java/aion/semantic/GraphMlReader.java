package aion.semantic;

import static aion.semantic.GraphMl.DATATYPE;
import static aion.semantic.GraphMl.NAMESPACE;
import static aion.semantic.GraphMl.TYPE;

import aion.vocabulary.Ontology;
import aion.vocabulary.StrictRdf;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/// Reads the GraphML that [GraphMl] writes.
final class GraphMlReader {
  private final Map<String, String> datatypes = new HashMap<>();
  private final Graph graph = GraphFactory.createDefaultGraph();

  private GraphMlReader() {}

  /// @throws aion.problem.Problem RDF_SYNTAX, RDF_ENTITY_REFUSED, RDF_TOO_DEEP or RDF_TOO_LARGE
  static Graph read(byte[] document) {
    StrictRdf.checkXml(document);
    var factory = XMLInputFactory.newInstance();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    var reader = new GraphMlReader();
    try {
      reader.read(factory.createXMLStreamReader(new ByteArrayInputStream(document)));
    } catch (XMLStreamException malformed) {
      var at = malformed.getLocation();
      throw StrictRdf.syntax(
          at == null ? -1 : at.getLineNumber(),
          at == null ? -1 : at.getColumnNumber(),
          "It is not GraphML as an export writes it.");
    }
    return StrictRdf.checked(reader.graph);
  }

  private void read(XMLStreamReader in) throws XMLStreamException {
    Node member = null;
    while (in.hasNext()) {
      if (in.next() != XMLStreamReader.START_ELEMENT || !NAMESPACE.equals(in.getNamespaceURI()))
        continue;
      switch (in.getLocalName()) {
        case "key" -> {
          var datatype = in.getAttributeValue(Ontology.NAMESPACE, DATATYPE);
          datatypes.put(required(in, "id"), datatype == null ? "" : datatype);
        }
        case "node" -> member = NodeFactory.createURI(required(in, "id"));
        case "data" -> {
          if (member == null) throw malformed(in, "A data element stands outside a node.");
          var key = required(in, "key");
          if (!datatypes.containsKey(key))
            throw malformed(in, "There is no key '%s'.".formatted(key));
          value(member, key, in.getElementText());
        }
        case "edge" ->
            graph.add(
                Triple.create(
                    NodeFactory.createURI(required(in, "source")),
                    term(required(in, "label")),
                    NodeFactory.createURI(required(in, "target"))));
        default -> {}
      }
    }
  }

  private void value(Node member, String key, String text) {
    var name = key.replaceFirst("\\.\\d+$", "").replaceFirst("\\.of\\..*$", "");
    var datatype = datatypes.getOrDefault(key, "");
    graph.add(
        name.equals(TYPE)
            ? Triple.create(member, RDF.Nodes.type, term(text))
            : Triple.create(member, term(name), literal(text, datatype)));
  }

  private static Node literal(String text, String datatype) {
    return datatype.isEmpty()
        ? NodeFactory.createLiteralString(text)
        : NodeFactory.createLiteralDT(text, TypeMapper.getInstance().getSafeTypeByName(datatype));
  }

  private static Node term(String name) {
    return NodeFactory.createURI(name.contains(":") ? name : Ontology.NAMESPACE + name);
  }

  private static String required(XMLStreamReader in, String attribute) {
    var value = in.getAttributeValue(null, attribute);
    if (value == null)
      throw malformed(in, "<%s> has no '%s'.".formatted(in.getLocalName(), attribute));
    return value;
  }

  private static aion.problem.Problem malformed(XMLStreamReader in, String what) {
    return StrictRdf.syntax(
        in.getLocation().getLineNumber(), in.getLocation().getColumnNumber(), what);
  }
}
