package aion.semantic;

import aion.semantic.Export.Part;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/// Members as nodes and relations as edges in GraphML. Values are written as texts, so that
/// decimals stay exact; several values of one property stand one below the other.
final class GraphMl {
  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

  private final Map<Node, Map<String, List<String>>> values = new LinkedHashMap<>();
  private final List<Quad> edges = new ArrayList<>();
  private final Set<String> keys = new LinkedHashSet<>();

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
    var name = local(quad.getPredicate());
    boolean isType = name.equals("type");
    if (quad.getObject().isURI() && !isType) {
      edges.add(quad);
      return;
    }
    keys.add(name);
    known
        .computeIfAbsent(name, _ -> new ArrayList<>())
        .add(isType ? local(quad.getObject()) : quad.getObject().getLiteralLexicalForm());
  }

  private void write(OutputStream to) throws XMLStreamException {
    var out =
        XMLOutputFactory.newInstance().createXMLStreamWriter(to, StandardCharsets.UTF_8.name());
    out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    out.writeStartElement("graphml");
    out.writeDefaultNamespace(NAMESPACE);
    for (var key : keys) key(out, key);
    out.writeStartElement("graph");
    out.writeAttribute("edgedefault", "directed");
    for (var member : values.entrySet()) node(out, member.getKey(), member.getValue());
    for (var edge : edges) edge(out, edge);
    out.writeEndElement();
    out.writeEndElement();
    out.writeEndDocument();
    out.flush();
  }

  private static void key(XMLStreamWriter out, String key) throws XMLStreamException {
    out.writeEmptyElement("key");
    out.writeAttribute("id", key);
    out.writeAttribute("for", "node");
    out.writeAttribute("attr.name", key);
    out.writeAttribute("attr.type", "string");
  }

  private static void node(XMLStreamWriter out, Node member, Map<String, List<String>> values)
      throws XMLStreamException {
    out.writeStartElement("node");
    out.writeAttribute("id", member.getURI());
    for (var value : values.entrySet()) {
      out.writeStartElement("data");
      out.writeAttribute("key", value.getKey());
      out.writeCharacters(String.join("\n", value.getValue()));
      out.writeEndElement();
    }
    out.writeEndElement();
  }

  private static void edge(XMLStreamWriter out, Quad edge) throws XMLStreamException {
    out.writeEmptyElement("edge");
    out.writeAttribute("source", edge.getSubject().getURI());
    out.writeAttribute("target", edge.getObject().getURI());
    out.writeAttribute("label", local(edge.getPredicate()));
  }

  private static String local(Node term) {
    var iri = term.getURI();
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }
}
