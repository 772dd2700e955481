package aion.proposal;

import aion.problem.Problem;
import aion.shape.Shapes;
import aion.vocabulary.GrowingOntology;
import aion.vocabulary.Ontology;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.shacl.ShaclException;

/// Checks proposals against the words of now.
public final class Proposals {
  private static final int MOST = 100;

  private Proposals() {}

  /// @param more what else is asked when the proposal is well formed
  public static Verdict check(
      Proposal proposal, GrowingOntology growing, List<ProposalCheck> more) {
    var draft = new Draft(proposal, growing.without(proposal.module().name()));
    Subjects.check(draft);
    ClassTerms.check(draft);
    PropertyTerms.check(draft);
    ShapeTerms.check(draft);
    OwlRl.check(draft);
    if (!draft.findings().isEmpty())
      return new Verdict(draft.findings().stream().distinct().limit(MOST).toList(), null);
    Ontology then;
    try {
      then = growing.with(proposal.module());
    } catch (IllegalStateException incomplete) {
      return new Verdict(List.of(incomplete(incomplete)), null);
    }
    try {
      Shapes.of(then);
    } catch (ShaclException | Problem unfit) {
      return new Verdict(List.of(unreadable(unfit)), null);
    }
    var now = growing.ontology();
    var lines = new Lines(proposal.module().turtle());
    var findings = new ArrayList<>(Narrowing.between(now, then));
    findings.addAll(CountedAmounts.in(now, then));
    if (findings.isEmpty()) more.forEach(check -> findings.addAll(check.findings(now, then)));
    return new Verdict(
        findings.stream().distinct().limit(MOST).map(f -> f.at(lines.of(f.term()))).toList(), then);
  }

  private static Finding unreadable(RuntimeException unfit) {
    return unfit instanceof Problem told
        ? new Finding(told.code(), "", 0, told.what(), told.remedy())
        : Finding.invalid(
            "",
            "A shape is not SHACL: " + Problem.echo(String.valueOf(unfit.getMessage())),
            "Mend the shape.");
  }

  /// The loader names the term and what it lacks.
  private static Finding incomplete(IllegalStateException fault) {
    var said = String.valueOf(fault.getMessage()).replaceFirst("^Ontology: ", "");
    return Finding.invalid("", Iri.shown(said), "Mend it; docs/ONTOLOGY.md has an example.");
  }
}
