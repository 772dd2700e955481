package aion.semantic;

import aion.semantic.Export.Part;
import aion.vocabulary.Ontology;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/// Members as nodes and relations as edges in GraphML. Values are written as texts, so that
/// decimals stay exact; a second value of one property has a key of its own, `alias.2`. What is not
/// a term of the ontology has its whole IRI as its name.
final class GraphMl {
  static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

  /// The attribute of a key that says which type its values have.
  static final String DATATYPE = "datatype";

  /// The key of the classes of a node.
  static final String TYPE = "type";

  private final Map<Node, Map<String, String>> values = new LinkedHashMap<>();
  private final List<Quad> edges = new ArrayList<>();
  private final Map<String, String> keys = new LinkedHashMap<>();

  private GraphMl(Part part) {
    part.forEach(this::add);
    edges.forEach(edge -> values.computeIfAbsent(edge.getObject(), _ -> new LinkedHashMap<>()));
  }

  static void write(Part part, OutputStream to) {
    try {
      new GraphMl(part).write(to);
    } catch (XMLStreamException unwritable) {
      throw new IllegalStateException("The GraphML could not be written.", unwritable);
    }
  }

  private void add(Quad quad) {
    var known = values.computeIfAbsent(quad.getSubject(), _ -> new LinkedHashMap<>());
    var object = quad.getObject();
    if (quad.getPredicate().equals(RDF.Nodes.type)) put(known, TYPE, "", name(object));
    else if (object.isURI()) edges.add(quad);
    else
      put(
          known,
          name(quad.getPredicate()),
          object.getLiteralDatatypeURI(),
          object.getLiteralLexicalForm());
  }

  private void put(Map<String, String> known, String name, String datatype, String value) {
    // One property may have values of several types; each pair of both is a key.
    var key = keys.getOrDefault(name, datatype).equals(datatype) ? name : name + ".of." + datatype;
    var numbered = key;
    for (int i = 2; known.containsKey(numbered); i++) numbered = key + "." + i;
    keys.putIfAbsent(numbered, datatype);
    known.put(numbered, value);
  }

  private void write(OutputStream to) throws XMLStreamException {
    var out =
        XMLOutputFactory.newInstance().createXMLStreamWriter(to, StandardCharsets.UTF_8.name());
    out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    out.writeStartElement("graphml");
    out.writeDefaultNamespace(NAMESPACE);
    out.writeNamespace("aion", Ontology.NAMESPACE);
    for (var key : keys.entrySet()) key(out, key.getKey(), key.getValue());
    out.writeStartElement("graph");
    out.writeAttribute("edgedefault", "directed");
    for (var member : values.entrySet()) node(out, member.getKey(), member.getValue());
    for (var edge : edges) edge(out, edge);
    out.writeEndElement();
    out.writeEndElement();
    out.writeEndDocument();
    out.flush();
  }

  private static void key(XMLStreamWriter out, String key, String datatype)
      throws XMLStreamException {
    out.writeEmptyElement("key");
    out.writeAttribute("id", key);
    out.writeAttribute("for", "node");
    out.writeAttribute("attr.name", key);
    out.writeAttribute("attr.type", "string");
    out.writeAttribute("aion", Ontology.NAMESPACE, DATATYPE, datatype);
  }

  private static void node(XMLStreamWriter out, Node member, Map<String, String> values)
      throws XMLStreamException {
    out.writeStartElement("node");
    out.writeAttribute("id", member.getURI());
    for (var value : values.entrySet()) {
      out.writeStartElement("data");
      out.writeAttribute("key", value.getKey());
      text(out, value.getValue());
      out.writeEndElement();
    }
    out.writeEndElement();
  }

  /// A reader of XML takes a carriage return for a line feed unless it is written as a number.
  private static void text(XMLStreamWriter out, String value) throws XMLStreamException {
    var parts = value.split("\r", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) out.writeEntityRef("#13");
      out.writeCharacters(parts[i]);
    }
  }

  private static void edge(XMLStreamWriter out, Quad edge) throws XMLStreamException {
    out.writeEmptyElement("edge");
    out.writeAttribute("source", edge.getSubject().getURI());
    out.writeAttribute("target", edge.getObject().getURI());
    out.writeAttribute("label", name(edge.getPredicate()));
  }

  private static String name(Node term) {
    var iri = term.getURI();
    return iri.startsWith(Ontology.NAMESPACE) ? iri.substring(Ontology.NAMESPACE.length()) : iri;
  }
}
