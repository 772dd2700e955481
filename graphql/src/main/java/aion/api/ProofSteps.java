package aion.api;

import aion.inference.Proof;
import aion.semantic.Iris;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/// A proof as steps, each after those it rests on; a fact that several rest on is one step.
///
/// @param fact what is proved
/// @param steps the last is the fact
record ProofSteps(Fact fact, List<Step> steps) {
  /// @param subject the global id of a member
  /// @param relation the local name of the property
  /// @param object the global id of a member, or a value as text
  record Fact(String subject, String relation, String object) {}

  /// @param number from 1
  /// @param rule null for a fact that was stated
  record Step(
      int number,
      Fact fact,
      @Nullable String rule,
      List<Integer> premises,
      List<String> conditions) {}

  static ProofSteps of(Proof proof, Iris iris) {
    var steps = new ArrayList<Step>();
    number(proof, iris, new IdentityHashMap<>(), steps);
    return new ProofSteps(steps.getLast().fact(), List.copyOf(steps));
  }

  /// The global ids of all it speaks of; values are among them.
  Set<String> members() {
    return steps.stream()
        .flatMap(step -> Stream.of(step.fact.subject, step.fact.object))
        .collect(Collectors.toSet());
  }

  private static int number(Proof proof, Iris iris, Map<Proof, Integer> numbers, List<Step> steps) {
    var known = numbers.get(proof);
    if (known != null) return known;
    var premises = new ArrayList<Integer>();
    if (proof instanceof Proof.Inferred it)
      for (var premise : it.premises()) premises.add(number(premise, iris, numbers, steps));
    int number = steps.size() + 1;
    var fact = fact(proof.fact(), iris);
    steps.add(
        switch (proof) {
          case Proof.Given _ -> new Step(number, fact, null, List.of(), List.of());
          case Proof.Inferred it -> new Step(number, fact, it.rule(), premises, it.conditions());
        });
    numbers.put(proof, number);
    return number;
  }

  private static Fact fact(Triple triple, Iris iris) {
    var predicate = triple.getPredicate();
    return new Fact(
        text(triple.getSubject(), iris),
        predicate.equals(RDF.type.asNode()) ? "type" : localName(predicate),
        text(triple.getObject(), iris));
  }

  private static String text(Node node, Iris iris) {
    if (node.isLiteral()) return node.getLiteralLexicalForm();
    return iris.findRef(node).orElseGet(() -> localName(node));
  }

  private static String localName(Node node) {
    var iri = node.getURI();
    return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
  }
}
