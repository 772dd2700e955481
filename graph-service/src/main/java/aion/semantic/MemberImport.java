package aion.semantic;

import aion.digest.Sha256;
import aion.ledger.EntityFact;
import aion.ledger.Ledger;
import aion.ledger.Posting;
import aion.ledger.Receipt;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/// Posts the members of an RDF document. Members may name each other in any order; a document that
/// was posted before changes nothing.
public final class MemberImport {
  private final Import rdf;
  private final Ledger ledger;

  /// @param ledger takes the members
  public MemberImport(Import rdf, Ledger ledger) {
    this.rdf = rdf;
    this.ledger = ledger;
  }

  /// @param accepted members that were written
  /// @param known members that this document wrote before
  /// @param refused members that were not written, and why
  /// @param derived members that come from other entries and were passed over
  public record Outcome(int accepted, int known, List<Refusal> refused, List<String> derived) {}

  /// @param member the class and key
  public record Refusal(String member, Problem problem) {}

  /// @param format as [Import#read] takes it
  /// @throws Problem when the document cannot be read, or describes no member; then nothing is
  ///   written
  public Outcome post(byte[] document, String format, String actor, String traceId) {
    var read = rdf.read(document, format);
    if (read.facts().isEmpty() && read.derived().isEmpty())
      throw new Problem(
          ProblemCode.SHAPE_VIOLATION,
          "The document describes no member of the ontology.",
          "Give each member its class and its address <base>id/<class>/<key>, as an export does; an item's key is its sku.");
    var digest = digest(document);
    var waiting = new ArrayList<Posting>();
    for (var fact : read.facts()) waiting.add(posting(fact, digest, actor, traceId));
    int accepted = 0;
    int known = 0;
    var refused = new ArrayList<Refusal>();
    boolean progress = true;
    while (!waiting.isEmpty() && progress) {
      progress = false;
      refused.clear();
      var receipts = ledger.postAll(waiting);
      var again = new ArrayList<Posting>();
      for (int i = 0; i < receipts.size(); i++)
        switch (receipts.get(i)) {
          case Receipt.Appended appended -> {
            progress = true;
            if (appended.known()) known++;
            else accepted++;
          }
          case Receipt.Refused refusal -> {
            refused.add(new Refusal(nameOf(waiting.get(i)), refusal.problem()));
            again.add(waiting.get(i));
          }
        }
      // What names a member that came later in the document is taken in the next round.
      progress &= refused.stream().anyMatch(r -> r.problem.code() == ProblemCode.REFERENCE_UNKNOWN);
      waiting = again;
    }
    return new Outcome(accepted, known, List.copyOf(refused), read.derived());
  }

  private static Posting posting(
      EntityFact.Upsert fact, String digest, String actor, String traceId) {
    var id = "rdf:%s:%s/%s".formatted(digest, fact.entityClass(), fact.key());
    return new Posting(id, null, actor, "import:rdf", traceId, fact);
  }

  private static String nameOf(Posting posting) {
    var fact = (EntityFact) posting.fact();
    return fact.entityClass() + "/" + fact.key();
  }

  private static String digest(byte[] document) {
    return Sha256.hexOf(document).substring(0, 24);
  }
}
