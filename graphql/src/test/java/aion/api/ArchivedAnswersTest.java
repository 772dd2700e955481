package aion.api;

import static org.assertj.core.api.Assertions.assertThat;

import aion.GraphTest;
import aion.archive.Archive;
import aion.archive.Archiver;
import aion.archive.Drill;
import aion.archive.LivedYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@GraphTest
class ArchivedAnswersTest {
  private static final Client PLANNER = new Client("planner");

  private static final String PAST =
      """
      {
        item(sku: "BOLT-M8") {
          demand(weeks: 40) {week quantity}
          positions(first: 5) {edges {node {
            movements(first: 20) {totalCount pageInfo {endCursor} edges {cursor node {quantity countedIn entry {id hash}}}}
            history(days: 200) {day quantityOnHand}
          }}}
        }
        entry(id: "y-0") {
          id partition offset kind validTime recordTime actor source hash corrects correctedBy
          changes {position quantity quantityOnHand counted since}
        }
        overview {entries issueLines {week count}}
      }
      """;

  private static final String PAGE =
      """
      query($after: String) {item(sku: "BOLT-M8") {movements(first: 30, after: $after) {
        totalCount pageInfo {hasNextPage endCursor}
        edges {cursor node {quantity unit countedIn position {code} entry {id offset hash}}}
      }}}
      """;

  @Test
  void every_question_about_the_past_gets_the_same_answer_after_archiving(Archive archive) {
    try (var year = new LivedYear().live()) {
      var past = PLANNER.ask(PAST).body();
      var pages = pages();

      new Archiver(archive, year.clock()).archive(LocalDate.of(2026, 4, 1), _ -> {});

      assertThat(archive.isEmpty()).isFalse();
      assertThat(PLANNER.ask(PAST).body()).isEqualTo(past);
      assertThat(pages()).isEqualTo(pages).hasSizeGreaterThan(5);
    }
  }

  @Test
  void the_overview_says_when_the_archive_was_last_proved(Archive archive) {
    var question = "{overview {drill {holds files findings}}}";
    assertThat(PLANNER.ask(question).data("overview", "drill").isNull()).isTrue();

    try (var year = new LivedYear()) {
      new Drill(archive, year.clock()).run();
    }

    assertThat(PLANNER.ask(question).data("overview", "drill").toString())
        .isEqualTo("{\"holds\":true,\"files\":0,\"findings\":[]}");
  }

  private static List<String> pages() {
    var pages = new ArrayList<String>();
    @Nullable String after = null;
    do {
      var page =
          PLANNER
              .ask(PAGE, after == null ? Map.of() : Map.of("after", after))
              .data("item", "movements");
      pages.add(page.toString());
      var info = page.path("pageInfo");
      after = info.path("hasNextPage").asBoolean() ? info.path("endCursor").asString() : null;
    } while (after != null);
    return pages;
  }
}
