package aion.semantic;

import aion.vocabulary.Ontology;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/// Writes the members of the graph, or of some of its classes, into a file: what the asker may see,
/// as it was at one moment. The words of the ontology and what is inferred are not part of it.
public final class Export {
  private final Mirror mirror;

  public Export(Mirror mirror) {
    this.mirror = mirror;
  }

  /// @param classes names or IRIs of classes whose members are wanted, subclasses included; empty
  ///   for all
  public void write(ExportFormat format, Collection<String> classes, Sight sight, OutputStream to) {
    mirror.read(dataset -> {
      var part = new Part(dataset, graphs(sight), wanted(dataset, classes));
      switch (format) {
        case TURTLE ->
            stream(
                part,
                StreamRDFWriter.getWriterStream(to, RDFFormat.TURTLE_BLOCKS),
                (out, quad) -> out.triple(quad.asTriple()));
        case N_QUADS ->
            stream(part, StreamRDFWriter.getWriterStream(to, Lang.NQUADS), StreamRDF::quad);
        case JSON_LD -> RDFWriter.source(part.copy()).format(RDFFormat.JSONLD11).output(to);
        case CSV -> StatementTable.write(part, to);
        case GRAPHML -> GraphMl.write(part, to);
      }
      return part;
    });
  }

  /// The same in memory.
  ///
  /// @throws aion.problem.Problem RESULT_TOO_LARGE when it is longer than `most` bytes
  public byte[] bytes(ExportFormat format, Collection<String> classes, Sight sight, int most) {
    var bytes = new BoundedBytes(most);
    write(format, classes, sight, bytes);
    return bytes.bytes();
  }

  private List<Node> graphs(Sight sight) {
    return sight.graphs().stream()
        .filter(graph -> Store.FOLLOWING.contains(graph) && graph != NamedGraph.INFERRED)
        .map(graph -> mirror.iris().of(graph))
        .toList();
  }

  private static Predicate<Node> wanted(DatasetGraph dataset, Collection<String> classes) {
    if (classes.isEmpty()) return _ -> true;
    var types =
        classes.stream()
            .map(name -> name.contains(":") ? name : Ontology.NAMESPACE + name)
            .map(NodeFactory::createURI)
            .toList();
    return member ->
        types.stream().anyMatch(type -> dataset.contains(Node.ANY, member, RDF.Nodes.type, type));
  }

  private static void stream(Part part, StreamRDF out, BiConsumer<StreamRDF, Quad> write) {
    out.start();
    out.prefix("aion", Ontology.NAMESPACE);
    part.forEach(quad -> write.accept(out, quad));
    out.finish();
  }

  /// The quads that go out.
  record Part(DatasetGraph dataset, List<Node> graphs, Predicate<Node> wanted) {
    void forEach(Consumer<Quad> use) {
      for (var graph : graphs)
        dataset
            .find(graph, Node.ANY, Node.ANY, Node.ANY)
            .forEachRemaining(quad -> {
              if (wanted.test(quad.getSubject())) use.accept(quad);
            });
    }

    DatasetGraph copy() {
      var copy = DatasetGraphFactory.create();
      forEach(copy::add);
      copy.prefixes().add("aion", Ontology.NAMESPACE);
      return copy;
    }
  }
}
