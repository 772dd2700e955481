package aion.proposal;

import aion.problem.Problem;
import aion.vocabulary.Text;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/// Whether a term is told in both languages.
final class Described {
  private static final Node LABEL = RDFS.label.asNode();
  private static final Node DEFINITION = SKOS.definition.asNode();
  private static final Node COMMENT = RDFS.comment.asNode();

  private Described() {}

  static void check(Draft draft, Node term) {
    text(draft, term, LABEL, "rdfs:label");
    boolean defined = !draft.objects(term, DEFINITION).isEmpty();
    text(draft, term, defined ? DEFINITION : COMMENT, "skos:definition or rdfs:comment");
  }

  private static void text(Draft draft, Node term, Node property, String named) {
    var texts = draft.objects(term, property);
    for (var language : List.of("en", "id")) {
      long given =
          texts.stream()
              .filter(t -> t.isLiteral() && t.getLiteralLanguage().equals(language))
              .filter(t -> !t.getLiteralLexicalForm().isBlank())
              .count();
      if (given != 1)
        draft.invalid(
            term,
            "has %s %s in %s ('%s')"
                .formatted(given == 0 ? "no" : "more than one", named, inWords(language), language),
            "Give it one, e.g. `%s \"…\"@%s`."
                .formatted(named.replaceFirst(" or .*", ""), language));
    }
    for (var text : texts)
      if (text.isLiteral())
        try {
          Text.check(named, text.getLiteralLexicalForm());
        } catch (Problem unfit) {
          draft.invalid(term, "has a text that is unfit: " + unfit.what(), unfit.remedy());
        }
  }

  private static String inWords(String language) {
    return language.equals("en") ? "English" : "Indonesian";
  }
}
