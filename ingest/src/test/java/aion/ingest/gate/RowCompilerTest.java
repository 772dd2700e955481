package aion.ingest.gate;

import static org.assertj.core.api.Assertions.assertThat;

import aion.ingest.csv.Limits;
import aion.ingest.csv.Source;
import aion.ledger.OrderFact;
import aion.problem.ProblemCode;
import aion.vocabulary.Ontology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowCompilerTest {
  private static final String MAPPING =
      """
      mapping: t
      title: T
      format: {type: csv, delimiter: ";", decimal: ",", group: ".", missing: ["", "-"]}
      columns:
        line: {from: Line}
        day: {from: Day, type: dateTime, pattern: "dd/MM/yyyy HH:mm", zone: Asia/Jakarta}
        amount: {from: Amount, type: decimal}
        freight:
          from: Freight
          type: decimal
          unreadable:
            - {matches: included, then: missing}
            - {matches: "see .*", then: refuse, reason: refers to another row}
      values:
        kind: {of: line, table: {A: first}, otherwise: keep}
        second: {choose: [{when: {column: kind, equals: first}, then: "1"}], otherwise: "2"}
      id: "t/{line}/{n}"
      repeats: {within: line, of: line}
      at: "{day}"
      entries:
        - order: placed
          line: "{line}-{n}"
          purchase-order: "PO-{second}"
          supplier: S
          item: I
          amount: "{amount}"
          unit: pcs
          freight: "{freight}"
      """;

  @TempDir Path folder;

  @Test
  void numbers_dates_and_rules_follow_the_mapping() throws IOException {
    var rows =
        compile(
            """
            Line;Day;Amount;Freight
            A;01/02/2026 07:00;1.234,5;12,25
            A;01/02/2026 07:00;1;included
            B;01/02/2026 07:00;1;-
            B;01/02/2026 07:00;1.5.x;-
            C;31/02/2026 07:00;1;-
            D;01/02/2026 07:00;1;see ASN-1
            E;01/02/2026 07:00;1;nothing
            F;01/02/2026 07:00;-;-
            G\u0000;01/02/2026 07:00;1;-
            """,
            0);

    var first = (CompiledRow.Understood) rows.getFirst();
    var order = (OrderFact.Placed) first.postings().getFirst().fact();
    assertThat(first.postings().getFirst().id()).isEqualTo("t/A/1");
    assertThat(first.postings().getFirst().validTime())
        .isEqualTo(Instant.parse("2026-02-01T00:00:00Z"));
    assertThat(order.amount()).isEqualByComparingTo("1234.5");
    assertThat(order.freight()).isEqualByComparingTo("12.25");
    assertThat(order.order()).isEqualTo("PO-1");
    var second = (CompiledRow.Understood) rows.get(1);
    assertThat(second.postings().getFirst().id()).isEqualTo("t/A/2");
    assertThat(((OrderFact.Placed) second.postings().getFirst().fact()).freight()).isNull();
    assertThat(
            ((OrderFact.Placed) ((CompiledRow.Understood) rows.get(2)).postings().getFirst().fact())
                .order())
        .isEqualTo("PO-2");
    assertThat(rows.subList(3, 9))
        .extracting(row -> ((CompiledRow.Refused) row).problem().code())
        .containsExactly(
            ProblemCode.QUANTITY_INVALID,
            ProblemCode.IMPORT_ROW_INVALID,
            ProblemCode.IMPORT_ROW_INVALID,
            ProblemCode.QUANTITY_INVALID,
            ProblemCode.IMPORT_ROW_INVALID,
            ProblemCode.TEXT_INVALID);
    assertThat(((CompiledRow.Refused) rows.get(5)).problem().what())
        .isEqualTo("Column 'Freight': 'see ASN-1' refers to another row.");
  }

  @Test
  void dates_are_shifted_by_the_run() throws IOException {
    var row = compile("Line;Day;Amount;Freight\nA;01/02/2026 07:00;1;-\n", 10).getFirst();

    assertThat(((CompiledRow.Understood) row).postings().getFirst().validTime())
        .isEqualTo(Instant.parse("2026-02-11T00:00:00Z"));
  }

  private List<CompiledRow> compile(String content, int shiftDays) throws IOException {
    var mapping = new MappingReader(Ontology.shipped()).read("t.yaml", MAPPING);
    var terms =
        new RunTerms("f", "tester", "run", shiftDays, false, Instant.parse("2027-01-01T00:00:00Z"));
    var file = Files.writeString(folder.resolve("f.csv"), content);
    try (var rows = new Source(file, Limits.SHIPPED).open(mapping.format())) {
      var compiler = new RowCompiler(mapping, rows.header(), terms);
      var compiled = new ArrayList<CompiledRow>();
      for (var row = rows.next(); row != null; row = rows.next())
        compiled.add(compiler.compile(row));
      return compiled;
    }
  }
}
