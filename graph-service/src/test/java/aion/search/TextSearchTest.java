package aion.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aion.ExampleCompany;
import aion.GraphTest;
import aion.graph.Cypher;
import aion.graph.Graph;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.vocabulary.Ontology;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GraphTest
class TextSearchTest {
  private TextSearch search;

  @BeforeEach
  void names(ExampleCompany company, Graph graph) {
    search = new TextSearch(graph, Ontology.shipped());
    named(company, "BOLT-M8", "Hex bolt M8", "Baut kepala segi enam");
    named(company, "NUT-M8", "Hex nut M8", "Mur M8");
    named(company, "HOSE-12", "Rubber hose 12 mm", "Selang karet");
    company.entity("Supplier", "S-B", Map.of("name", List.of("Bolts and Beyond")), Map.of());
    graph.read(Cypher.named("graph/await-indexes"), Map.of(), row -> row);
  }

  @Test
  void the_word_of_the_other_language_finds_it() {
    assertThat(found("selang")).containsExactly("Item/HOSE-12");
    assertThat(found("hose")).containsExactly("Item/HOSE-12");
    assertThat(found("baut")).startsWith("Item/BOLT-M8");
  }

  @Test
  void a_synonym_finds_what_nobody_named_so(ExampleCompany company, Graph graph) {
    company.entity(
        "Item",
        "NUT-M10",
        Map.of("name", List.of("Hex nut M10"), "kind", List.of("component")),
        Map.of("baseUnit", List.of("pcs")));

    assertThat(found("mur m10")).startsWith("Item/NUT-M10");
  }

  @Test
  void a_typing_error_and_a_beginning_find_it() {
    assertThat(found("rubbre")).containsExactly("Item/HOSE-12");
    assertThat(found("rubb")).containsExactly("Item/HOSE-12");
    assertThat(found("hose-12")).startsWith("Item/HOSE-12");
  }

  @Test
  void only_the_classes_that_are_asked_for_are_looked_in() {
    assertThat(search.find("bolts", List.of("Supplier"), 10))
        .extracting(TextSearch.Hit::ref)
        .containsExactly("Supplier/S-B");
    assertThatThrownBy(() -> search.find("bolts", List.of("Suplier"), 10))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.CLASS_UNKNOWN);
              assertThat(problem.remedy()).contains("'Supplier'");
            });
  }

  @Test
  void signs_of_the_query_language_are_only_signs() {
    assertThat(found("NOT name:* OR (bolt~ AND [a TO z]) \\ \"")).contains("Item/BOLT-M8");
    assertThat(found(" *:* ")).isEmpty();
  }

  private List<String> found(String text) {
    return search.find(text, List.of(), 10).stream().map(TextSearch.Hit::ref).toList();
  }

  private static void named(ExampleCompany company, String sku, String name, String alias) {
    company.entity(
        "Item",
        sku,
        Map.of(
            "name", List.of(name),
            "alias", List.of(alias),
            "kind", List.of("component")),
        Map.of("baseUnit", List.of("pcs")));
  }
}
