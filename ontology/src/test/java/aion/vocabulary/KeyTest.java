package aion.vocabulary;

import static aion.problem.ProblemCode.TEXT_INVALID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aion.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTest {
  @ParameterizedTest
  @ValueSource(strings = {"BOLT-M8", "P1/A-01", "Baut M8", "é", "a@b", "0"})
  void may_be_any_printable_text(String key) {
    assertThat(new ItemId(key)).hasToString(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " BOLT", "BOLT ", "BO\u0000LT", "BO\nLT", "\u2003BOLT"})
  void has_no_control_character_and_no_space_at_an_end(String key) {
    var problem = catchThrowableOfType(Problem.class, () -> new ItemId(key));

    assertThat(problem.code()).isEqualTo(TEXT_INVALID);
    assertThat(problem.what()).contains("of the item");
  }

  @Test
  void has_at_most_200_characters() {
    var longest = "x".repeat(200);

    assertThat(new LocationId(longest).value()).isEqualTo(longest);
    assertThat(catchThrowableOfType(Problem.class, () -> new LocationId(longest + "x")).what())
        .hasSizeLessThan(300);
  }

  @Test
  void is_guessed_from_the_nearest_known_word() {
    var known = List.of("receipt", "issue", "transfer");

    assertThat(Nearest.to("Reciept", known)).isEqualTo("receipt");
    assertThat(Nearest.to("", List.of())).isEmpty();
  }

  @Test
  void names_a_relationship_after_its_relation() {
    var ontology = Ontology.shipped();

    assertThat(
            ontology.classes().stream()
                .flatMap(c -> c.relations().stream())
                .map(Relation::relationshipType)
                .distinct())
        .contains("DELIVERS_TO", "BILL_OF_MATERIALS", "SUPPLIED_BY", "ITEM")
        .allMatch(type -> type.matches("[A-Z]+(_[A-Z]+)*"));
  }
}
