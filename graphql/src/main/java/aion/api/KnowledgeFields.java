package aion.api;

import aion.api.query.Members;
import aion.inference.WhyNot;
import aion.knowledge.KnowledgeRules;
import aion.knowledge.LiveKnowledge;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.vocabulary.Nearest;
import aion.vocabulary.Ontology;
import aion.vocabulary.Relation;
import aion.vocabulary.Texts;
import graphql.GraphQLContext;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// Why a relation holds, or does not.
@Controller
class KnowledgeFields {
  private final LiveKnowledge knowledge;
  private final Ontology ontology;
  private final Members members;

  KnowledgeFields(LiveKnowledge knowledge, Ontology ontology, Members members) {
    this.members = members;
    this.knowledge = knowledge;
    this.ontology = ontology;
  }

  /// A rule of the product.
  record Rule(String name) {}

  @QueryMapping
  @Nullable ProofSteps why(
      @Argument String subject,
      @Argument String relation,
      @Argument String object,
      GraphQLContext context) {
    var reader = Readers.of(context);
    return knowledge
        .why(factOf(subject, relation, object))
        .map(proof -> ProofSteps.of(proof, knowledge.iris()))
        .filter(proof -> members.hidden(reader, proof.members()).isEmpty())
        .orElse(null);
  }

  @QueryMapping
  WhyNot whyNot(
      @Argument String rule,
      @Argument String subject,
      @Argument String relation,
      @Argument String object,
      GraphQLContext context) {
    if (!Readers.of(context).seesAllSites())
      throw new Problem(
          ProblemCode.FORBIDDEN,
          "What a rule lacks may lie at any site, and your roles show certain sites only.",
          "Ask `why` for what holds, or ask for a user of all sites.");
    var names = knowledge.rules().names();
    if (!names.contains(rule))
      throw new Problem(
          ProblemCode.NOT_FOUND,
          "There is no rule '%s'.".formatted(Problem.echo(rule)),
          "Did you mean '%s'?".formatted(Nearest.to(rule, names)));
    return knowledge.whyNot(rule, factOf(subject, relation, object));
  }

  @QueryMapping
  List<Rule> knowledgeRules() {
    return knowledge.rules().names().stream().map(Rule::new).toList();
  }

  @SchemaMapping(typeName = "WhyNot")
  List<String> holds(WhyNot whyNot) {
    return whyNot.held();
  }

  @SchemaMapping(typeName = "WhyNot")
  @Nullable String fails(WhyNot whyNot) {
    return whyNot.failing();
  }

  @SchemaMapping(typeName = "WhyNot", field = "meaning")
  @Nullable String meaningOf(WhyNot whyNot, @Argument @Nullable Language language) {
    return meaning(whyNot.rule(), language).orElse(null);
  }

  @SchemaMapping(typeName = "ProofStep", field = "meaning")
  @Nullable String meaningOf(ProofSteps.Step step, @Argument @Nullable Language language) {
    return step.rule() == null ? null : meaning(step.rule(), language).orElse(null);
  }

  @SchemaMapping(typeName = "KnowledgeRule", field = "meaning")
  String meaningOf(Rule rule, @Argument @Nullable Language language) {
    return meaning(rule.name, language).orElse(rule.name);
  }

  private Optional<String> meaning(String rule, @Nullable Language language) {
    KnowledgeRules rules = knowledge.rules();
    boolean indonesian = language == Language.ID;
    return rules.sentenceOf(rule).map(indonesian ? Texts::indonesian : Texts::english);
  }

  private Triple factOf(String subject, String relation, String object) {
    var relations = ontology.classes().stream().flatMap(c -> c.relations().stream()).toList();
    var named = relations.stream().filter(r -> r.name().equals(relation)).findFirst();
    if (named.isEmpty())
      throw new Problem(
          ProblemCode.NOT_FOUND,
          "No class has a relation '%s'.".formatted(Problem.echo(relation)),
          "Did you mean '%s'?"
              .formatted(
                  Nearest.to(
                      relation, relations.stream().map(Relation::name).distinct().toList())));
    var iris = knowledge.iris();
    return Triple.create(
        iris.of(subject), NodeFactory.createURI(named.get().iri()), iris.of(object));
  }
}
