package aion.api;

import static org.assertj.core.api.Assertions.assertThat;

import aion.GraphTest;
import aion.api.SchemaPaths.Question;
import aion.api.SchemaPaths.Step;
import aion.api.schema.AggregateSdl;
import aion.graph.Graph;
import aion.vocabulary.Attribute;
import aion.vocabulary.EntityClass;
import aion.vocabulary.Ontology;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every path of the schema to its fourth field, as each role walks it. The one who may see
/// everything finds a secret at the end of each path that has any, so that the others could.
@GraphTest
class HiddenValuesTest {
  private static final List<String> BLIND = List.of("viewer", "analyst", "planner", "agent");

  /// `-Dwalk.depth=4` reads values a relation further, as every role that sees no prices; what is
  /// refused is asked at full depth always.
  private static final int DEPTH = Integer.getInteger("walk.depth", 3);

  private static final List<String> READERS = DEPTH > 3 ? BLIND : List.of("viewer");

  /// Nothing lies within these, or around them.
  private static final Set<String> OUTERMOST =
      Set.of("sites.within", "virtualLocations.contains", "locations.within.within");

  private static final Set<String> IN_WORDS = Set.of("headline", "flips");

  private Ontology ontology;
  private Secrets secrets;

  @BeforeEach
  void seed(Graph graph, Ontology words) {
    ontology = words;
    secrets = Secrets.of(words);
    secrets.seed(graph);
  }

  @Test
  void what_may_be_asked_on_any_path_tells_no_price_and_nothing_of_another_site() {
    var all = paths((type, field) -> true);
    var open = paths((type, field) -> !isPrice(type, field));
    var seen = walk(new Client("admin"), all);
    long walked = System.nanoTime();
    var priceless = READERS.stream().map(role -> texts(walk(new Client(role), open))).toList();
    var ofOneSite = walk(new Client("buyer@P1"), all);

    var ends = new LinkedHashSet<String>();
    seen.forEach((question, answer) -> ends.addAll(endsWithoutSecret(all, question, answer)));
    assertThat(ends).as("paths on which nothing could be found").isEmpty();
    var text = texts(seen);
    assertThat(secrets.prices()).isNotEmpty().allMatch(text::contains);
    assertThat(secrets.rowsOf("P1")).isNotEmpty().allMatch(text::contains);
    assertThat(secrets.rowsOf("P2")).allMatch(text::contains);
    var prices = Set.copyOf(secrets.prices());
    for (var read : priceless) {
      assertThat(prices).noneMatch(read::contains);
      assertThat(secrets.rowsOf("P2"))
          .filteredOn(told -> !prices.contains(told))
          .isNotEmpty()
          .allMatch(read::contains);
    }
    var own = texts(ofOneSite);
    assertThat(secrets.rowsOf("P2")).noneMatch(own::contains);
    assertThat(secrets.rowsOf("P1")).allMatch(own::contains);
    System.out.printf("%d questions, %.1f s%n", seen.size(), (System.nanoTime() - walked) / 1e9);
  }

  @Test
  void a_price_is_refused_at_the_end_of_every_path_to_every_role_that_may_not_see_it() {
    var paths = paths((type, field) -> true);
    var asked = new ArrayList<String>();
    for (var root : roots().toList()) {
      prices(root.type()).forEach(p -> asked.add(question(root, List.of(), p)));
      for (var first : paths.relationsOf(root.type())) {
        prices(first.type()).forEach(p -> asked.add(question(root, List.of(first), p)));
        for (var second : paths.relationsOf(first.type()))
          prices(second.type()).forEach(p -> asked.add(question(root, List.of(first, second), p)));
      }
    }

    long start = System.nanoTime();
    var answered = new ArrayList<String>();
    for (var role : BLIND)
      for (var question : asked)
        if (!new Client(role).ask(question).code().equals("FORBIDDEN_FIELD"))
          answered.add(role + ": " + question);

    assertThat(asked).hasSizeGreaterThan(500);
    assertThat(answered).isEmpty();
    System.out.printf("%d paths, %.1f s%n", asked.size(), (System.nanoTime() - start) / 1e9);
  }

