package aion.ingest.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aion.ExampleCompany;
import aion.GraphTest;
import aion.archive.Archive;
import aion.archive.Archiver;
import aion.graph.Graph;
import aion.ledger.Ledger;
import aion.problem.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@GraphTest
class CaptureTest {
  @ParameterizedTest
  @ValueSource(strings = {"warehouse-day.jsonld", "production.jsonld", "cold-chain.jsonld"})
  void what_comes_in_goes_out_equal_in_meaning_and_goes_in_again_without_change(
      String name, Graph graph, Ledger ledger) {
    var partner = new Partner(graph, ledger);
    var sent = Partner.sample(name);

    partner.send(sent);
    var answer = partner.ask(Map.of());
    long entries = partner.entries();
    var again = partner.send(answer.toString());

    assertThat(Partner.meaning(answer)).isEqualTo(Partner.meaning(Partner.JSON.readTree(sent)));
    assertThat(again).allMatch(Captured::known);
    assertThat(partner.entries()).isEqualTo(entries);
  }

  @Test
  void goods_of_known_items_move_where_the_table_says_so(
      Graph graph, Ledger ledger, ExampleCompany company) {
    Partner.stock(company);
    var partner = new Partner(graph, ledger);

    var day = partner.stockAfter(Partner.sample("warehouse-day.jsonld"));
    var production = partner.stockAfter(Partner.sample("production.jsonld"));

    assertThat(day)
        .containsExactly(
            "moved",
            "not moved: AggregationEvent moves no stock",
            "not moved: TransactionEvent moves no stock",
            "moved");
    assertThat(production).containsExactly("moved");
    assertThat(partner.onHand()).isEqualTo(Map.of("BOX@P1", 43L, "RESIN@P1", 10_000L));
  }

  @Test
  void a_document_sent_again_changes_nothing_even_when_more_is_known_by_then(
      Graph graph, Ledger ledger, ExampleCompany company) {
    var partner = new Partner(graph, ledger);
    var first = partner.stockAfter(Partner.sample("warehouse-day.jsonld"));

    Partner.stock(company);
    var again = partner.send(Partner.sample("warehouse-day.jsonld"));

    assertThat(first.getFirst())
        .isEqualTo("not moved: location https://id.gs1.org/414/8991234000015 is unknown");
    assertThat(again).allMatch(Captured::known);
    assertThat(again.getFirst().stock()).isEqualTo("not moved: it was recorded before");
    assertThat(partner.onHand()).isEmpty();
  }

  @Test
  void an_error_declaration_takes_back_what_its_event_moved_once(
      Graph graph, Ledger ledger, ExampleCompany company) {
    Partner.stock(company);
    var partner = new Partner(graph, ledger);
    var event =
        """
        {"type": "ObjectEvent", "eventID": "urn:x:1", "eventTime": "2026-05-20T08:00:00Z",
         "eventTimeZoneOffset": "+00:00", "action": "ADD", "bizStep": "commissioning",
         "quantityList": [{"epcClass": "https://id.gs1.org/01/08991234123455", "quantity": 7}],
         "bizLocation": {"id": "https://id.gs1.org/414/8991234000015"}%s}\
        """;
    var error =
        event.formatted(
            """
            , "errorDeclaration": {"declarationTime": "2026-05-21T08:00:00Z",
              "reason": "incorrect_data", "correctiveEventIDs": ["urn:x:2"]}\
            """);

    assertThat(partner.stockAfter(event.formatted(""))).containsExactly("moved");
    assertThat(partner.onHand()).isEqualTo(Map.of("BOX@P1", 7L));
    assertThat(partner.stockAfter(error)).containsExactly("taken back");
    assertThat(partner.stockAfter(error)).containsExactly("taken back");

    assertThat(partner.onHand()).isEqualTo(Map.of("BOX@P1", 0L));
    var declared = partner.ask(Map.of("EXISTS_errorDeclaration", "", "EQ_eventID", "urn:x:1"));
    assertThat(Partner.meaning(declared)).isEqualTo(Partner.meaning(Partner.JSON.readTree(error)));
  }

  @Test
  void an_event_declared_wrong_before_it_came_moves_nothing(
      Graph graph, Ledger ledger, ExampleCompany company) {
    Partner.stock(company);
    var partner = new Partner(graph, ledger);
    var event = Partner.sample("production.jsonld");
    var error =
        event.replace(
            "\"bizStep\"",
            "\"errorDeclaration\": {\"declarationTime\": \"2026-05-22T08:00:00Z\"}, \"bizStep\"");

    assertThat(partner.stockAfter(error).getFirst()).endsWith("had moved nothing");
    assertThat(partner.stockAfter(event)).containsExactly("not moved: it was declared wrong");
  }

