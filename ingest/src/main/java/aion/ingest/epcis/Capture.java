package aion.ingest.epcis;

import aion.epcis.EpcisEvents;
import aion.graph.Graph;
import aion.ingest.http.JsonBody;
import aion.ledger.Ledger;
import aion.ledger.Movement;
import aion.ledger.Posting;
import aion.ledger.Receipt;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes documents of EPCIS events into the ledger, each whole or not at all. Sending one again
/// changes nothing.
public final class Capture {
  private static final String NOT_MOVED = "not moved: ";

  private final EventRules rules;
  private final EpcisEvents events;
  private final Graph graph;
  private final Ledger ledger;

  public Capture(EpcisEvents events, Graph graph, Ledger ledger, Clock clock, Duration futureSkew) {
    this.rules = new EventRules(clock, futureSkew);
    this.events = events;
    this.graph = graph;
    this.ledger = ledger;
  }

  /// @throws aion.problem.Problem naming the first event that is refused; then none was taken
  public List<Captured> capture(byte[] body, String actor, String traceId) {
    var drafts =
        Document.events(JsonBody.read(body)).stream().map(sent -> Draft.of(sent, rules)).toList();
    var run = new Run(drafts, actor, traceId);
    run.plan();
    return run.post();
  }

  /// What one document becomes.
  private final class Run {
    private final List<Draft> drafts;
    private final String actor;
    private final String traceId;
    private final Map<String, Boolean> known;
    private final StockRules stockRules;
    private final List<Posting> postings = new ArrayList<>();
    private final List<String> stock = new ArrayList<>();
    private final Map<String, Draft> origins = new HashMap<>();
    private final Set<String> planned = new HashSet<>();

    Run(List<Draft> drafts, String actor, String traceId) {
      this.drafts = drafts;
      this.actor = actor;
      this.traceId = traceId;
      var ids = new HashSet<String>();
      for (var draft : drafts)
        ids.addAll(
            List.of(
                draft.eventId(), draft.errorEntry(), draft.stockEntry(), draft.takenBackEntry()));
      this.known = events.known(ids);
      this.stockRules =
          new StockRules(Directory.of(drafts.stream().map(d -> d.fact().event()).toList(), graph));
    }

    void plan() {
      for (var draft : drafts) {
        add(draft, new Posting(draft.entry(), draft.time(), actor, "epcis", traceId, draft.fact()));
        stock.add(stockOf(draft));
      }
    }

    private void add(Draft draft, Posting posting) {
      postings.add(posting);
      origins.putIfAbsent(posting.id(), draft);
      planned.add(posting.id());
    }

    private String stockOf(Draft draft) {
      if (draft.declaresError()) return takenBack(draft);
      if (isThere(draft.stockEntry())) return "moved";
      if (known.containsKey(draft.entry())) return NOT_MOVED + "it was recorded before";
      if (isThere(draft.errorEntry())) return NOT_MOVED + "it was declared wrong";
      try {
        var movement = stockRules.movement(draft.fact());
        add(
            draft,
            new Posting(draft.stockEntry(), draft.time(), actor, "epcis", traceId, movement));
        return "moved";
      } catch (Unmoved unmoved) {
        return NOT_MOVED + unmoved.why();
      }
    }

    private String takenBack(Draft draft) {
      if (isThere(draft.takenBackEntry())) return "taken back";
      if (known.containsKey(draft.entry())) return NOT_MOVED + "it was recorded before";
      if (!isThere(draft.stockEntry()))
        return NOT_MOVED + "event %s had moved nothing".formatted(draft.eventId());
      if (Boolean.TRUE.equals(known.get(draft.stockEntry())))
        return NOT_MOVED
            + "what event %s had moved was corrected before".formatted(draft.eventId());
      var correction =
          new Movement.Correction(draft.stockEntry(), null, reason(draft.fact().event()));
      add(draft, new Posting(draft.takenBackEntry(), null, actor, "epcis", traceId, correction));
      return "taken back";
    }

    private boolean isThere(String entry) {
      return known.containsKey(entry) || planned.contains(entry);
    }

    List<Captured> post() {
      var there = new HashMap<String, Receipt.Appended>();
      for (var receipt : ledger.postTogether(postings))
        switch (receipt) {
          case Receipt.Appended appended -> there.putIfAbsent(receipt.id(), appended);
          case Receipt.Refused refused -> {
            var origin = origins.get(receipt.id());
            throw origin == null ? refused.problem() : origin.placed(refused.problem());
          }
        }
      var answers = new ArrayList<Captured>();
      for (int i = 0; i < drafts.size(); i++) {
        var draft = drafts.get(i);
        var receipt = there.get(draft.entry());
        answers.add(
            new Captured(
                draft.eventId(), draft.entry(), receipt != null && receipt.known(), stock.get(i)));
      }
      return List.copyOf(answers);
    }
  }

  private static String reason(Map<String, Object> event) {
    return "EPCIS error declaration" + reasonGiven(event.get("errorDeclaration"));
  }

  private static String reasonGiven(@Nullable Object declaration) {
    return declaration instanceof Map<?, ?> fields && fields.get("reason") instanceof String reason
        ? ": " + aion.epcis.Cbv.word(reason)
        : "";
  }
}
