package aion.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.semantic.Execution.Result;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.RDFInput;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.apache.jena.sparql.resultset.ResultsReader;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The W3C's tests of SPARQL 1.1 query, on the parser and the engine that answer users.
class W3cSparqlTest {
  private static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
  private static final Node DEFAULT = NodeFactory.createURI("urn:default");
  private static final List<String> PARTS =
      List.of(
          "aggregates",
          "bind",
          "bindings",
          "cast",
          "construct",
          "csv-tsv-res",
          "exists",
          "functions",
          "grouping",
          "json-res",
          "negation",
          "project-expression",
          "property-path",
          "subquery",
          "syntax-query");

  @TempDir Path folder;

  @Test
  void answers_the_tests_of_SPARQL_1_1_query() throws IOException {
    var suite = W3cSuite.unpack("w3c-sparql-tests/sparql_tests.tar.xz", folder);
    var notes = W3cSuite.notes("sparql11.txt");
    var failed = new TreeSet<String>();
    int run = 0;

    try (var watch = new Watch()) {
      var execution = new Execution(watch, new Bounds(Duration.ofSeconds(30), 1_000_000, 1 << 24));
      for (var part : PARTS) {
        var manifest = W3cSuite.graph(suite.resolve("sparql/sparql11/" + part + "/manifest.ttl"));
        for (var entry : W3cSuite.entries(manifest)) {
          run++;
          var id = part + "/" + entry.getURI().replaceFirst(".*#", "");
          var fault = fault(manifest, entry, execution);
          if (!fault.isEmpty()) failed.add(id + " " + fault);
        }
      }
    }

    System.out.printf("SPARQL 1.1 query: %d of %d%n", run - failed.size(), run);
    assertThat(run).isGreaterThan(320);
    assertThat(failed.stream().map(f -> f.substring(0, f.indexOf(' '))))
        .as("%s", failed)
        .containsExactlyElementsOf(notes.keySet());
    assertThat(notes.values()).filteredOn(note -> !note.contains(" right: ")).hasSizeLessThan(4);
  }

  /// What is wrong with the answer to one test; empty when nothing is.
  private static String fault(Graph manifest, Node entry, Execution execution) throws IOException {
    var type = G.getOneSP(manifest, entry, RDF.Nodes.type).getURI().replace(W3cSuite.MF, "");
    var action = G.getOneSP(manifest, entry, W3cSuite.mf("action"));
    try {
      switch (type) {
        case "PositiveSyntaxTest11" -> Sparql.parse(text(action), action.getURI());
        case "NegativeSyntaxTest11" -> {
          try {
            Sparql.parse(text(action), action.getURI());
            return "was not refused";
          } catch (Problem refused) {
            return refused.code() == ProblemCode.SPARQL_SYNTAX ? "" : refused.what();
          }
        }
        default -> {
          var query = G.getOneSP(manifest, action, qt("query"));
          var expected = G.getOneSP(manifest, entry, W3cSuite.mf("result"));
          var parsed = Sparql.parse(text(query), query.getURI());
          var result = execution.run(parsed, dataset(manifest, action), new Run());
          return equal(result, expected) ? "" : "has another result";
        }
      }
      return "";
    } catch (Problem problem) {
      return problem.code() + " " + problem.what();
    }
  }

  private static DatasetGraph dataset(Graph manifest, Node action) {
    var dataset = DatasetGraphFactory.create();
    manifest.stream(action, qt("data"), Node.ANY)
        .forEach(data -> load(data.getObject(), DEFAULT, dataset));
    var names = new ArrayList<Node>();
    manifest.stream(action, qt("graphData"), Node.ANY)
        .forEach(data -> {
          var file = data.getObject();
          var graph = file;
          if (file.isBlank()) {
            graph = NodeFactory.createURI(label(manifest, file));
            file = G.getOneSP(manifest, data.getObject(), qt("graph"));
          }
          load(file, graph, dataset);
          names.add(graph);
        });
    return View.view(dataset, List.of(DEFAULT), names, new Run());
  }

  private static String label(Graph manifest, Node node) {
    return G.getOneSP(
            manifest, node, NodeFactory.createURI("http://www.w3.org/2000/01/rdf-schema#label"))
        .getLiteralLexicalForm();
  }

  private static void load(Node file, Node into, DatasetGraph dataset) {
    var graph = GraphFactory.createDefaultGraph();
    RDFParser.source(Path.of(URI.create(file.getURI()))).base(file.getURI()).parse(graph);
    graph.stream().forEach(triple -> dataset.add(Quad.create(into, triple)));
  }

  private static boolean equal(Result result, Node expected) throws IOException {
    var file = Path.of(URI.create(expected.getURI()));
    return switch (result) {
      case Result.Triples(var graph) -> graph.isIsomorphicWith(W3cSuite.graph(file));
      case Result.Truth(var value) ->
          value == ResultsReader.create().build().readAny(file.toString()).getBooleanResult();
      case Result.Rows(var rows) when file.toString().endsWith(".csv") ->
          csv(rows).equals(lines(Files.readString(file)));
      case Result.Rows(var rows) -> equal(rows, file);
    };
  }

  private static boolean equal(RowSet rows, Path file) throws IOException {
    var wanted =
        file.toString().endsWith(".ttl")
            ? RowSet.adapt(RDFInput.fromRDF(ModelFactory.createModelForGraph(W3cSuite.graph(file))))
            : RowSet.adapt(
                ResultSetMgr.read(
                    new ByteArrayInputStream(Files.readAllBytes(file)),
                    RDFLanguages.filenameToLang(file.toString())));
    var given = rows.rewindable();
    var expected = wanted.rewindable();
    if (ResultsCompare.equalsByTerm(given, expected)) return true;
    // The suite writes some numbers in another form than the canonical one.
    given.reset();
    expected.reset();
    return ResultsCompare.equalsByValue(given, expected);
  }

  private static List<String> csv(RowSet rows) {
    var out = new ByteArrayOutputStream();
    CsvRows.write(rows, out);
    return lines(out.toString(StandardCharsets.UTF_8));
  }

  private static List<String> lines(String csv) {
    return csv.lines().map(line -> line.replaceAll("_:\\w+", "_:b")).sorted().toList();
  }

  private static String text(Node file) throws IOException {
    return Files.readString(Path.of(URI.create(file.getURI())));
  }

  private static Node qt(String name) {
    return NodeFactory.createURI(QT + name);
  }
}
