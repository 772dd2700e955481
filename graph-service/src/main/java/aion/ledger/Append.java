package aion.ledger;

import aion.graph.Cypher;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.SimpleQueryRunner;

/// One transaction's worth of postings: finds what is known, judges the rest in order, and writes
/// entries and effects.
final class Append {
  private static final Cypher KNOWN = Cypher.named("ledger/known-entries");
  private static final Cypher APPEND = Cypher.named("ledger/append-entries");

  /// The partition of changes of master data.
  private static final String MASTER_DATA = "master";

  /// How far a sender's clock may be ahead.
  private static final Duration CLOCK_SKEW = Duration.ofSeconds(300);

  private final List<Effect> effects;
  private final ColdEntries cold;
  private final SimpleQueryRunner tx;
  private final Instant recordTime;
  private final Chains chains = new Chains();
  private final Map<String, Entry> known = new HashMap<>();

  /// The hash of the newest change of master data that was there when the transaction began.
  private String masterData = "";

  private Append(List<Effect> effects, ColdEntries cold, SimpleQueryRunner tx, Clock clock) {
    this.effects = effects;
    this.cold = cold;
    this.tx = tx;
    this.recordTime = clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /// @return one answer per posting, in the same order; durable once the transaction commits
  static List<Receipt> run(
      List<Said> postings,
      List<Effect> effects,
      ColdEntries cold,
      SimpleQueryRunner tx,
      Clock clock) {
    return new Append(effects, cold, tx, clock).run(postings);
  }

  private List<Receipt> run(List<Said> postings) {
    var ids = postings.stream().map(Said::id).distinct().toList();
    var state = tx.run(KNOWN.text(), Map.of("ids", ids)).single();
    masterData = state.get("masterData").asString();
    for (var node : state.get("entries").values()) {
      var entry = Entry.from(node);
      known.put(entry.id(), entry);
    }
    var absent = ids.stream().filter(id -> !known.containsKey(id)).toList();
    cold.find(absent).forEach(entry -> known.put(entry.id(), entry));
    var receipts = new ArrayList<Receipt>(postings.size());
    for (int start = 0; start < postings.size(); ) {
      var effect = effectOf(postings.get(start).fact());
      int end = start + 1;
      while (end < postings.size()
          && effect.covers(postings.get(end).fact())
          && !mentionsOneOf(postings.get(end).fact(), postings.subList(start, end))) end++;
      receipts.addAll(runOf(effect, postings.subList(start, end)));
      start = end;
    }
    return receipts;
  }

  /// A fact that names an entry is judged when that entry is in the graph.
  private static boolean mentionsOneOf(Fact fact, List<Said> postings) {
    var entry = fact.mentions();
    return entry != null && postings.stream().anyMatch(p -> p.id().equals(entry));
  }

  private Effect effectOf(Fact fact) {
    return effects.stream()
        .filter(effect -> effect.covers(fact))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("No effect covers '%s'.".formatted(fact.kind())));
  }

  /// The answers to postings of one family.
  private List<Receipt> runOf(Effect effect, List<Said> postings) {
    var unknown =
        postings.stream().filter(p -> !known.containsKey(p.id())).map(Said::posting).toList();
    var receipts = new ArrayList<Receipt>(postings.size());
    if (unknown.isEmpty()) {
      postings.forEach(p -> receipts.add(again(p)));
      return receipts;
    }
    var newest = chains.findHash(MASTER_DATA).orElse(masterData);
    var run = effect.open(unknown, newest, tx);
    var judged = new Judged(run);
    var answers = postings.stream().map(judged::answer).toList();
    chains.lock(judged.partitions, tx);
    var entries = new ArrayList<Map<String, Object>>(unknown.size());
    for (var answer : answers) receipts.add(answer.receipt(entries));
    if (!entries.isEmpty()) write(entries, run);
    run.write(tx);
    return receipts;
  }

  private void write(List<Map<String, Object>> entries, Effect.Run run) {
    var parameters =
        Map.<String, Object>of(
            "entries", entries, "heads", chains.takeAdvanced(), "positions", run.positions());
    tx.run(APPEND.text(), parameters).consume();
  }

  /// Says the receipt of one posting once the heads of the chains are locked.
  private interface Answer {
    Receipt receipt(List<Map<String, Object>> entries);
  }

  /// What a run says of its postings, before any of them has its place in a chain.
  private final class Judged {
    private final Effect.Run run;
    private final Set<String> accepted = new HashSet<>();
    private final Set<String> partitions = new TreeSet<>();

    Judged(Effect.Run run) {
      this.run = run;
    }

