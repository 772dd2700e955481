package aion.ingest;

import aion.ingest.csv.FileName;
import aion.ingest.csv.Source;
import aion.ingest.gate.Gate;
import aion.ingest.gate.KnownNames;
import aion.ingest.gate.Mapping;
import aion.ingest.gate.Mappings;
import aion.ingest.gate.ReadAhead;
import aion.ingest.gate.RowCompiler;
import aion.ingest.gate.RunTerms;
import aion.ingest.quarantine.FileForm;
import aion.ingest.quarantine.Quarantine;
import aion.ledger.Ledger;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Files become ledger entries. Importing a file twice posts nothing the second time.
public final class Imports {
  private static final Logger log = LoggerFactory.getLogger(Imports.class);
  private static final Duration SAVE_EVERY = Duration.ofSeconds(1);
  private static final DateTimeFormatter ID_TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmssSSS").withZone(ZoneOffset.UTC);
  private static final String DRY_RUN =
      "This was a dry run: nothing was written. Balances were checked against what is in the ledger"
          + " now, not against earlier rows of this file.";

  private final Mappings mappings;
  private final Quarantine quarantine;
  private final ImportRuns runs;
  private final Ledger ledger;
  private final KnownNames names;
  private final IngestSettings settings;
  private final Clock clock;
  private final LiveRuns live = new LiveRuns();

  Imports(
      Mappings mappings,
      Quarantine quarantine,
      ImportRuns runs,
      Ledger ledger,
      KnownNames names,
      IngestSettings settings,
      Clock clock) {
    this.mappings = mappings;
    this.quarantine = quarantine;
    this.runs = runs;
    this.ledger = ledger;
    this.names = names;
    this.settings = settings;
    this.clock = clock;
  }

  /// All mappings by name.
  public List<MappingInfo> mappings() {
    return mappings.all().stream()
        .map(m -> new MappingInfo(m.name(), m.title(), m.notice(), m.columnNames()))
        .toList();
  }

  /// Takes the content in and imports it in the background.
  ///
  /// @return the run as it starts; it ends as DONE or FAILED, see [#findRun]
  /// @throws Problem MAPPING_UNKNOWN, FILE_NAME_INVALID, IMPORT_TOO_LARGE; then nothing was begun
  public ImportRun start(ImportRequest request, InputStream content) {
    var mapping = mappings.get(request.mapping());
    var name = new FileName(request.fileName());
    var file = Upload.take(content, settings.maxFileBytes());
    var begun = begin(request, mapping);
    Thread.ofVirtual()
        .name("import-" + begun.id())
        .start(() -> {
          try (file) {
            work(begun, request, mapping, name, file.path());
          }
        });
    return begun;
  }

  public ImportRun start(
      String mapping, String fileName, InputStream content, String actor, boolean dryRun) {
    return start(ImportRequest.of(mapping, fileName, actor, dryRun), content);
  }

  /// Imports and waits.
  public ImportRun run(ImportRequest request, Path content) {
    var mapping = mappings.get(request.mapping());
    var name = new FileName(request.fileName());
    return work(begin(request, mapping), request, mapping, name, content);
  }

  /// Takes the content in, imports it and waits.
  public ImportRun run(ImportRequest request, InputStream content) {
    mappings.get(request.mapping());
    try (var file = Upload.take(content, settings.maxFileBytes())) {
      return run(request, file.path());
    }
  }

  public ImportRun run(
      String mapping, String fileName, Path content, String actor, boolean dryRun) {
    return run(ImportRequest.of(mapping, fileName, actor, dryRun), content);
  }

  public Optional<ImportRun> findRun(String id) {
    return live.find(id).or(() -> runs.find(id));
  }

  /// The latest first.
  public List<ImportRun> latestRuns(int first) {
    return Stream.concat(runs.latest(first).stream(), live.dryRuns().stream())
        .map(run -> live.find(run.id()).orElse(run))
        .sorted(Comparator.comparing(ImportRun::id).reversed())
        .limit(first)
        .toList();
  }

  /// Calls the listener with the present state of the run and with each new one, the last time when
  /// it has ended; never again after the listening is closed.
  public Listening listen(String id, Consumer<ImportRun> listener) {
    var listening = live.listen(id, listener);
    findRun(id).ifPresent(listener);
    return listening;
  }

