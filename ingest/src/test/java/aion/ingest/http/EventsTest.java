package aion.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aion.ledger.Movement;
import aion.ledger.Posting;
import aion.ledger.StockLine;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventsTest {
  private static final String EVENT =
      """
      {"id": "E1", "item": "RESIN-7", "delta": "-0.5", "unit": "kg", "at": "P1/A-02",
       "occurredAt": "2026-11-19T10:00:00Z", "reason": "practice"}\
      """;

  private final Events events =
      new Events(
          Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC),
          Duration.ofSeconds(300));

  @Test
  void a_negative_delta_is_an_issue_and_a_positive_one_a_receipt() {
    var lines = List.of(StockLine.of("RESIN-7", "P1/A-02", new BigDecimal("0.5"), "kg"));
    var at = Instant.parse("2026-11-19T10:00:00Z");

    assertThat(parse(EVENT))
        .containsExactly(
            new Posting(
                "E1", at, "planner", "events", "t1", new Movement.Issue(lines, "practice")));
    assertThat(parse("[" + EVENT.replace("\"-0.5\"", "0.5") + "]").getFirst().fact())
        .isEqualTo(new Movement.Receipt(lines, null, "practice"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "\"-0.5\" | \"Infinity\" | QUANTITY_INVALID | number",
        "\"-0.5\" | \"NaN\" | QUANTITY_INVALID | number",
        "\"-0.5\" | \"1e400\" | QUANTITY_INVALID | range",
        "\"-0.5\" | 1e400 | NUMBER_TOO_LONG | digits",
        "\"-0.5\" | \"1e13\" | QUANTITY_INVALID | large",
        "\"-0.5\" | \"1,5\" | QUANTITY_INVALID | comma",
        "\"-0.5\" | \"0.12345678\" | QUANTITY_INVALID | decimals",
        "\"-0.5\" | \" 1\" | QUANTITY_INVALID | space",
        "\"-0.5\" | null | EVENT_INVALID | delta",
        "\"kg\" | \"\" | UNIT_UNKNOWN | unit",
        "\"RESIN-7\" | \"resin-7 \" | ITEM_UNKNOWN | resin-7",
        "\"P1/A-02\" | null | EVENT_INVALID | at",
        "\"P1/A-02\" | [] | EVENT_INVALID | at",
        "2026-11-19T10:00:00Z | 19/11/2026 | EVENT_TIME_INVALID | ISO",
        "2026-11-19T10:00:00Z | 2026-11-19T10:00:00 | EVENT_TIME_INVALID | offset",
        "2026-11-19T10:00:00Z | 2027-03-01T00:00:00Z | EVENT_TIME_INVALID | future",
        "\"reason\" | \"extra\" | EVENT_INVALID | extra",
        "practice | \\u0000 | TEXT_INVALID | character",
        "\"reason\" | \"id\" | JSON_DUPLICATE_KEY | twice",
        "} | ] | JSON_MALFORMED | JSON",
      })
  void a_faulty_event_is_refused_with_its_code(
      String part, String instead, ProblemCode code, String says) {
    var problem = catchThrowableOfType(Problem.class, () -> parse(EVENT.replace(part, instead)));

    assertThat(problem.code()).as(problem.what()).isEqualTo(code);
    assertThat(problem.what()).containsIgnoringCase(says);
  }

  @Test
  void the_first_faulty_event_of_a_list_is_named_by_its_number() {
    var body = "[" + EVENT + "," + EVENT.replace("\"kg\"", "\"\"") + "]";

    var problem = catchThrowableOfType(Problem.class, () -> parse(body));

    assertThat(problem.what()).startsWith("Event 2:");
  }

  @Test
  void deep_json_is_refused_before_it_is_built() {
    var body = "[".repeat(100_000) + "]".repeat(100_000);

    var problem = catchThrowableOfType(Problem.class, () -> parse(body));

    assertThat(problem.code()).isEqualTo(ProblemCode.JSON_TOO_DEEP);
  }

  private List<Posting> parse(String body) {
    return events.parse(body.getBytes(StandardCharsets.UTF_8), "planner", "t1");
  }
}
