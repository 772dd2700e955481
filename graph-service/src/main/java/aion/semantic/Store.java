package aion.semantic;

import aion.projection.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.vocabulary.RDF;

/// One TDB2 dataset in a folder: members as quads, and in the same transactions how far the ledger
/// was followed.
final class Store implements AutoCloseable {
  /// The graph of the mirror's own notes; no question reaches it.
  private static final org.apache.jena.graph.Node NOTES = NodeFactory.createURI("urn:aion:mirror");

  private static final String CURSOR = "cursor";
  private static final String CHANGES = "changes";
  private static final String WORDS = "words";
  private static final org.apache.jena.graph.Node ANY = org.apache.jena.graph.Node.ANY;
  static final List<NamedGraph> FOLLOWING =
      List.of(
          NamedGraph.FACTS,
          NamedGraph.COMMERCIAL,
          NamedGraph.SIGNALS,
          NamedGraph.DECISIONS,
          NamedGraph.INFERRED);

  private final DatasetGraph dataset;
  private final RdfNode rdf;
  private final Iris iris;
  private final Set<org.apache.jena.graph.Node> following;

  private Store(DatasetGraph dataset, RdfNode rdf, Iris iris) {
    this.dataset = dataset;
    this.rdf = rdf;
    this.iris = iris;
    this.following = Set.copyOf(FOLLOWING.stream().map(iris::of).toList());
  }

  /// Opens the dataset in the folder, an empty one when there is none.
  static Store open(Path folder, RdfNode rdf, Iris iris, OntologyWords words) {
    TornJournal.mend(folder);
    var dataset = DatabaseMgr.connectDatasetGraph(Location.create(folder.toString()));
    var store = new Store(dataset, rdf, iris);
    store.take(words);
    return store;
  }

  /// Puts these words in the place of those it has.
  void take(OntologyWords words) {
    Txn.executeWrite(dataset, () -> bring(words));
  }

  /// Reads in a transaction of its own; what is read must be copied out.
  <T> T read(Function<DatasetGraph, T> question) {
    return Txn.calculateRead(dataset, () -> question.apply(dataset));
  }

  /// How far the ledger was followed; empty before the first [#apply].
  String cursor() {
    return read(Store::cursorOf);
  }

  /// The same, in the transaction that runs.
  static String cursorOf(DatasetGraph dataset) {
    return note(dataset, CURSOR);
  }

  /// How many quads changed since the last compaction.
  long changesSinceCompaction() {
    return read(_ -> changes());
  }

  /// Puts these nodes in place of what was known of them, takes away those gone, and moves the
  /// cursor, all or nothing.
  Change apply(Collection<Node> nodes, Collection<String> gone, String cursor) {
    return Txn.calculateWrite(
        dataset,
        () -> {
          var wanted = new HashMap<org.apache.jena.graph.Node, List<Quad>>();
          gone.forEach(ref -> wanted.put(iris.of(ref), List.of()));
          nodes.forEach(node -> wanted.put(iris.of(node.ref()), rdf.quads(node)));
          var change = difference(wanted);
          change.removed().forEach(dataset::delete);
          change.added().forEach(dataset::add);
          note(CURSOR, cursor);
          note(CHANGES, Long.toString(changes() + change.added().size() + change.removed().size()));
          return change;
        });
  }

  /// Gives the disk space of what was replaced back; writers wait meanwhile.
  void compact() {
    DatabaseMgr.compact(dataset, true);
    Txn.executeWrite(dataset, () -> note(CHANGES, "0"));
  }

  /// All quads of the graphs that follow the ledger that the other store has not.
  Set<Quad> missingIn(Store other, int atMost) {
    var missing = new LinkedHashSet<Quad>();
    read(mine ->
        other.read(theirs -> {
          for (var graph : following)
            for (var quads = mine.find(graph, ANY, ANY, ANY); quads.hasNext(); ) {
              var quad = quads.next();
              if (missing.size() < atMost && !theirs.contains(quad)) missing.add(quad);
            }
          return missing;
        }));
    return missing;
  }

  @Override
  public void close() {
    TDBInternal.expel(dataset);
  }

  private Change difference(Map<org.apache.jena.graph.Node, List<Quad>> wanted) {
    var added = new ArrayList<Quad>();
    var removed = new ArrayList<Quad>();
    wanted.forEach((subject, quads) -> {
      var known = new LinkedHashSet<Quad>();
      dataset
          .findNG(ANY, subject, ANY, ANY)
          .forEachRemaining(quad -> {
            if (following.contains(quad.getGraph())) known.add(quad);
          });
      dataset
          .findNG(iris.of(NamedGraph.INFERRED), ANY, RDF.subject.asNode(), subject)
          .forEachRemaining(statement ->
              dataset
                  .findNG(statement.getGraph(), statement.getSubject(), ANY, ANY)
                  .forEachRemaining(known::add));
      for (var quad : quads) if (!known.remove(quad)) added.add(quad);
      removed.addAll(known);
    });
    return new Change(added, removed);
  }

  private void bring(OntologyWords words) {
    if (note(WORDS).equals(words.digest())) return;
    var graph = iris.of(NamedGraph.ONTOLOGY);
    dataset.deleteAny(graph, ANY, ANY, ANY);
    words.graph().stream().forEach(triple -> dataset.add(Quad.create(graph, triple)));
    note(WORDS, words.digest());
  }

  private long changes() {
    var noted = note(CHANGES);
    return noted.isEmpty() ? 0 : Long.parseLong(noted);
  }

  private String note(String name) {
    return note(dataset, name);
  }

  private static String note(DatasetGraph dataset, String name) {
    var quads = dataset.find(NOTES, NOTES, about(name), ANY);
    return quads.hasNext() ? quads.next().getObject().getLiteralLexicalForm() : "";
  }

  private void note(String name, String value) {
    dataset.deleteAny(NOTES, NOTES, about(name), ANY);
    dataset.add(NOTES, NOTES, about(name), NodeFactory.createLiteralString(value));
  }

  private static org.apache.jena.graph.Node about(String name) {
    return NodeFactory.createURI("urn:aion:mirror:" + name);
  }
}
