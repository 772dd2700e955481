package aion.signal;

import aion.graph.Cypher;
import aion.ledger.Effect;
import aion.ledger.Fact;
import aion.ledger.Observed;
import aion.ledger.Posting;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.SimpleQueryRunner;
import org.springframework.stereotype.Component;

/// Observations become members of the graph beside their signal; earlier vintages stay.
@Component
public final class ObservationEffect implements Effect {
  private static final Cypher SIGNALS = Cypher.named("signal/known-signals");
  private static final Cypher WRITE = Cypher.named("signal/write-observations");

  @Override
  public boolean covers(Fact fact) {
    return fact instanceof Observed;
  }

  @Override
  public Run open(List<Posting> postings, String masterData, SimpleQueryRunner tx) {
    var named =
        postings.stream().map(p -> ((Observed) p.fact()).signal().value()).distinct().toList();
    var known =
        new HashSet<>(
            tx.run(SIGNALS.text(), Map.of("signals", named))
                .list(row -> row.get("signal").asString()));
    return new ObservationRun(known);
  }

  private record ObservationRun(Set<String> signals, List<Map<String, Object>> rows)
      implements Run {
    ObservationRun(Set<String> signals) {
      this(signals, new ArrayList<>());
    }

    @Override
    public Judgement judge(Posting posting, Instant validTime) {
      var observed = (Observed) posting.fact();
      var signal = observed.signal().value();
      if (!signals.contains(signal))
        throw new Problem(
            ProblemCode.SIGNAL_UNKNOWN,
            "There is no signal '%s'.".formatted(Problem.echo(signal)),
            "Add the signal first, or correct its key.");
      rows.add(
          Map.of(
              "entry", posting.id(),
              "signal", signal,
              "validTime", validTime.atZone(ZoneOffset.UTC),
              "value", millionths(observed.value())));
      return Judgement.of("signals");
    }

    @Override
    public void write(SimpleQueryRunner tx) {
      if (!rows.isEmpty()) tx.run(WRITE.text(), Map.of("observations", rows)).consume();
    }

    private static long millionths(BigDecimal value) {
      try {
        return value.movePointRight(6).longValueExact();
      } catch (ArithmeticException e) {
        throw new Problem(
            ProblemCode.QUANTITY_INVALID,
            "The value %s has more than 6 decimals or is too large."
                .formatted(Problem.echo(value.toString())),
            "Round it to 6 decimals.");
      }
    }
  }
}