  @Test
  void a_price_is_not_even_named_in_a_filter_an_order_a_group_a_figure_or_by_id() {
    var asked = new ArrayList<String>();
    for (var type : ontology.classes())
      for (var price : type.attributes().stream().filter(Attribute::commercial).toList())
        asked.addAll(namings(type, price));

    var seen = new StringBuilder();
    for (var question : asked) {
      for (var role : BLIND)
        assertThat(new Client(role).ask(question).code()).as(question).isEqualTo("FORBIDDEN_FIELD");
      if (question.startsWith("{node") || question.contains("max")) {
        var answer = new Client("buyer").ask(question);
        assertThat(answer.code()).as(question + answer.body()).isEmpty();
        seen.append(answer.body());
      }
    }
    assertThat(asked).hasSizeGreaterThan(100);
    assertThat(secrets.prices()).allMatch(seen.toString()::contains);
    assertThat(seen).contains("{\"x\":{");
  }

  /// Questions that name a price elsewhere than in a path of fields.
  private List<String> namings(EntityClass type, Attribute price) {
    var asked = new ArrayList<String>();
    var all = type.collectionName();
    var name = price.name();
    asked.add("{%s(filter: {not: {%s: {isNull: true}}}) {totalCount}}".formatted(all, name));
    asked.add("{%s(orderBy: {%s: ASC}) {totalCount}}".formatted(all, name));
    asked.add("{%sAggregate(groupBy: {%s: VALUE}) {keys count}}".formatted(all, name));
    asked.add("{%sAggregate(filter: {%s: {isNull: false}}) {count}}".formatted(all, name));
    if (AggregateSdl.numbersOf(type).anyMatch(n -> n.name().equals(name)))
      for (var figure : AggregateSdl.FIGURES)
        asked.add(
            "{%sAggregate {x: %s%s {%s}}}"
                .formatted(all, figure, figure.equals("percentile") ? "(at: 0.5)" : "", name));
    for (var site : Secrets.SITES)
      asked.add(
          "{node(id: \"%s\") {... on %s {%s}}}"
              .formatted(Secrets.ref(type, site), type.name(), name));
    for (var way : type.inverses()) {
      if (way.relation().many()) continue;
      var source = ontology.getClass(way.source()).collectionName();
      var nested = "{%s: {%s: %s}}".formatted(way.relation().name(), name, "%s");
      asked.add("{%s(orderBy: %s) {totalCount}}".formatted(source, nested.formatted("ASC")));
      asked.add("{%sAggregate(groupBy: %s) {count}}".formatted(source, nested.formatted("VALUE")));
      asked.add(
          "{%s(filter: %s) {totalCount}}".formatted(source, nested.formatted("{isNull: false}")));
    }
    return asked;
  }

  @Test
  void what_is_added_up_leaves_out_what_lies_elsewhere() {
    for (var type : Secrets.concrete(ontology).toList()) {
      if (!Secrets.OF_A_SITE.contains(type.name())) continue;
      var question =
          "{%1$sAggregate(groupBy: {code: VALUE}) {keys count} %1$s {totalCount}}"
              .formatted(type.collectionName());

      var everywhere = new Client("admin").ask(question).data();
      var here = new Client("planner@P1").ask(question).data();

      assertThat(everywhere.toString())
          .contains(Secrets.key(type, "P1"), Secrets.key(type, "P2"), "\"totalCount\":2");
      assertThat(here.toString())
          .contains(Secrets.key(type, "P1"), "\"totalCount\":1")
          .doesNotContain(Secrets.key(type, "P2"));
    }
  }

  @Test
  void an_auditor_reads_the_ledger_alone_and_nobody_anything() {
    for (var root : TestServer.shared().schema.getQueryType().getFieldDefinitions()) {
      if (Set.of("me", "labels", "entry", "overview").contains(root.getName())) continue;
      var question = rootQuestion(root);

      assertThat(new Client("auditor").ask(question).code()).as(question).isEqualTo("FORBIDDEN");
      assertThat(new Client("anonymous").ask(question).code())
          .as(question)
          .isEqualTo("UNAUTHENTICATED");
    }
    assertThat(new Client("auditor").ask("{overview {items}}").code()).isEqualTo("FORBIDDEN");
    assertThat(new Client("auditor").ask("{me {name} entry(id: \"x\") {hash}}").code()).isEmpty();
    assertThat(new Client("anonymous").ask("{entry(id: \"x\") {hash}}").code())
        .isEqualTo("UNAUTHENTICATED");
  }

