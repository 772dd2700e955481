package aion.growth;

import aion.digest.Sha256;
import aion.graph.Cypher;
import aion.ledger.ConfigurationFact;
import aion.ledger.Effect;
import aion.ledger.Fact;
import aion.ledger.Posting;
import aion.proposal.Proposal;
import aion.proposal.Proposals;
import aion.vocabulary.GrowingOntology;
import aion.vocabulary.OntologyModule;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.SimpleQueryRunner;
import org.springframework.stereotype.Component;

/// Published words become part of the graph, from where every start reads them. Words that do not
/// fit those of now are refused, whoever posts them.
@Component
public final class WordsEffect implements Effect {
  private static final Cypher WRITE = Cypher.named("growth/write-modules");

  private final GrowingOntology growing;

  public WordsEffect(GrowingOntology growing) {
    this.growing = growing;
  }

  @Override
  public boolean covers(Fact fact) {
    return fact instanceof ConfigurationFact.Words;
  }

  @Override
  public Run open(List<Posting> postings, String masterData, SimpleQueryRunner tx) {
    return new WordsRun();
  }

  private final class WordsRun implements Run {
    private final Map<String, Map<String, Object>> rows = new LinkedHashMap<>();

    @Override
    public Judgement judge(Posting posting, Instant validTime) {
      var module = ((ConfigurationFact.Words) posting.fact()).module();
      Proposals.check(Proposal.of(module), growing, List.of()).getThen();
      rows.put(
          module.name(),
          Map.of(
              "name", module.name(),
              "turtle", module.turtle(),
              "digest", digest(module),
              "entry", posting.id()));
      return new Judgement(
          "configuration",
          null,
          List.of(),
          List.of(Map.of("ontologyModule", module.name(), "digest", digest(module))));
    }

    @Override
    public void write(SimpleQueryRunner tx) {
      if (!rows.isEmpty())
        tx.run(WRITE.text(), Map.of("modules", List.copyOf(rows.values()))).consume();
    }
  }

  static String digest(OntologyModule module) {
    return Sha256.hexOf(module.turtle());
  }
}
