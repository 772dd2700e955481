package aion.api;

import aion.api.query.PageInfo;
import aion.api.query.PageSize;
import aion.ingest.ImportRun;
import aion.ingest.Imports;
import aion.ingest.MappingInfo;
import aion.ingest.quarantine.Quarantine;
import aion.ingest.quarantine.QuarantinedRow;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import graphql.GraphQLContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// Files into the ledger, and the rows that did not get there.
@Controller
class ImportFields {
  private final Imports imports;
  private final Quarantine quarantine;
  private final Uploads uploads;

  ImportFields(Imports imports, Quarantine quarantine, Uploads uploads) {
    this.imports = imports;
    this.quarantine = quarantine;
    this.uploads = uploads;
  }

  @QueryMapping
  List<MappingInfo> importMappings() {
    return imports.mappings();
  }

  @QueryMapping
  List<ImportRun> importRuns(@Argument @Nullable Integer first) {
    return imports.latestRuns(PageSize.of(first));
  }

  @QueryMapping
  @Nullable ImportRun importRun(@Argument String id) {
    return imports.findRun(id).orElse(null);
  }

  @QueryMapping("quarantine")
  Page quarantined(
      @Argument @Nullable String run,
      @Argument @Nullable Integer first,
      @Argument @Nullable String after,
      GraphQLContext context) {
    // Rows hold what a file held, prices too.
    Readers.of(context).requirePosting();
    int size = PageSize.of(first);
    var rows = quarantine.list(run, size + 1, after == null ? null : decoded(after));
    var edges = rows.stream().limit(size).map(row -> new Edge(encoded(row), row)).toList();
    var info =
        new PageInfo(
            rows.size() > size,
            after != null,
            edges.isEmpty() ? null : edges.getFirst().cursor(),
            edges.isEmpty() ? null : edges.getLast().cursor());
    return new Page(edges, info, Math.toIntExact(quarantine.count(run)));
  }

  @MutationMapping
  ImportRun importFile(
      @Argument String mapping,
      @Argument String upload,
      @Argument @Nullable Boolean dryRun,
      GraphQLContext context) {
    var reader = Readers.of(context);
    reader.requirePosting();
    var file = uploads.get(upload);
    boolean rehearsal = Boolean.TRUE.equals(dryRun);
    try (var content = Files.newInputStream(file.content())) {
      var run = imports.start(mapping, file.fileName(), content, reader.name(), rehearsal);
      if (!rehearsal) uploads.drop(upload);
      return run;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @MutationMapping
  @Nullable QuarantinedRow mendRow(
      @Argument String id, @Argument String text, GraphQLContext context) {
    var reader = Readers.of(context);
    reader.requirePosting();
    return quarantine.mend(id, text, reader.name()).orElse(null);
  }

  private static String encoded(QuarantinedRow row) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(("row:" + row.id()).getBytes(StandardCharsets.UTF_8));
  }

  private static String decoded(String cursor) {
    try {
      var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (text.startsWith("row:")) return text.substring(4);
    } catch (IllegalArgumentException e) {
      throw invalid(cursor);
    }
    throw invalid(cursor);
  }

  private static Problem invalid(String cursor) {
    return new Problem(
        ProblemCode.CURSOR_INVALID,
        "The cursor '%s' was not given out by the quarantine.".formatted(Problem.echo(cursor)),
        "Use a cursor of a page before, or begin without one.");
  }

  record Page(List<Edge> edges, PageInfo pageInfo, int totalCount) {}

  record Edge(String cursor, QuarantinedRow node) {}
}
