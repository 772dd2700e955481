package aion.knowledge;

import aion.proposal.TermUse;
import aion.vocabulary.Ontology;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/// Which of the product's rules name a term.
@Component
final class RuleTerms implements TermUse {
  private static final Pattern NAMED = Pattern.compile("aion:([A-Za-z][A-Za-z0-9]*)");

  private final Ontology ontology;

  RuleTerms(Ontology ontology) {
    this.ontology = ontology;
  }

  @Override
  public List<Use> usesOf(Set<String> terms) {
    var uses = new ArrayList<Use>();
    for (var file : KnowledgeRules.of(ontology).files())
      NAMED
          .matcher(KnowledgeRules.textOf(file))
          .results()
          .map(found -> found.group(1))
          .distinct()
          .filter(terms::contains)
          .forEach(term -> uses.add(new Use("rule", file, term)));
    return uses;
  }
}
