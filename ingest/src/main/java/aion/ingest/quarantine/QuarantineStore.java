package aion.ingest.quarantine;

import aion.graph.Cypher;
import aion.graph.Graph;
import aion.ingest.csv.Header;
import aion.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

/// Quarantined rows as nodes of the graph. They are operational records, no ledger facts; nothing
/// else writes them.
public final class QuarantineStore {
  private static final Cypher ADD = Cypher.named("quarantine/add-rows");
  private static final Cypher LIST = Cypher.named("quarantine/list-rows");
  private static final Cypher COUNT = Cypher.named("quarantine/count-rows");
  private static final Cypher FIND = Cypher.named("quarantine/row");
  private static final Cypher REMOVE = Cypher.named("quarantine/remove-row");
  private static final Cypher FORM = Cypher.named("quarantine/form-of-run");

  private final Graph graph;

  public QuarantineStore(Graph graph) {
    this.graph = graph;
  }

  void add(List<QuarantinedRow> rows) {
    var parameters = rows.stream().map(QuarantineStore::properties).toList();
    graph.write(tx -> tx.run(ADD.text(), Map.of("rows", parameters)).consume());
  }

  void replace(QuarantinedRow row) {
    add(List.of(row));
  }

  List<QuarantinedRow> list(@Nullable String run, int first, @Nullable String after) {
    var parameters =
        Map.<String, Object>of(
            "prefix",
            run == null ? "" : run + "-",
            "after",
            after == null ? "" : after,
            "first",
            first);
    return graph.read(LIST, parameters, QuarantineStore::rowOf);
  }

  long count(@Nullable String run) {
    var parameters = Map.of("prefix", run == null ? "" : run + "-");
    return graph.read(COUNT, parameters, row -> row.get("count").asLong()).getFirst();
  }

  Optional<QuarantinedRow> find(String id) {
    return graph.read(FIND, Map.of("id", id), QuarantineStore::rowOf).stream().findFirst();
  }

  /// The row was posted: it leaves, and its run counts it as accepted or known instead of refused.
  void remove(QuarantinedRow row, boolean known) {
    remove(row, known ? 0 : 1, known ? 1 : 0);
  }

  /// The row leaves; its run goes on counting it as refused.
  void dismiss(QuarantinedRow row) {
    remove(row, 0, 0);
  }

  FileForm formOf(String run) {
    return graph
        .read(
            FORM,
            Map.of("run", run),
            row ->
                new FileForm(
                    row.get("fileStem").asString(),
                    new Header(
                        1,
                        row.get("header").asList(v -> v.asString()),
                        row.get("units").asList(v -> v.asString())),
                    row.get("shiftDays").asInt()))
        .getFirst();
  }

  private void remove(QuarantinedRow row, int accepted, int known) {
    var parameters =
        Map.<String, Object>of(
            "id", row.id(), "run", row.run(), "accepted", accepted, "known", known);
    graph.write(tx -> tx.run(REMOVE.text(), parameters).consume());
  }

  private static Map<String, Object> properties(QuarantinedRow row) {
    return Map.of(
        "id", row.id(),
        "run", row.run(),
        "mapping", row.mapping(),
        "line", row.line(),
        "text", row.text(),
        "occurrence", row.occurrence(),
        "code", row.code().name(),
        "reason", row.reason(),
        "remedy", row.remedy());
  }

  private static QuarantinedRow rowOf(Record record) {
    var row = record.get("row");
    return new QuarantinedRow(
        row.get("id").asString(),
        row.get("run").asString(),
        row.get("mapping").asString(),
        row.get("line").asLong(),
        row.get("text").asString(),
        row.get("occurrence").asInt(),
        ProblemCode.valueOf(row.get("code").asString()),
        row.get("reason").asString(),
        row.get("remedy").asString());
  }
}
