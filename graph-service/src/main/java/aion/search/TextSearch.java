package aion.search;

import static aion.problem.ProblemCode.PAGE_SIZE_INVALID;
import static aion.problem.ProblemCode.TEXT_INVALID;

import aion.graph.Cypher;
import aion.graph.Graph;
import aion.graph.TextIndexes;
import aion.problem.Problem;
import aion.vocabulary.Derived;
import aion.vocabulary.EntityClass;
import aion.vocabulary.Ontology;
import aion.vocabulary.Thesaurus;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/// Finds members by their names, other names and keys, in English and Indonesian: words may be
/// misspelt or begun only, and synonyms of the thesaurus count.
@Component
public final class TextSearch {
  private static final Cypher FIND = Cypher.named("search/find-members");
  private static final int LONGEST_TEXT = 200;
  private static final int MOST_HITS = 200;

  private final Graph graph;
  private final Ontology ontology;
  private final Derived<TextIndexes> indexes;

  public TextSearch(Graph graph, Ontology ontology) {
    this.graph = graph;
    this.ontology = ontology;
    this.indexes = new Derived<>(ontology, TextIndexes::new);
  }

  /// @param entityClass the most special class of the member
  /// @param score how well it fits, above 0; comparable within one answer only
  public record Hit(String ref, EntityClass entityClass, String name, double score) {}

  /// The members that fit, the best first. Those that every word fits; when there are none, those
  /// that one word fits.
  ///
  /// @param classes names of classes to look in; empty for all that have names
  /// @param most 1 to 200
  /// @throws Problem TEXT_INVALID when the text is too long, CLASS_UNKNOWN, or PAGE_SIZE_INVALID
  public List<Hit> find(String text, Collection<String> classes, int most) {
    if (text.length() > LONGEST_TEXT)
      throw new Problem(
          TEXT_INVALID,
          "The text has %d characters; %d are read.".formatted(text.length(), LONGEST_TEXT),
          "Search for fewer words.");
    if (most < 1 || most > MOST_HITS)
      throw new Problem(
          PAGE_SIZE_INVALID,
          "'first' is %d; it is 1 to %d.".formatted(most, MOST_HITS),
          "Ask for at most %d.".formatted(MOST_HITS));
    classes.forEach(ontology::getClass);
    var question = new TextQuestion(text, Thesaurus.shipped());
    if (question.isEmpty()) return List.of();
    var labels = classes.isEmpty() ? indexes.now().labels() : List.copyOf(Set.copyOf(classes));
    var hits = find(question.all(), labels, most);
    return hits.isEmpty() ? find(question.any(), labels, most) : hits;
  }

  private List<Hit> find(String question, List<String> labels, int most) {
    var named = indexes.now();
    var parameters =
        Map.of(
            "english", named.english(),
            "indonesian", named.indonesian(),
            "question", question,
            "classes", labels,
            "most", most);
    return graph.read(FIND, parameters, this::hit);
  }

  private Hit hit(Record row) {
    var entityClass =
        row.get("labels").asList(v -> v.asString()).stream()
            .flatMap(label -> ontology.findClass(label).stream())
            .max(Comparator.comparingInt(c -> c.superclasses().size()))
            .orElseThrow();
    var ref = row.get("ref").asString();
    return new Hit(
        ref,
        entityClass,
        row.get("name").asString(ref.substring(ref.indexOf('/') + 1)),
        row.get("score").asDouble());
  }
}
