package aion.ingest;

import aion.graph.Cypher;
import aion.graph.Graph;
import aion.ingest.quarantine.FileForm;
import aion.problem.ProblemCode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/// Imports as nodes of the graph, so that they survive a restart. They are operational records, no
/// ledger facts.
final class ImportRuns {
  private static final Cypher SAVE = Cypher.named("ingest/save-run");
  private static final Cypher RUN = Cypher.named("ingest/run");
  private static final Cypher LATEST = Cypher.named("ingest/latest-runs");
  private static final Cypher FAIL_INTERRUPTED = Cypher.named("ingest/fail-interrupted-runs");

  private final Graph graph;

  ImportRuns(Graph graph) {
    this.graph = graph;
  }

  void save(ImportRun run) {
    save(run.id(), properties(run));
  }

  /// Keeps what a mended row of the run will be read with.
  void saveForm(String id, FileForm form) {
    save(
        id,
        Map.of(
            "fileStem", form.fileStem(),
            "header", form.header().names(),
            "units", form.header().units(),
            "shiftDays", form.shiftDays()));
  }

  Optional<ImportRun> find(String id) {
    return graph.read(RUN, Map.of("id", id), ImportRuns::runOf).stream().findFirst();
  }

  List<ImportRun> latest(int first) {
    return graph.read(LATEST, Map.of("first", first), ImportRuns::runOf);
  }

  void failInterrupted(Instant now, String failure, ProblemCode code) {
    var parameters =
        Map.<String, Object>of(
            "endedAt", now.atZone(ZoneOffset.UTC), "failure", failure, "failureCode", code.name());
    graph.write(tx -> tx.run(FAIL_INTERRUPTED.text(), parameters).consume());
  }

  private void save(String id, Map<String, Object> properties) {
    graph.write(tx -> tx.run(SAVE.text(), Map.of("id", id, "run", properties)).consume());
  }

  private static Map<String, Object> properties(ImportRun run) {
    var properties = new HashMap<String, Object>();
    properties.put("mapping", run.mapping());
    properties.put("fileName", run.fileName());
    properties.put("state", run.state().name());
    properties.put("startedAt", run.startedAt().atZone(ZoneOffset.UTC));
    properties.put("rows", run.rows());
    properties.put("accepted", run.accepted());
    properties.put("known", run.known());
    properties.put("refused", run.refused());
    properties.put("progress", run.progress());
    if (run.endedAt() != null) properties.put("endedAt", run.endedAt().atZone(ZoneOffset.UTC));
    if (run.failure() != null) properties.put("failure", run.failure());
    if (run.failureCode() != null) properties.put("failureCode", run.failureCode().name());
    if (run.notice() != null) properties.put("notice", run.notice());
    return properties;
  }

  private static ImportRun runOf(Record record) {
    var run = record.get("run");
    var endedAt = run.get("endedAt");
    var code = text(run.get("failureCode"));
    return new ImportRun(
        run.get("id").asString(),
        run.get("mapping").asString(),
        run.get("fileName").asString(),
        ImportRun.State.valueOf(run.get("state").asString()),
        false,
        run.get("startedAt").asZonedDateTime().toInstant(),
        endedAt.isNull() ? null : endedAt.asZonedDateTime().toInstant(),
        run.get("rows").asLong(),
        run.get("accepted").asLong(),
        run.get("known").asLong(),
        run.get("refused").asLong(),
        run.get("progress").asDouble(),
        text(run.get("failure")),
        code == null ? null : ProblemCode.valueOf(code),
        text(run.get("notice")));
  }

  private static @Nullable String text(Value value) {
    return value.isNull() ? null : value.asString();
  }
}