  @Test
  void a_document_is_taken_whole_or_not_at_all(Graph graph, Ledger ledger, ExampleCompany company) {
    Partner.stock(company);
    var partner = new Partner(graph, ledger);
    var tooMany =
        Partner.sample("warehouse-day.jsonld").replace("\"quantity\": 40", "\"quantity\": 1");

    var problem = catchThrowableOfType(Problem.class, () -> partner.send(tooMany));

    assertThat(problem.code().name()).isEqualTo("STOCK_NEGATIVE");
    assertThat(problem.what()).startsWith("epcisBody.eventList[3]: ");
    assertThat(partner.entries()).isZero();
    assertThat(partner.onHand()).isEmpty();
  }

  @Test
  void an_id_is_not_used_for_two_events(Graph graph, Ledger ledger) {
    var partner = new Partner(graph, ledger);
    partner.send(Partner.sample("production.jsonld"));

    var problem =
        catchThrowableOfType(
            Problem.class,
            () -> partner.send(Partner.sample("production.jsonld").replace("late", "early")));

    assertThat(problem.code().name()).isEqualTo("EVENT_ID_CONFLICT");
  }

  @Test
  void filters_find_a_thing_by_any_form_of_its_name(Graph graph, Ledger ledger) {
    var partner = new Partner(graph, ledger);
    partner.send(Partner.sample("warehouse-day.jsonld"));
    partner.send(Partner.sample("production.jsonld"));

    assertThat(types(partner, Map.of("MATCH_epc", "urn:epc:id:sgtin:8991234.012345.2")))
        .containsExactly("AggregationEvent", "ObjectEvent");
    assertThat(types(partner, Map.of("MATCH_epc", "urn:epc:idpat:sgtin:8991234.012345.*")))
        .containsExactly("AggregationEvent", "ObjectEvent");
    assertThat(
            types(partner, Map.of("MATCH_outputEPCClass", "https://id.gs1.org/01/08991234123455")))
        .containsExactly("TransformationEvent");
    assertThat(types(partner, Map.of("EQ_bizStep", "receiving"))).containsExactly("ObjectEvent");
    assertThat(types(partner, Map.of("eventType", "TransactionEvent|AggregationEvent")))
        .containsExactly("AggregationEvent", "TransactionEvent");
    assertThat(
            types(
                partner,
                Map.of(
                    "GE_eventTime", "2026-05-20T09:30:00+07:00",
                    "LT_eventTime", "2026-05-20T15:00:00 07:00")))
        .containsExactly("AggregationEvent", "TransactionEvent");
  }

  @Test
  void archived_events_are_still_known_and_still_answered(
      Graph graph, Ledger ledger, Archive archive) {
    var partner = new Partner(graph, ledger);
    partner.send(Partner.sample("warehouse-day.jsonld"));
    var before = partner.ask(Map.of());

    var august = Clock.fixed(Instant.parse("2026-08-01T00:00:00Z"), ZoneOffset.UTC);
    var archived = new Archiver(archive, august).archive(LocalDate.parse("2026-07-01"), _ -> {});

    assertThat(archived.partitions()).anyMatch(p -> p.partition().equals("epcis"));
    assertThat(partner.ask(Map.of())).isEqualTo(before);
    assertThat(partner.send(Partner.sample("warehouse-day.jsonld"))).allMatch(Captured::known);
  }

  @Test
  void pages_follow_each_other_without_gap_or_repeat(Graph graph, Ledger ledger) {
    var partner = new Partner(graph, ledger);
    partner.send(Partner.sample("warehouse-day.jsonld"));
    var parameters = new java.util.HashMap<>(Map.of("perPage", "3"));

    var first = partner.page(parameters);
    parameters.put("nextPageToken", first.next());
    var second = partner.page(parameters);

    assertThat(events(Partner.JSON.readTree(first.json()))).hasSize(3);
    assertThat(events(Partner.JSON.readTree(second.json()))).hasSize(1);
    assertThat(second.next()).isNull();
  }

  private static List<String> types(Partner partner, Map<String, String> parameters) {
    return events(partner.ask(parameters));
  }

  private static List<String> events(tools.jackson.databind.JsonNode document) {
    return document
        .get("epcisBody")
        .get("queryResults")
        .get("resultsBody")
        .get("eventList")
        .valueStream()
        .map(event -> event.get("type").asString())
        .toList();
  }
}
