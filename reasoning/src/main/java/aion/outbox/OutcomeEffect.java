package aion.outbox;

import aion.graph.Cypher;
import aion.graph.StoredTime;
import aion.ledger.Effect;
import aion.ledger.Fact;
import aion.ledger.OutcomeFact;
import aion.ledger.Posting;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/// Outcomes become members of the graph beside the order lines they are about.
@Component
public final class OutcomeEffect implements Effect {
  private static final Cypher LOCK = Cypher.named("outbox/lock-outcome-lines");
  private static final Cypher WRITE = Cypher.named("outbox/write-outcomes");

  @Override
  public boolean covers(Fact fact) {
    return fact instanceof OutcomeFact;
  }

  @Override
  public Run open(List<Posting> postings, String masterData, SimpleQueryRunner tx) {
    var named =
        postings.stream().map(p -> ((OutcomeFact) p.fact()).line()).distinct().sorted().toList();
    var lines = new HashMap<String, Value>();
    tx.run(LOCK.text(), Map.of("lines", named))
        .forEachRemaining(row ->
            lines.put(row.get("line").asString(), org.neo4j.driver.Values.value(row.asMap())));
    return new OutcomeRun(lines, new ArrayList<>());
  }

  private record OutcomeRun(Map<String, Value> lines, List<Map<String, Object>> rows)
      implements Run {
    @Override
    public Judgement judge(Posting posting, Instant validTime) {
      var fact = (OutcomeFact) posting.fact();
      var line = lines.get(fact.line());
      if (line == null)
        throw new Problem(
            ProblemCode.ORDER_UNKNOWN,
            "There is no purchase order line '%s'.".formatted(Problem.echo(fact.line())),
            "Correct its key.");
      rows.add(
          Map.of(
              "entry", posting.id(),
              "line", fact.line(),
              "properties", propertiesOf(fact, line, validTime)));
      return new Judgement("outcomes", null, List.of(), List.of(Map.of("outcome", fact.line())));
    }

    private static Map<String, Object> propertiesOf(OutcomeFact fact, Value line, Instant at) {
      int scale = line.get("scale").asInt();
      var properties = new HashMap<String, Object>();
      properties.put("id", fact.line());
      properties.put("unit", line.get("unit").asString());
      properties.put("scale", scale);
      properties.put("observedAt", StoredTime.of(at));
      properties.put("arrivedAt", StoredTime.of(fact.arrivedAt()));
      properties.put("promisedAt", StoredTime.of(fact.wantedAt()));
      properties.put("quantity", line.get("quantity").asLong());
      properties.put("quantityReceived", stored(fact.received(), scale));
      properties.put("realisedLeadTimeDays", stored(fact.realisedDays(), 6));
      properties.put("expectedLeadTimeDays", stored(fact.expectedDays(), 6));
      properties.put("advisedPrice", stored(fact.advisedPrice(), 6));
      properties.put("paidPrice", stored(fact.paidPrice(), 6));
      properties.put("currency", line.get("currency").asString(null));
      properties.put("stockedOut", fact.stockedOut());
      return properties;
    }

    private static @Nullable Long stored(@Nullable BigDecimal number, int scale) {
      return number == null
          ? null
          : number.setScale(scale, RoundingMode.HALF_UP).movePointRight(scale).longValueExact();
    }

    @Override
    public void write(SimpleQueryRunner tx) {
      if (!rows.isEmpty()) tx.run(WRITE.text(), Map.of("outcomes", rows)).consume();
    }
  }
}