    Answer answer(Said said) {
      if (known.containsKey(said.id()) || accepted.contains(said.id())) return _ -> again(said);
      var posting = said.posting();
      try {
        var validTime = validTimeOf(posting.validTime());
        requirePast(validTime);
        requireOpen(posting.fact(), validTime);
        var judgement = run.judge(posting, validTime);
        accepted.add(said.id());
        partitions.add(judgement.partition());
        return entries ->
            appended(entryOf(posting, validTime, said.payload(), judgement), judgement, entries);
      } catch (Problem problem) {
        return _ -> new Receipt.Refused(posting.id(), problem);
      }
    }
  }

  private Receipt appended(
      Entry entry, Effect.Judgement judgement, List<Map<String, Object>> entries) {
    chains.advance(entry);
    entries.add(entry.row(judgement.changes()));
    known.put(entry.id(), entry);
    return receiptOf(entry, false);
  }

  private Entry entryOf(Posting posting, Instant said, String payload, Effect.Judgement judgement) {
    var head = chains.head(judgement.partition());
    var validTime = judgement.validTime() == null ? said : judgement.validTime();
    // A clock that is set back must not make later entries look earlier.
    var recorded = head.recordTime().isAfter(recordTime) ? head.recordTime() : recordTime;
    return new Entry(
            posting.id(),
            judgement.partition(),
            head.offset() + 1,
            posting.fact().kind(),
            validTime,
            recorded,
            posting.actor(),
            posting.source(),
            posting.traceId(),
            payload,
            CanonicalJson.of(judgement.effect()),
            head.hash(),
            "")
        .sealed();
  }

  /// Stored instants have microseconds, so that every language reads the same.
  private Instant validTimeOf(@Nullable Instant given) {
    return given == null ? recordTime : given.truncatedTo(ChronoUnit.MICROS);
  }

  private void requirePast(Instant validTime) {
    if (validTime.isAfter(recordTime.plus(CLOCK_SKEW)))
      throw new Problem(
          ProblemCode.EVENT_TIME_INVALID,
          "The time %s lies in the future.".formatted(validTime),
          "Send the time when it happened, at most %d s ahead of the clock here."
              .formatted(CLOCK_SKEW.toSeconds()));
  }

  /// Balances of a closed period no longer change: what is needed to judge a fact there may have
  /// left the graph. Asked after the locks are taken, so no period closes in between.
  private void requireOpen(Fact fact, Instant validTime) {
    var closed = cold.closedBefore();
    boolean balances = fact instanceof Movement || fact instanceof OrderFact;
    if (closed == null || !balances) return;
    if (validTime.isBefore(closed))
      throw new Problem(
          ProblemCode.PERIOD_CLOSED,
          "The time %s lies in a closed period: all before %s is archived."
              .formatted(validTime, closed),
          "Post it with a time in the open period, and say in the reason when it happened.");
    if (fact instanceof Movement.Correction correction)
      for (var original : entriesOf(correction.of()))
        if (original.validTime().isBefore(closed))
          throw new Problem(
              ProblemCode.PERIOD_CLOSED,
              "Entry '%s' of %s lies in a closed period: all before %s is archived."
                  .formatted(original.id(), original.validTime(), closed),
              "Post what is still wrong as a new movement in the open period, and name the entry in the reason.");
  }

  /// The entry of this id, if there is one, wherever it is.
  private List<Entry> entriesOf(String id) {
    var here = known.get(id);
    if (here != null) return List.of(here);
    var hot =
        tx.run(KNOWN.text(), Map.of("ids", List.of(id)))
            .single()
            .get("entries")
            .asList(Entry::from);
    return hot.isEmpty() ? cold.find(List.of(id)) : hot;
  }

  private Receipt again(Said said) {
    var posting = said.posting();
    var entry = java.util.Objects.requireNonNull(known.get(posting.id()));
    boolean sameTime =
        posting.validTime() == null || validTimeOf(posting.validTime()).equals(entry.validTime());
    if (sameTime
        && entry.kind().equals(posting.fact().kind())
        && entry.payload().equals(said.payload())) return receiptOf(entry, true);
    return new Receipt.Refused(
        posting.id(),
        new Problem(
            ProblemCode.EVENT_ID_CONFLICT,
            "The id '%s' was used before for an entry with other content."
                .formatted(Problem.echo(posting.id())),
            "Send the first content again, or take a new id for a new fact."));
  }

  private static Receipt receiptOf(Entry entry, boolean known) {
    return new Receipt.Appended(
        entry.id(),
        entry.partition(),
        entry.offset(),
        entry.recordTime(),
        entry.hash(),
        known,
        Notes.in(entry));
  }
}