  /// What to tell the sender of a file of which not one row went in: the first thing that was
  /// wrong; empty when a row was accepted or known, or while the import runs.
  public Optional<Problem> findRefusal(ImportRun run) {
    if (run.state() == ImportRun.State.FAILED && run.failureCode() != null)
      return Optional.of(
          new Problem(
              run.failureCode(),
              String.valueOf(run.failure()),
              "What was accepted before is in the ledger; importing again skips it."));
    if (run.state() != ImportRun.State.DONE || run.accepted() + run.known() > 0)
      return Optional.empty();
    return quarantine.list(run.id(), 1, null).stream()
        .findFirst()
        .map(row ->
            new Problem(
                ProblemCode.IMPORT_ROW_INVALID,
                "Line %d: %s".formatted(row.line(), row.reason()),
                row.remedy()));
  }

  /// Marks imports that a stop of the server interrupted. For the start of the server.
  void endInterrupted() {
    runs.failInterrupted(
        clock.instant(),
        "The server stopped during the import. Import the file again: what was accepted is skipped.",
        ProblemCode.IMPORT_INTERRUPTED);
  }

  private ImportRun begin(ImportRequest request, Mapping mapping) {
    var now = clock.instant();
    var id = "%s-%04x".formatted(ID_TIME.format(now), ThreadLocalRandom.current().nextInt(0x10000));
    var notice = notice(mapping, request.dryRun());
    var run =
        new ImportRun(
            id,
            mapping.name(),
            request.fileName(),
            ImportRun.State.RUNNING,
            request.dryRun(),
            now,
            null,
            0,
            0,
            0,
            0,
            0,
            null,
            null,
            notice);
    show(run, true);
    log.atInfo()
        .addKeyValue("run", id)
        .addKeyValue("mapping", mapping.name())
        .log("import started");
    return run;
  }

  private ImportRun work(
      ImportRun begun, ImportRequest request, Mapping mapping, FileName name, Path file) {
    var progress = new Progress(begun);
    ImportRun ended;
    try {
      pass(progress, begun, request, mapping, name, file);
      ended = progress.done(clock.instant());
    } catch (Problem problem) {
      ended = progress.failed(clock.instant(), problem);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ended = progress.failed(clock.instant(), interrupted());
    } catch (RuntimeException e) {
      log.atError().addKeyValue("run", begun.id()).setCause(e).log("import broke");
      ended = progress.failed(clock.instant(), interrupted());
    }
    show(ended, true);
    log.atInfo()
        .addKeyValue("run", ended.id())
        .addKeyValue("state", ended.state())
        .addKeyValue("accepted", ended.accepted())
        .addKeyValue("known", ended.known())
        .addKeyValue("refused", ended.refused())
        .log("import ended");
    return ended;
  }

  private void pass(
      Progress progress,
      ImportRun begun,
      ImportRequest request,
      Mapping mapping,
      FileName name,
      Path file)
      throws InterruptedException {
    var terms =
        new RunTerms(
            name.stem(),
            request.actor(),
            begun.id(),
            request.shiftDays(),
            request.dryRun(),
            clock.instant().plus(settings.futureSkew()));
    var source = new Source(file, settings.limits());
    try (var rows = source.open(mapping.format())) {
      var compiler = new RowCompiler(mapping, rows.header(), terms);
      if (!request.dryRun())
        runs.saveForm(begun.id(), new FileForm(name.stem(), rows.header(), request.shiftDays()));
      var gate = new Gate(ledger, mapping, terms, names);
      var saved = clock.instant();
      try (var ahead = new ReadAhead(rows, compiler)) {
        for (var chunk = ahead.next(); !chunk.isEmpty(); chunk = ahead.next()) {
          var refused = progress.count(gate.pass(chunk), source.progress());
          quarantine.add(refused, request.dryRun());
          boolean save = Duration.between(saved, clock.instant()).compareTo(SAVE_EVERY) > 0;
          if (save) saved = clock.instant();
          show(progress.running(), save);
        }
      }
    }
  }

  private void show(ImportRun run, boolean save) {
    if (save && !run.dryRun()) runs.save(run);
    live.publish(run);
  }

  private static Problem interrupted() {
    return new Problem(
        ProblemCode.IMPORT_INTERRUPTED,
        "The import stopped before its end, for a reason that is in the server's log.",
        "Import the file again: what was accepted is skipped.");
  }

  private static @Nullable String notice(Mapping mapping, boolean dryRun) {
    if (!dryRun) return mapping.notice();
    return mapping.notice() == null ? DRY_RUN : mapping.notice() + " " + DRY_RUN;
  }

  /// A listener's place; closing gives it up.
  public interface Listening extends AutoCloseable {
    @Override
    void close();
  }
}
