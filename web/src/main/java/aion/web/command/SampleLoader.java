package aion.web.command;

import aion.ingest.ImportRequest;
import aion.ingest.ImportRun;
import aion.ingest.Imports;
import aion.ingest.sample.SampleCompany;
import aion.ingest.sample.SampleCompany.SampleFile;
import aion.ledger.Ledger;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.context.ApplicationContext;

/// Sends the sample company through the gate. Interrupted, it goes on at the next start: the files
/// stay, and rows that are known are skipped.
final class SampleLoader {
  private static final String PRICES = "commodity-prices-worldbank";
  private static final String PRICES_FILE = "monthly_prices.csv.xz";

  private final Imports imports;
  private final Ledger ledger;
  private final Clock clock;
  private final Path folder;
  private final PrintWriter out;

  /// @param folder where the company's files go
  SampleLoader(ApplicationContext context, Path folder, PrintWriter out) {
    this.imports = context.getBean(Imports.class);
    this.ledger = context.getBean(Ledger.class);
    this.clock = context.getBean(Clock.class);
    this.folder = folder;
    this.out = out;
  }

  boolean isLoaded() {
    return Files.exists(marker());
  }

  void load() {
    try {
      var day = firstDay();
      say("Loading the sample company, %s ...".formatted(SampleCompany.NAME));
      importPrices(day);
      for (var file : SampleCompany.writeTo(folder, day)) importFile(file);
      // One by one: each may rest on the one before, as an arrival on its dispatch.
      SampleCompany.openBusiness(day).forEach(ledger::post);
    } catch (IOException e) {
      throw new UncheckedIOException("The sample company could not be written.", e);
    }
  }

  void markLoaded() {
    try {
      Files.createFile(marker());
    } catch (IOException e) {
      throw new UncheckedIOException("The home could not be written.", e);
    }
  }

  private Path marker() {
    return folder.resolve("loaded");
  }

  /// The day on which loading first began; the same day gives the same files.
  private LocalDate firstDay() throws IOException {
    var file = Files.createDirectories(folder).resolve("day");
    if (!Files.exists(file))
      Files.writeString(file, LocalDate.now(clock.withZone(ZoneOffset.UTC)).toString());
    return LocalDate.parse(Files.readString(file));
  }

  private void importPrices(LocalDate day) throws IOException {
    var file = folder.resolve(PRICES_FILE);
    try (var shipped =
        SampleCompany.class.getResourceAsStream("/data/" + PRICES + "/" + PRICES_FILE)) {
      Files.copy(Objects.requireNonNull(shipped), file, StandardCopyOption.REPLACE_EXISTING);
    }
    var request =
        new ImportRequest(PRICES, PRICES_FILE, "demo", false, SampleCompany.priceShiftDays(day));
    report(imports.run(request, file));
  }

  private void importFile(SampleFile file) {
    var name = String.valueOf(file.file().getFileName());
    report(imports.run(file.mapping(), name, file.file(), "demo", false));
  }

  private void report(ImportRun run) {
    say("  %-32s %,8d rows, %,d refused".formatted(run.fileName(), run.rows(), run.refused()));
    if (run.failure() != null || run.refused() > 0)
      throw new IllegalStateException(
          "%s did not load: %s".formatted(run.fileName(), run.failure()));
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }
}
