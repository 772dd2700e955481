package aion.web.explore;

import static aion.problem.ProblemCode.CYPHER_CLAUSE_REFUSED;
import static aion.problem.ProblemCode.CYPHER_READ_ONLY;
import static aion.problem.ProblemCode.CYPHER_SYNTAX;
import static aion.problem.ProblemCode.QUERY_MEMORY_LIMIT;
import static aion.problem.ProblemCode.QUERY_TIMEOUT;
import static aion.problem.ProblemCode.RESULT_TOO_LARGE;

import aion.graph.Cypher;
import aion.graph.GraphServer;
import aion.problem.Problem;
import aion.projection.Cursor;
import aion.projection.NodeJson;
import aion.vocabulary.Ontology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

/// Answers statements of analysts from the copy: guarded, in a transaction that reads, within
/// bounds.
final class CypherConsole {
  private static final Cypher CURSOR = Cypher.named("explore/cursor");
  private static final Pattern PLACE = Pattern.compile("\\(line (\\d+), column (\\d+)");
  private static final SessionConfig READING =
      SessionConfig.builder()
          .withDatabase(GraphServer.DATABASE)
          .withDefaultAccessMode(AccessMode.READ)
          .build();
  private static final Cypher CANCEL = Cypher.named("explore/cancel");

  private final Driver driver;
  private final Ontology ontology;
  private final CypherGuard guard = new CypherGuard();

  CypherConsole(Driver driver, Ontology ontology) {
    this.driver = driver;
    this.ontology = ontology;
  }

  /// What a statement gave.
  ///
  /// @param truncated whether there were more rows than are given
  /// @param cursor how far the copy had come when it was answered
  record Result(List<String> columns, List<Record> rows, boolean truncated, Cursor cursor) {}

  /// @param question what [#cancel] knows it by
  /// @throws Problem when the statement is refused, cancelled or runs past a bound
  Result run(String question, String statement, Map<String, Object> parameters) {
    guard.check(statement, KnownNames.of(ontology, parameters));
    var bounded =
        TransactionConfig.builder()
            .withTimeout(Bounds.TIME)
            .withMetadata(Map.of("question", question))
            .build();
    try (var session = driver.session(READING);
        var tx = session.beginTransaction(bounded)) {
      var cursor =
          tx.run(CURSOR.text()).stream()
              .map(row -> NodeJson.readCursor(row.get("cursor").asString()))
              .findFirst()
              .orElse(Cursor.START);
      return read(tx, statement, parameters, cursor);
    } catch (Neo4jException e) {
      throw problemOf(e);
    }
  }

  /// Ends a question that is being answered.
  void cancel(String question) {
    try (var session = driver.session(READING)) {
      session.run(CANCEL.text(), Map.of("question", question)).consume();
    }
  }

  private static Result read(
      Transaction tx, String statement, Map<String, Object> parameters, Cursor cursor) {
    var result = tx.run(statement, parameters);
    var rows = new ArrayList<Record>();
    long weight = 0;
    while (rows.size() < Bounds.ROWS && result.hasNext()) {
      var row = result.next();
      weight += Weight.of(row);
      if (weight > Bounds.RESULT_BYTES)
        throw new Problem(
            RESULT_TOO_LARGE,
            "The first %,d rows have more than %,d bytes."
                .formatted(rows.size() + 1, Bounds.RESULT_BYTES),
            "Return fewer columns, or set a LIMIT.");
      rows.add(row);
    }
    boolean truncated = rows.size() == Bounds.ROWS && result.hasNext();
    return new Result(result.keys(), rows, truncated, cursor);
  }

  private static Problem problemOf(Neo4jException e) {
    var code = e.code();
    var message = String.valueOf(e.getMessage());
    if (code.contains("TransactionTimedOut") || code.contains("LockAcquisitionTimeout"))
      return timedOut();
    if (code.endsWith("Transaction.Terminated"))
      return new Problem(
          QUERY_TIMEOUT,
          "The query was cancelled by who asked.",
          "Ask again when the answer is wanted.");
    if (code.contains("MemoryPoolOutOfMemory") || code.contains("OutOfMemory"))
      return new Problem(
          QUERY_MEMORY_LIMIT,
          "The query needed more memory than the %d MiB one query may use."
              .formatted(Bounds.MEMORY_MEGABYTES),
          "Collect less at once: filter earlier, aggregate, or set a LIMIT.");
    if (code.endsWith("Statement.AccessMode") || code.endsWith("Security.Forbidden"))
      return new Problem(
          CYPHER_READ_ONLY,
          "The statement would change data; the console can only read.",
          "Change data through the app, GraphQL or an import.");
    if (code.contains("ProcedureNotFound"))
      return new Problem(
          CYPHER_CLAUSE_REFUSED, "The statement calls an unknown procedure.", "Leave it out.");
    return new Problem(CYPHER_SYNTAX, sentence(message), "Mend the statement.");
  }

  static Problem timedOut() {
    return new Problem(
        QUERY_TIMEOUT,
        "The query ran past the time of %d s it may take.".formatted(Bounds.TIME.toSeconds()),
        "Start from fewer nodes, bound the length of paths, or set a LIMIT.");
  }

  /// The first line of what the engine says, with the place in front.
  private static String sentence(String message) {
    var place = PLACE.matcher(message);
    var at = place.find() ? "line %s, column %s: ".formatted(place.group(1), place.group(2)) : "";
    var first = message.lines().findFirst().orElse("");
    int end = first.indexOf(" (line ");
    var said = end < 0 ? first : first.substring(0, end);
    return at + (said.length() > 300 ? said.substring(0, 300) + "…" : said);
  }
}
