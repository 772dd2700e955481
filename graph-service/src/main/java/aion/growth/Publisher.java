package aion.growth;

import aion.graph.Graph;
import aion.graph.Schema;
import aion.ledger.ConfigurationFact;
import aion.ledger.Ledger;
import aion.ledger.Posting;
import aion.problem.Problem;
import aion.proposal.Difference;
import aion.proposal.Proposal;
import aion.proposal.ProposalCheck;
import aion.proposal.ProposalEffect;
import aion.proposal.Proposals;
import aion.proposal.TermUse;
import aion.vocabulary.GrowingOntology;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
  private final List<ProposalEffect> effects;
  private final List<TermUse> uses;
  private final ApplicationEventPublisher events;
  private final ReentrantLock one = new ReentrantLock();

  Publisher(
      GrowingOntology growing,
      Graph graph,
      Ledger ledger,
      List<ProposalCheck> checks,
      List<ProposalEffect> effects,
      List<TermUse> uses,
      ApplicationEventPublisher events) {
    this.growing = growing;
    this.graph = graph;
    this.ledger = ledger;
    this.checks = List.copyOf(checks);
    this.effects = List.copyOf(effects);
    this.uses = List.copyOf(uses);
    this.events = events;
  }

  /// What publishing a proposal would do; changes nothing.
  public Preview preview(Proposal proposal) {
    var verdict = Proposals.check(proposal, growing, checks);
    if (!verdict.isFit()) return new Preview(verdict, Preview.NOTHING, Map.of(), List.of());
    var now = growing.ontology();
    var then = verdict.getThen();
    var difference = Difference.between(now, then);
    var byPart = new TreeMap<String, List<String>>();
    effects.forEach(effect -> byPart.put(effect.part(), effect.changes(now, then)));
    var using =
        uses.stream().flatMap(use -> use.usesOf(difference.touched()).stream()).distinct().toList();
    return new Preview(verdict, difference, byPart, using);
  }

  /// What came of publishing.
  ///
  /// @param preview what it did, or would have done without what was found
  /// @param changed whether the ontology is another now; publishing the same again changes nothing
  public record Outcome(Preview preview, boolean changed) {}

  /// Publishes a proposal when nothing is found against it; otherwise nothing changes.
  ///
  /// @param actor who publishes
  /// @throws Problem of the ledger, when it cannot take it
  public Outcome publish(Proposal proposal, String actor, String traceId) {
    one.lock();
    try {
      var preview = preview(proposal);
      boolean same = growing.modules().contains(proposal.module());
      if (same || !preview.verdict().isFit()) return new Outcome(preview, false);
      graph.prepare(new Schema(preview.verdict().getThen()));
      ledger.post(posting(proposal, actor, traceId));
      growing.moveTo(growing.including(proposal.module()));
      graph.tidy(new Schema(growing.ontology()));
      var version = growing.ontology().version();
      events.publishEvent(new OntologyPublished(proposal.module().name(), version));
      log.atInfo()
          .addKeyValue("module", proposal.module().name())
          .addKeyValue("version", version)
          .log("words were published");
      return new Outcome(preview, true);
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
