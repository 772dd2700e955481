package aion.semantic;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import aion.projection.Node;
import aion.vocabulary.Derived;
import aion.vocabulary.Ontology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.http.auth.AuthEnv;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.UpdateExecHTTP;
import org.apache.jena.sparql.exec.http.UpdateSendMode;

/// The graph as RDF in any store that speaks SPARQL 1.1 Query and Update, the same quads as in the
/// [Mirror]. Each batch is one request together with how far the ledger was followed, so whoever is
/// killed goes on from [#cursor] and sends at most one batch again, which changes nothing.
///
/// The store holds prices too; who may ask it is for the store to say.
public final class SparqlStore {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String NOTES = "urn:aion:mirror";
  private static final String REPLACE_MEMBERS = text("replace-members.ru");
  private static final String REPLACE_WORDS = text("replace-words.ru");
  private static final String EMPTY = text("empty.ru");
  private static final String NOTE = text("note.rq");

  private final StoreAccess access;
  private final RdfNode rdf;
  private final Iris iris;
  private final Derived<OntologyWords> words;
  private String wordsThere = "";

  public SparqlStore(StoreAccess access, Ontology ontology, Iris iris) {
    this.access = access;
    this.rdf = new RdfNode(ontology, iris);
    this.iris = iris;
    this.words = new Derived<>(ontology, OntologyWords::of);
    if (access.user() != null)
      for (var address : List.of(access.query(), access.update()))
        AuthEnv.get()
            .registerUsernamePassword(
                address, access.user(), Objects.requireNonNullElse(access.password(), ""));
  }

  /// How far the store follows, as given to [#apply]; empty when it is new.
  public String cursor() {
    return note("cursor");
  }

  /// Puts these nodes in place of what was known of them, takes away those gone, and moves the
  /// cursor.
  ///
  /// @param anew whether all that was known before is void
  /// @param whole whether everything up to the cursor is there now; others can see it as a note
  public void apply(
      Collection<Node> nodes, Collection<String> gone, String cursor, boolean anew, boolean whole) {
    bringWords();
    var subjects = new ArrayList<String>();
    gone.forEach(ref -> subjects.add(written(iris.of(ref))));
    nodes.forEach(node -> subjects.add(written(iris.of(node.ref()))));
    var quads = nodes.stream().flatMap(node -> rdf.quads(node).stream());
    var request =
        REPLACE_MEMBERS.formatted(
            String.join(" ", subjects),
            following().collect(joining(" ")),
            written(iris.of(NamedGraph.INFERRED)),
            written(quads),
            said("cursor", cursor) + said("whole", Boolean.toString(whole)));
    send(anew ? following().map(EMPTY::formatted).collect(joining()) + request : request);
  }

  private void bringWords() {
    var now = words.now();
    if (wordsThere.equals(now.digest())) return;
    if (!note("words").equals(now.digest()))
      send(
          REPLACE_WORDS.formatted(
              written(iris.of(NamedGraph.ONTOLOGY)),
              now.graph().stream()
                  .map(t -> line(t.getSubject(), t.getPredicate(), t.getObject()))
                  .collect(joining()),
              said("words", now.digest())));
    wordsThere = now.digest();
  }

  private void send(String request) {
    UpdateExecHTTP.service(access.update().toString())
        .updateString(request)
        .sendMode(UpdateSendMode.asPost)
        .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
        .build()
        .execute();
  }

  private String note(String name) {
    try (var question =
        QueryExecHTTP.service(access.query().toString())
            .queryString(NOTE.formatted(written(NodeFactory.createURI(NOTES + ":" + name))))
            .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
            .build()) {
      var rows = question.select();
      return rows.hasNext() ? rows.next().get("value").getLiteralLexicalForm() : "";
    }
  }

  private Stream<String> following() {
    return Store.FOLLOWING.stream().map(iris::of).map(SparqlStore::written);
  }

  private static String written(Stream<Quad> quads) {
    var text = new StringBuilder();
    quads
        .collect(groupingBy(Quad::getGraph))
        .forEach((graph, lines) -> {
          text.append("GRAPH ").append(written(graph)).append(" {\n");
          for (var quad : lines)
            text.append(line(quad.getSubject(), quad.getPredicate(), quad.getObject()));
          text.append("}\n");
        });
    return text.toString();
  }

  private static String said(String name, String value) {
    return line(
        NodeFactory.createURI(NOTES),
        NodeFactory.createURI(NOTES + ":" + name),
        NodeFactory.createLiteralString(value));
  }

  private static String line(
      org.apache.jena.graph.Node subject,
      org.apache.jena.graph.Node predicate,
      org.apache.jena.graph.Node object) {
    return written(subject) + " " + written(predicate) + " " + written(object) + " .\n";
  }

  private static String written(org.apache.jena.graph.Node node) {
    return NodeFmtLib.strNT(node);
  }

  private static String text(String name) {
    return SparqlFile.named("store/" + name).text();
  }
}
