package aion.ingest.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aion.GraphTest;
import aion.graph.Graph;
import aion.ledger.Ledger;
import aion.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@GraphTest
class RefusalsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          "type": "TransactionEvent"        | "type": "ObjektEvent"              | EVENT_INVALID      | eventList[2].type
          "action": "ADD"                   | "action": "PUT"                    | EVENT_INVALID      | eventList[1].action
          "action": "ADD",                  |                                    | EVENT_INVALID      | eventList[1].action
          "eventTime": "2026-05-20T08:00:00.000+07:00", |                        | EVENT_INVALID      | eventList[0].eventTime
          2026-05-20T08:00:00.000+07:00     | 2026-05-20T08:00:00                | EVENT_TIME_INVALID | eventList[0].eventTime
          2026-05-20T08:00:00.000+07:00     | 2027-05-20T08:00:00+07:00          | EVENT_TIME_INVALID | future
          "eventTimeZoneOffset": "+07:00",  |                                    | EVENT_INVALID      | eventList[0].eventTimeZoneOffset
          "eventTimeZoneOffset": "+07:00"   | "eventTimeZoneOffset": "WIB"       | EVENT_INVALID      | eventList[0].eventTimeZoneOffset
          "quantity": 40                    | "quantity": "40"                   | EVENT_INVALID      | eventList[0].quantityList[0].quantity
          "quantity": 12.50,                |                                    | EVENT_INVALID      | eventList[0].quantityList[1].quantity
          "quantity": 40                    | "quantity": 4e99                   | NUMBER_TOO_LONG    | quantity
          "quantity": 40                    | "quantity": -4                     | EVENT_INVALID      | quantity
          "id": "urn:epc:id:sgln:8991234.00001.DOCK-2" | "name": "dock"          | EVENT_INVALID      | eventList[0].readPoint.id
          "acme:gate"                       | "gate"                             | EVENT_INVALID      | eventList[0].gate
          "bizStep": "packing"              | "bizStep": "pakking"               | EVENT_INVALID      | eventList[1].bizStep
          "parentID": "urn:epc:id:sscc:8991234.0000000001", |                    | EVENT_INVALID      | eventList[1].parentID
          {"acme":                          | {"action":                         | EVENT_INVALID      | @context[1].action
          "schemaVersion": "2.0"            | "schemaVersion": "1.2"             | EVENT_INVALID      | schemaVersion
          "quantity": 40                    | "quantity": 40, "quantity": 41     | JSON_DUPLICATE_KEY | twice
          "type": "EPCISDocument",          | "type": "EPCISDocument"            | JSON_MALFORMED     | JSON
          """)
  void a_document_with_a_fault_is_refused_whole_and_the_place_is_named(
      String right, String wrong, String code, String place, Graph graph, Ledger ledger) {
    var partner = new Partner(graph, ledger);
    var document =
        Partner.sample("warehouse-day.jsonld")
            .replaceFirst(
                java.util.regex.Pattern.quote(right),
                wrong == null ? "" : java.util.regex.Matcher.quoteReplacement(wrong));

    var problem = catchThrowableOfType(Problem.class, () -> partner.send(document));

    assertThat(problem).isNotNull();
    assertThat(problem.code().name()).isEqualTo(code);
    assertThat(problem.what()).contains(place);
    assertThat(partner.entries()).isZero();
  }

  @Test
  void a_document_of_ten_thousand_events_is_refused(Graph graph, Ledger ledger) {
    var partner = new Partner(graph, ledger);
    var document =
        """
        {"type": "EPCISDocument", "schemaVersion": "2.0", "creationDate": "2026-01-01T00:00:00Z",
         "epcisBody": {"eventList": [%s]}}\
        """
            .formatted(String.join(",", java.util.Collections.nCopies(10_000, "{}")));

    var problem = catchThrowableOfType(Problem.class, () -> partner.send(document));

    assertThat(problem.code().name()).isEqualTo("BODY_TOO_LARGE");
    assertThat(problem.what()).contains("10,000 events");
  }

  @Test
  void nesting_without_end_is_refused(Graph graph, Ledger ledger) {
    var problem =
        catchThrowableOfType(
            Problem.class, () -> new Partner(graph, ledger).send("{\"a\":".repeat(200)));

    assertThat(problem.code().name()).isEqualTo("JSON_TOO_DEEP");
  }

  @ParameterizedTest
  @CsvSource({
    "MATCH_epcs, x, REFERENCE_UNKNOWN",
    "eventType, QuantityEvent, REFERENCE_UNKNOWN",
    "GE_eventTime, yesterday, EVENT_TIME_INVALID",
    "perPage, 0, PAGE_SIZE_INVALID",
    "nextPageToken, %%%, CURSOR_INVALID",
  })
  void a_question_that_cannot_be_read_is_refused(
      String name, String value, String code, Graph graph, Ledger ledger) {
    var problem =
        catchThrowableOfType(
            Problem.class, () -> new Partner(graph, ledger).page(java.util.Map.of(name, value)));

    assertThat(problem.code().name()).isEqualTo(code);
  }
}
