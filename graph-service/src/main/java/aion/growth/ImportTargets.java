package aion.growth;

import aion.proposal.ProposalEffect;
import aion.vocabulary.EntityClass;
import aion.vocabulary.Ontology;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What mappings and entity entries can write, by the words.
@Component
final class ImportTargets implements ProposalEffect {
  @Override
  public String part() {
    return "importTargets";
  }

  @Override
  public List<String> changes(Ontology now, Ontology then) {
    var before = targets(now).toList();
    return targets(then).filter(target -> !before.contains(target)).toList();
  }

  private static Stream<String> targets(Ontology ontology) {
    return ontology.classes().stream()
        .filter(c -> !c.isAbstract() && !c.derived())
        .flatMap(ImportTargets::targetsOf);
  }

  private static Stream<String> targetsOf(EntityClass type) {
    return Stream.of(
            Stream.of(type.name()),
            type.attributes().stream().map(a -> type.name() + "." + a.name()),
            type.relations().stream()
                .filter(r -> !r.isInferred())
                .map(r -> type.name() + "." + r.name()))
        .flatMap(names -> names);
  }
}
