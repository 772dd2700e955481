package aion.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReasonerTest {
  private static final String PART_OF =
      """
      [whole: (?a :partOf ?b), (?b :partOf ?c) -> (?a :partOf ?c)]
      """;

  @Test
  void says_what_follows_from_added_facts_and_what_goes_with_removed_ones() {
    var reasoner = Reasoner.of(Turtle.rules(PART_OF));
    reasoner.add(Turtle.of(":bolt :partOf :axle . :axle :partOf :cart ."));

    var added = reasoner.add(Turtle.of(":cart :partOf :train ."));
    var removed = reasoner.remove(Turtle.of(":axle :partOf :cart ."));

    assertThat(added.inferred())
        .containsExactlyInAnyOrderElementsOf(
            Turtle.of(":axle :partOf :train . :bolt :partOf :train ."));
    assertThat(removed.retracted())
        .containsExactlyInAnyOrderElementsOf(
            Turtle.of(":bolt :partOf :cart . :axle :partOf :train . :bolt :partOf :train ."));
  }

  @Test
  void counts_whole_days_between_dates_and_times_of_any_zone() {
    var rules =
        Turtle.rules("[due: (?a :from ?f), (?a :to ?t), daysBetween(?f, ?t, ?n) -> (?a :days ?n)]");
    var inferred =
        Turtle.inferred(
            rules,
            """
            :a :from "2026-11-23"^^xsd:date ; :to "2026-11-26T08:00:00Z"^^xsd:dateTime .
            :b :from "2026-11-23T00:00:00+07:00"^^xsd:dateTime ; :to "2026-11-22T16:59:59Z"^^xsd:dateTime .
            :c :from "2026-11-23"^^xsd:date ; :to "tomorrow" .
            """);

    assertThat(inferred)
        .containsExactlyInAnyOrderElementsOf(Turtle.of(":a :days 3 . :b :days -1 ."));
  }

  @Test
  void keeps_no_facts_that_only_prove_each_other() {
    var reasoner = Reasoner.of(Turtle.rules(PART_OF));
    var cycle = Turtle.of(":a :partOf :b . :b :partOf :c . :c :partOf :a .");
    reasoner.add(cycle);

    reasoner.remove(Turtle.of(":c :partOf :a ."));

    assertThat(Turtle.all(reasoner))
        .isEqualTo(Set.copyOf(Turtle.of(":a :partOf :b . :b :partOf :c . :a :partOf :c .")));
  }

  @Test
  void a_removed_fact_that_still_follows_becomes_an_inferred_one() {
    var reasoner = Reasoner.of(Turtle.rules(PART_OF));
    reasoner.add(Turtle.of(":a :partOf :b . :b :partOf :c . :a :partOf :c ."));

    var changes = reasoner.remove(Turtle.of(":a :partOf :c ."));

    assertThat(changes.inferred()).containsExactlyElementsOf(Turtle.of(":a :partOf :c ."));
    assertThat(changes.retracted()).isEmpty();
  }

  @Test
  void a_removed_fact_that_says_a_thing_is_itself_is_gone() {
    var reasoner = Reasoner.of(RuleSet.of(Profile.OWL_RL));
    reasoner.add(Turtle.of(":a owl:sameAs :b , :a ."));

    reasoner.remove(Turtle.of(":a owl:sameAs :a ."));

    assertThat(reasoner.contains(Turtle.of(":a owl:sameAs :a .").getFirst())).isFalse();
  }

  @Test
  void proves_a_fact_down_to_given_ones() {
    var reasoner = Reasoner.of(Turtle.rules(PART_OF));
    reasoner.add(Turtle.of(":a :partOf :b . :b :partOf :c ."));

    var proof = reasoner.why(Turtle.of(":a :partOf :c .").getFirst());

    assertThat(proof)
        .contains(
            new Proof.Inferred(
                Turtle.of(":a :partOf :c .").getFirst(),
                "whole",
                List.of(
                    new Proof.Given(Turtle.of(":a :partOf :b .").getFirst()),
                    new Proof.Given(Turtle.of(":b :partOf :c .").getFirst())),
                List.of()));
  }

  @Test
  void says_what_is_missing_for_a_rule_to_conclude_a_fact() {
    var reasoner =
        Reasoner.of(
            Turtle.rules(
                """
                [late: (?o :placedWith ?s), (?s :delay ?d), greaterThan(?d, 5) -> (?o :is :late)]
                """));
    reasoner.add(Turtle.of(":o :placedWith :s . :s :delay 3 ."));

    var missing = reasoner.whyNot("late", Turtle.of(":o :is :late .").getFirst());

    assertThat(missing.held())
        .containsExactly(
            "(<http://example.org/o> <http://example.org/placedWith> <http://example.org/s>)",
            "(<http://example.org/s> <http://example.org/delay> 3)");
    assertThat(missing.findFailing()).contains("greaterThan(3, 5)");
  }

  @Test
  void reads_what_is_absent_and_how_many_there_are() {
    var rules =
        Turtle.rules(
            """
            [alternative: (?i :madeOf ?m), (?s :sells ?i), (?t :sells ?i), notEqual(?s, ?t) -> (?i :has :choice)]
            [single: (?i :madeOf ?m), noValue(?i :has :choice) -> (?i :is :singleSourced)]
            [sources: (?i :madeOf ?m), count(?n, ?s :sells ?i) -> (?i :sources ?n)]
            """);
    var reasoner = Reasoner.of(rules);

    var one = reasoner.add(Turtle.of(":bolt :madeOf :steel . :x :sells :bolt ."));
    var two = reasoner.add(Turtle.of(":y :sells :bolt ."));

    assertThat(one.inferred())
        .containsExactlyInAnyOrderElementsOf(Turtle.of(":bolt :is :singleSourced ; :sources 1 ."));
    assertThat(two.inferred())
        .containsExactlyInAnyOrderElementsOf(Turtle.of(":bolt :has :choice ; :sources 2 ."));
    assertThat(two.retracted()).containsExactlyInAnyOrderElementsOf(one.inferred());
    assertThat(reasoner.remove(Turtle.of(":x :sells :bolt .")).inferred())
        .containsExactlyInAnyOrderElementsOf(one.inferred());
  }

  @Test
  void calculates_exactly() {
    var rules =
        Turtle.rules(
            """
            [share: (?a :part ?b), (?b :share ?s), (?a :times ?t), product(?s, ?t, ?r), sum(?r, 0.1, ?u) -> (?a :share ?u)]
            """);

    var inferred = Turtle.inferred(rules, ":a :part :b ; :times 3 . :b :share 0.1 .");

    assertThat(inferred).containsExactlyElementsOf(Turtle.of(":a :share 0.4 ."));
  }

  @Test
  void ends_a_calculation_that_feeds_itself() {
    var reasoner =
        Reasoner.of(Turtle.rules("[more: (?a :level ?n), sum(?n, 1, ?m) -> (?a :level ?m)]"));

    var problem =
        catchThrowableOfType(Problem.class, () -> reasoner.add(Turtle.of(":a :level 0 .")));

    assertThat(problem.code()).isEqualTo(ProblemCode.RULE_TOO_COMPLEX);
    assertThat(problem.what()).contains("'more'");
    assertThatThrownBy(() -> reasoner.add(Turtle.of(":a :b :c .")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void proves_what_rests_on_absence_and_counts_through_all_layers() {
    var reasoner =
        Reasoner.of(
            RuleSet.of(Profile.OWL_RL)
                .and(
                    Turtle.rules(
                        """
                        [few: (?i rdf:type :Item), count(?n, ?s :sells ?i), lessThan(?n, 2) -> (?i :few ?n)]
                        """)));
    reasoner.add(Turtle.of(":Bolt rdfs:subClassOf :Item . :b a :Bolt . :s :sells :b ."));

    var proof = reasoner.why(Turtle.of(":b :few 1 .").getFirst()).orElseThrow();

    assertThat(proof)
        .isEqualTo(
            new Proof.Inferred(
                Turtle.of(":b :few 1 .").getFirst(),
                "few",
                List.of(
                    new Proof.Inferred(
                        Turtle.of(":b a :Item .").getFirst(),
                        "cax-sco",
                        List.of(
                            new Proof.Given(Turtle.of(":Bolt rdfs:subClassOf :Item .").getFirst()),
                            new Proof.Given(Turtle.of(":b a :Bolt .").getFirst())),
                        List.of())),
                List.of(
                    "count(1, ?s <http://example.org/sells> <http://example.org/b>)",
                    "lessThan(1, 2)")));
  }

  @Test
  void proves_by_the_triples_of_a_list() {
    var reasoner = Reasoner.of(RuleSet.of(Profile.OWL_RL));
    reasoner.add(Turtle.of(":C owl:intersectionOf (:D :E) . :x a :D , :E ."));

    var proof = reasoner.why(Turtle.of(":x a :C .").getFirst()).orElseThrow();

    assertThat(((Proof.Inferred) proof).premises())
        .hasSize(1 + 4 + 2)
        .allMatch(Proof.Given.class::isInstance);
  }
}
