package aion.ingest.gate;

import aion.ledger.Posting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Decides what rows newly say about members, so that what thousands of rows repeat is posted once.
final class Registrar {
  private static final int REMEMBERED = 200_000;

  private final RunTerms terms;
  private final String source;
  private final KnownNames known;
  private final NameBook names = new NameBook();
  private final Map<String, String> said =
      new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > REMEMBERED;
        }
      };

  private final Map<String, String> saidInChunk = new HashMap<>();

  Registrar(RunTerms terms, String source, KnownNames known) {
    this.terms = terms;
    this.source = source;
    this.known = known;
  }

  /// Gives each claim the postings for what its row newly says.
  void prepare(List<Claim> claims) {
    saidInChunk.clear();
    learnNames(claims);
    for (var claim : claims) for (var draft : claim.row.members()) prepare(claim, draft);
  }

  /// What was said was refused; the next row may say it again.
  void forget(String saying) {
    said.entrySet().removeIf(s -> saying.equals(s.getKey() + '\u0000' + s.getValue()));
  }

  private void prepare(Claim claim, MemberDraft draft) {
    var heard = draft.heard();
    var newNames = heard == null ? null : names.hear(draft.ref(), draft.key(), heard);
    var saying = draft.topic() + '\u0000' + draft.content();
    claim.sayings.add(saying);
    boolean repeated = newNames == null && draft.content().equals(said.get(draft.topic()));
    // What a rehearsal posted is gone when the next begins, so each chunk has to say it again.
    boolean heardInChunk = draft.content().equals(saidInChunk.get(draft.topic()));
    if (repeated && (heardInChunk || !terms.dryRun())) return;
    said.put(draft.topic(), draft.content());
    saidInChunk.put(draft.topic(), draft.content());
    var values = new TreeMap<String, List<String>>(draft.values());
    if (heard != null) values.putAll(names.of(draft.ref(), draft.key()));
    var fact = draft.upsert(values);
    claim.said.add(
        new Claim.Saying(
            saying,
            new Posting(draft.id(), draft.at(), terms.actor(), source, terms.run(), fact),
            repeated));
  }

  private void learnNames(List<Claim> claims) {
    var refs = new ArrayList<String>();
    for (var claim : claims)
      for (var draft : claim.row.members()) if (draft.heard() != null) refs.add(draft.ref());
    var unknown = names.unknownOf(refs);
    if (unknown.isEmpty()) return;
    for (var member : known.list(unknown))
      names.learn(member.ref(), member.name(), member.aliases());
  }
}
