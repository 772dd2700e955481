package aion.ingest.quarantine;

import aion.ingest.csv.Limits;
import aion.ingest.csv.MendedText;
import aion.ingest.gate.Gate;
import aion.ingest.gate.KnownNames;
import aion.ingest.gate.Mappings;
import aion.ingest.gate.RowCompiler;
import aion.ingest.gate.RunTerms;
import aion.ingest.gate.Verdict;
import aion.ledger.Ledger;
import aion.problem.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// Sends a mended row through the mapping it came with, as if the file had held it so.
public final class Mending {
  private final Mappings mappings;
  private final Ledger ledger;
  private final KnownNames names;
  private final Limits limits;
  private final Clock clock;
  private final Duration skew;

  public Mending(
      Mappings mappings,
      Ledger ledger,
      KnownNames names,
      Limits limits,
      Clock clock,
      Duration skew) {
    this.mappings = mappings;
    this.ledger = ledger;
    this.names = names;
    this.limits = limits;
    this.clock = clock;
    this.skew = skew;
  }

  /// What came of it.
  sealed interface Outcome {
    record Posted(boolean known) implements Outcome {}

    record Refused(Problem problem) implements Outcome {}
  }

  Outcome send(QuarantinedRow row, FileForm form, String text, String actor) {
    try {
      var mapping = mappings.get(row.mapping());
      var terms =
          new RunTerms(
              form.fileStem(),
              actor,
              row.run(),
              form.shiftDays(),
              false,
              clock.instant().plus(skew));
      var read = MendedText.read(text, row.line(), form.header(), mapping.format(), limits);
      var compiled = new RowCompiler(mapping, form.header(), terms).compile(read, row.occurrence());
      var verdict = new Gate(ledger, mapping, terms, names).pass(List.of(compiled)).getFirst();
      return switch (verdict) {
        case Verdict.Accepted _ -> new Outcome.Posted(false);
        case Verdict.Known _ -> new Outcome.Posted(true);
        case Verdict.Refused refused -> new Outcome.Refused(refused.problem());
      };
    } catch (Problem problem) {
      return new Outcome.Refused(problem);
    }
  }
}
