package aion.growth;

import aion.graph.Graph;
import aion.graph.Schema;
import aion.ledger.ConfigurationFact;
import aion.ledger.Ledger;
import aion.ledger.Posting;
import aion.problem.Problem;
import aion.proposal.Proposal;
import aion.proposal.ProposalCheck;
import aion.proposal.Proposals;
import aion.proposal.Verdict;
import aion.vocabulary.GrowingOntology;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Publishes words: what is to be stored by them is made ready, the ledger takes them, and from
/// then on they are in use, in this order. Killed in between, the next start ends with all or
/// nothing of them.
@Component
public final class Publisher {
  private static final Logger log = LoggerFactory.getLogger(Publisher.class);

  private final GrowingOntology growing;
  private final Graph graph;
  private final Ledger ledger;
  private final List<ProposalCheck> checks;
  private final ApplicationEventPublisher events;
  private final ReentrantLock one = new ReentrantLock();

  Publisher(
      GrowingOntology growing,
      Graph graph,
      Ledger ledger,
      List<ProposalCheck> checks,
      ApplicationEventPublisher events) {
    this.growing = growing;
    this.graph = graph;
    this.ledger = ledger;
    this.checks = List.copyOf(checks);
    this.events = events;
  }

  /// What would become of a proposal; changes nothing.
  public Verdict check(Proposal proposal) {
    return Proposals.check(proposal, growing, checks);
  }

  /// What came of publishing.
  ///
  /// @param changed whether the ontology is another now; publishing the same again changes nothing
  public record Outcome(Verdict verdict, boolean changed) {}

  /// Publishes a proposal when nothing is found against it; otherwise nothing changes.
  ///
  /// @param actor who publishes
  /// @throws Problem of the ledger, when it cannot take it
  public Outcome publish(Proposal proposal, String actor, String traceId) {
    one.lock();
    try {
      var verdict = check(proposal);
      boolean same = growing.modules().contains(proposal.module());
      if (same || !verdict.isFit()) return new Outcome(verdict, false);
      graph.prepare(new Schema(verdict.getThen()));
      ledger.post(posting(proposal, actor, traceId));
      growing.moveTo(growing.including(proposal.module()));
      graph.tidy(new Schema(growing.ontology()));
      var version = growing.ontology().version();
      events.publishEvent(new OntologyPublished(proposal.module().name(), version));
      log.atInfo()
          .addKeyValue("module", proposal.module().name())
          .addKeyValue("version", version)
          .log("words were published");
      return new Outcome(verdict, true);
    } finally {
      one.unlock();
    }
  }

  /// The id names the words they come upon, so that what was published, changed and published again
  /// is three entries.
  private Posting posting(Proposal proposal, String actor, String traceId) {
    var module = proposal.module();
    var id =
        "ontology:%s:%s:%s"
            .formatted(
                module.name(),
                growing.ontology().version().substring(0, 12),
                WordsEffect.digest(module).substring(0, 12));
    return new Posting(id, null, actor, "ontology", traceId, new ConfigurationFact.Words(module));
  }
}
