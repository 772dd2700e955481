package aion.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import aion.ingest.gate.CompiledRow;
import aion.ledger.Movement;
import aion.ledger.Posting;
import aion.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The whole file, compiled and not posted, against sums that are made without the mapping.
class OnlineRetailTest {
  private static final String FILE = "online-retail/online_retail.csv.xz";
  private static final Set<String> NO_ITEMS =
      Set.of(
          "POST",
          "DOT",
          "M",
          "C2",
          "D",
          "S",
          "B",
          "BANK CHARGES",
          "AMAZONFEE",
          "CRUK",
          "PADS",
          "22016",
          "23444",
          "23702");

  /// What went out, came back and was written off.
  record Sums(long issued, long returned, long scrapped) {
    Sums plus(Sums other) {
      return new Sums(issued + other.issued, returned + other.returned, scrapped + other.scrapped);
    }
  }

  @Test
  void sums_per_item_equal_those_of_the_plain_file() throws IOException {
    var fromMapping = new TreeMap<String, Sums>();
    var ids = new HashSet<String>();
    var reasons = new TreeMap<String, Integer>();
    long[] rows = new long[2];
    long start = System.nanoTime();

    ShippedData.compile(
        "online-retail",
        FILE,
        row -> {
          rows[0]++;
          switch (row) {
            case CompiledRow.Understood understood -> {
              rows[1]++;
              var posting = understood.postings().getFirst();
              if (understood.postings().size() != 1 || !ids.add(posting.id()))
                throw new AssertionError(posting);
              add(fromMapping, posting);
            }
            case CompiledRow.Refused refused ->
                reasons.merge(
                    refused.problem().code() + " " + refused.problem().what(), 1, Integer::sum);
          }
        });

    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "online-retail: %,d rows in %.1f s, %,.0f rows/s; understood %,d; refused %s%n",
        rows[0],
        seconds,
        rows[0] / seconds,
        rows[1],
        reasons);
    assertThat(rows[0]).isEqualTo(541_909);
    assertThat(reasons.keySet())
        .allMatch(reason -> reason.startsWith(ProblemCode.IMPORT_ROW_SKIPPED.name()));
    assertThat(fromMapping).isEqualTo(plainSums());
  }

  private static void add(Map<String, Sums> sums, Posting posting) {
    var movement = (Movement) posting.fact();
    var line = movement.lines().getFirst();
    long amount = line.amount().longValueExact();
    var sum =
        switch (movement) {
          case Movement.Issue _ -> new Sums(amount, 0, 0);
          case Movement.Return _ -> new Sums(0, amount, 0);
          case Movement.Scrap _ -> new Sums(0, 0, amount);
          default -> throw new AssertionError(posting);
        };
    sums.merge(line.item().value(), sum, Sums::plus);
  }

  private static Map<String, Sums> plainSums() throws IOException {
    var sums = new TreeMap<String, Sums>();
    try (var csv =
        de.siegmar.fastcsv.reader.CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(ShippedData.plain(FILE), StandardCharsets.UTF_8))) {
      for (var row : csv) {
        var item = row.getField("StockCode").strip().toUpperCase(Locale.ROOT);
        var invoice = row.getField("InvoiceNo");
        long quantity = new BigDecimal(row.getField("Quantity")).longValueExact();
        if (NO_ITEMS.contains(item) || item.startsWith("GIFT_") || invoice.startsWith("A"))
          continue;
        var sum =
            invoice.startsWith("C")
                ? new Sums(0, -quantity, 0)
                : quantity > 0 ? new Sums(quantity, 0, 0) : new Sums(0, 0, -quantity);
        sums.merge(item, sum, Sums::plus);
      }
    }
    return sums;
  }
}
