package aion.ingest.gate;

import aion.ledger.Fact;
import aion.ledger.Ledger;
import aion.ledger.Observed;
import aion.ledger.Posting;
import aion.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Posts the rows of one import, chunk by chunk: first what the chunk newly says about members,
/// then movements, orders and observations in the order of the rows. Where a row has several facts
/// that build on each other, all rows' first facts go before the second ones, and a refused fact
/// stops the rest of its row.
public final class Gate {
  private final Ledger ledger;
  private final Registrar registrar;
  private final Rehearsal rehearsal;
  private final boolean dryRun;

  public Gate(Ledger ledger, Mapping mapping, RunTerms terms, KnownNames known) {
    this.ledger = ledger;
    this.registrar = new Registrar(terms, mapping.source(), known);
    this.rehearsal = new Rehearsal(ledger);
    this.dryRun = terms.dryRun();
  }

  /// @return how each row ended, in the order of the rows
  public List<Verdict> pass(List<CompiledRow> rows) {
    var claims = new ArrayList<Claim>();
    for (var row : rows)
      if (row instanceof CompiledRow.Understood understood) claims.add(new Claim(understood));
    registrar.prepare(claims);
    if (dryRun) rehearsal.pass(claims);
    else post(claims);
    var verdicts = new ArrayList<Verdict>(rows.size());
    var next = claims.iterator();
    for (var row : rows)
      verdicts.add(
          switch (row) {
            case CompiledRow.Refused refused -> new Verdict.Refused(refused, refused.problem());
            case CompiledRow.Understood _ -> next.next().verdict();
          });
    return verdicts;
  }

  private void post(List<Claim> claims) {
    postMembers(claims);
    boolean more = true;
    for (int wave = 0; more; wave++) more = postWave(claims, wave);
  }

  private void postMembers(List<Claim> claims) {
    var postings =
        claims.stream().flatMap(claim -> claim.said.stream()).map(Claim.Saying::posting).toList();
    if (postings.isEmpty()) return;
    var receipts = ledger.postAll(postings).iterator();
    Map<String, Problem> refused = new HashMap<>();
    for (var claim : claims)
      for (var said : claim.said) {
        var problem = claim.takeMember(receipts.next(), said.repeated());
        if (problem != null) refused.put(said.saying(), problem);
      }
    if (refused.isEmpty()) return;
    refused.keySet().forEach(registrar::forget);
    for (var claim : claims)
      for (var saying : claim.sayings) {
        var problem = refused.get(saying);
        if (problem != null) claim.refuse(problem);
      }
  }

  /// @return whether any row has facts after this wave
  private boolean postWave(List<Claim> claims, int wave) {
    var postings = new ArrayList<Posting>();
    var owners = new ArrayList<Claim>();
    boolean more = false;
    for (var claim : claims) {
      if (!claim.isAlive()) continue;
      int own = 0;
      for (var posting : claim.row.postings()) {
        if (own == wave) {
          postings.add(posting);
          owners.add(claim);
        }
        more |= own > wave;
        if (isBuiltUpon(posting.fact())) own++;
      }
    }
    if (postings.isEmpty()) return more;
    var receipts = ledger.postAll(postings);
    for (int i = 0; i < owners.size(); i++) owners.get(i).take(receipts.get(i));
    return more;
  }

  /// Whether a fact may be needed by the facts of its row that come after it.
  private static boolean isBuiltUpon(Fact fact) {
    return !(fact instanceof Observed);
  }
}
