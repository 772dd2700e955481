package aion.knowledge;

import aion.inference.RuleSet;
import aion.vocabulary.Ontology;
import aion.vocabulary.Relation;
import aion.vocabulary.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// The rules of the product: a file under `knowledge/` for each name that a relation of the
/// ontology is inferred by, which begins with a sentence in both languages.
public final class KnowledgeRules {
  private static final Pattern ENGLISH = Pattern.compile("(?m)^# en: (.+)$");
  private static final Pattern INDONESIAN = Pattern.compile("(?m)^# id: (.+)$");

  private final Map<String, Texts> sentences = new LinkedHashMap<>();
  private final Map<String, String> fileOfRule = new LinkedHashMap<>();
  private final List<Relation> relations;
  private RuleSet rules = RuleSet.parse("", "knowledge");

  /// The rules that conclude the inferred relations of an ontology.
  public static KnowledgeRules of(Ontology ontology) {
    return new KnowledgeRules(
        ontology.classes().stream()
            .flatMap(c -> c.relations().stream())
            .filter(Relation::isInferred)
            .distinct()
            .toList());
  }

  private KnowledgeRules(List<Relation> relations) {
    this.relations = relations;
    relations.stream().map(Relation::inferredBy).distinct().forEach(this::read);
  }

  private void read(String name) {
    var text = textOf(name);
    var read = RuleSet.parse(text, name + ".rules");
    sentences.put(name, new Texts(sentence(ENGLISH, text, name), sentence(INDONESIAN, text, name)));
    read.names().forEach(rule -> fileOfRule.put(rule, name));
    rules = rules.and(read);
  }

  private static String sentence(Pattern line, String text, String name) {
    var found = line.matcher(text);
    if (!found.find())
      throw new IllegalStateException("knowledge/%s.rules has no sentence.".formatted(name));
    return found.group(1).trim();
  }

  static String textOf(String name) {
    try (var in = KnowledgeRules.class.getResourceAsStream("/knowledge/%s.rules".formatted(name))) {
      if (in == null)
        throw new IllegalStateException("The file knowledge/%s.rules is missing.".formatted(name));
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// All rules together.
  public RuleSet rules() {
    return rules;
  }

  /// The relations they conclude.
  public List<Relation> relations() {
    return relations;
  }

  Set<Node> predicates() {
    return relations.stream()
        .map(relation -> NodeFactory.createURI(relation.iri()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// What a rule means, by its name.
  public Optional<Texts> sentenceOf(String rule) {
    return Stream.ofNullable(fileOfRule.get(rule))
        .flatMap(file -> Stream.ofNullable(sentences.get(file)))
        .findFirst();
  }

  /// The names of all files.
  List<String> files() {
    return List.copyOf(sentences.keySet());
  }

  /// The names of all rules, in the order of their files.
  public List<String> names() {
    return List.copyOf(fileOfRule.keySet());
  }
}
