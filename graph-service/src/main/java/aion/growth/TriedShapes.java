package aion.growth;

import aion.proposal.Finding;
import aion.proposal.ProposalCheck;
import aion.registry.Trial;
import aion.registry.Trials;
import aion.shape.Shapes;
import aion.vocabulary.Ontology;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Refuses shapes that members which are there do not fit: nobody could change those any more
/// without mending them first.
@Component
public final class TriedShapes implements ProposalCheck {
  private final Trials trials;

  TriedShapes(Trials trials) {
    this.trials = trials;
  }

  /// What the whole history says to other shapes for classes that have members; empty when there
  /// are none.
  public Optional<Trial> trial(Ontology now, Ontology then) {
    var before = Shapes.of(now);
    var after = Shapes.of(then);
    boolean concerned =
        now.classes().stream().anyMatch(c -> !before.textOf(c.iri()).equals(after.textOf(c.iri())));
    return concerned ? Optional.of(trials.of(then, after, before)) : Optional.empty();
  }

  @Override
  public List<Finding> findings(Ontology now, Ontology then) {
    return trial(now, then).stream()
        .filter(trial -> trial.wrong() > 0)
        .map(trial -> {
          var example = trial.wrongNow().getFirst();
          return Finding.invalid(
              "",
              "%d members do not fit the shapes, such as %s: %s"
                  .formatted(trial.wrong(), example.member(), example.says().english()),
              "Mend the members first, or give the shape the severity sh:Warning.");
        })
        .toList();
  }
}