  /// The field with an argument for each that it requires.
  private static String rootQuestion(GraphQLFieldDefinition root) {
    var arguments =
        root.getArguments().stream()
            .filter(a -> GraphQLTypeUtil.isNonNull(a.getType()) && !a.hasSetDefaultValue())
            .map(a -> a.getName() + ": " + valueOf(a.getType()))
            .collect(Collectors.joining(", "));
    return "{%s%s {__typename}}"
        .formatted(root.getName(), arguments.isEmpty() ? "" : "(" + arguments + ")");
  }

  /// Some value of the type; of an input object, with what it requires.
  private static String valueOf(GraphQLInputType type) {
    return switch (GraphQLTypeUtil.unwrapNonNull(type)) {
      case GraphQLInputObjectType input ->
          input.getFieldDefinitions().stream()
              .filter(field -> GraphQLTypeUtil.isNonNull(field.getType()))
              .map(field -> field.getName() + ": " + valueOf(field.getType()))
              .collect(Collectors.joining(", ", "{", "}"));
      case GraphQLEnumType choice -> choice.getValues().getFirst().getName();
      case GraphQLScalarType scalar when scalar.getName().equals("DateTime") ->
          "\"2026-06-01T00:00:00Z\"";
      default -> "\"1\"";
    };
  }

  private SchemaPaths paths(java.util.function.BiPredicate<String, String> asks) {
    return new SchemaPaths(
        TestServer.shared().schema,
        name -> ontology.findClass(name).isPresent(),
        (type, field) -> !IN_WORDS.contains(field) && asks.test(type, field));
  }

  private Stream<Step> roots() {
    return ontology.classes().stream().map(c -> new Step(c.collectionName(), c.name(), true));
  }

  private Map<Question, Client.Answer> walk(Client client, SchemaPaths paths) {
    var answers = new HashMap<Question, Client.Answer>();
    for (var question : paths.questions(DEPTH, roots())) {
      var answer = client.ask(question.text());
      assertThat(answer.code()).as(answer.body() + " to " + question.text()).isEmpty();
      answers.put(question, answer);
    }
    return answers;
  }

  /// Where a value that tells should have been in the answer and was not.
  private List<String> endsWithoutSecret(
      SchemaPaths paths, Question question, Client.Answer answer) {
    var without = new ArrayList<String>();
    for (var first : question.firsts()) {
      ends(first.type(), List.of(question.root(), first), answer, without);
      if (DEPTH >= 4)
        for (var second : paths.relationsOf(first.type()))
          ends(second.type(), List.of(question.root(), first, second), answer, without);
    }
    return without;
  }

  private void ends(String type, List<Step> steps, Client.Answer answer, List<String> without) {
    for (var attribute : ontology.getClass(type).attributes()) {
      if (!Secrets.tells(attribute)) continue;
      var path =
          Stream.concat(steps.stream().map(Step::field), Stream.of(attribute.name())).toList();
      if (OUTERMOST.stream().anyMatch(String.join(".", path)::startsWith)) continue;
      if (SchemaPaths.at(answer.body().path("data"), path).stream().noneMatch(this::isSecret))
        without.add(String.join(".", path));
    }
  }

  private boolean isSecret(String value) {
    return value.chars().filter(Character::isDigit).count() >= 7;
  }

  private static String texts(Map<Question, Client.Answer> answers) {
    return answers.values().stream().map(a -> a.body().toString()).collect(Collectors.joining());
  }

  private boolean isPrice(String type, String field) {
    return prices(type).anyMatch(field::equals);
  }

  private Stream<String> prices(String type) {
    return ontology.findClass(type).stream()
        .map(EntityClass::attributes)
        .flatMap(List::stream)
        .filter(Attribute::commercial)
        .map(Attribute::name);
  }

  private static String question(Step root, List<Step> steps, String end) {
    var body = end;
    for (var step : steps.reversed()) body = call(step) + "{" + wrapped(step, body) + "}";
    return "{%s{%s}}".formatted(call(root), wrapped(root, body));
  }

  private static String wrapped(Step step, String body) {
    return step.many() ? "edges{node{" + body + "}}" : body;
  }

  private static String call(Step step) {
    return step.many() ? step.field() + "(first:2)" : step.field();
  }
}
