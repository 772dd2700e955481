package aion.ingest.epcis;

import aion.ExampleCompany;
import aion.TestGraph;
import aion.epcis.EpcisEvents;
import aion.graph.Cypher;
import aion.graph.Graph;
import aion.ledger.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A trading partner who sends documents and asks for events, and the warehouse that gets them.
final class Partner {
  static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private static final Cypher ON_HAND = Cypher.named("sample/on-hand");
  private static final Cypher ENTRIES = Cypher.named("sample/count-entries");

  private final Graph graph;
  private final Capture capture;
  private final Export export;

  Partner(Graph graph, Ledger ledger) {
    var clock = Clock.fixed(TestGraph.NOW, ZoneOffset.UTC);
    var events = new EpcisEvents(graph, TestGraph.shared().archive);
    this.graph = graph;
    this.capture = new Capture(events, graph, ledger, clock, Duration.ofSeconds(300));
    this.export = new Export(events, clock);
  }

  /// A box counted in pieces and a resin counted in kg, at the warehouse P1.
  static void stock(ExampleCompany company) {
    company
        .entity(
            "Site",
            "P1",
            Map.of(
                "name", List.of("Warehouse"),
                "kind", List.of("warehouse"),
                "gln", List.of("8991234000015")),
            Map.of())
        .entity("Item", "BOX", item("8991234123455"), Map.of("baseUnit", List.of("pcs")))
        .entity("Item", "RESIN", item("8991234543215"), Map.of("baseUnit", List.of("kg")));
  }

  private static Map<String, List<String>> item(String barcode) {
    return Map.of(
        "name", List.of("Item"), "kind", List.of("component"), "barcode", List.of(barcode));
  }

  List<Captured> send(String document) {
    return capture.capture(document.getBytes(StandardCharsets.UTF_8), "partner", "trace");
  }

  List<String> stockAfter(String document) {
    return send(document).stream().map(Captured::stock).toList();
  }

  JsonNode ask(Map<String, String> parameters) {
    return JSON.readTree(export.page(parameters).json());
  }

  Export.Page page(Map<String, String> parameters) {
    return export.page(parameters);
  }

  /// What is on hand at each position, in increments of the item's base unit.
  Map<String, Long> onHand() {
    var all = new TreeMap<String, Long>();
    graph.read(
        ON_HAND,
        Map.of(),
        row -> all.put(row.get("position").asString(), row.get("onHand").asLong()));
    return all;
  }

  long entries() {
    return graph.read(ENTRIES, Map.of(), row -> row.get("entries").asLong()).getFirst();
  }

  static String sample(String name) {
    try (var file = Partner.class.getResourceAsStream("/epcis/" + name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The meaning of a document's events, in the order of their times: what we add (ids and record
  /// times) is left out, numbers are compared by value, and prefixes by what they stand for.
  static List<Object> meaning(JsonNode document) {
    var events = new ArrayList<JsonNode>();
    if (document.path("epcisBody").has("eventList"))
      document.get("epcisBody").get("eventList").forEach(events::add);
    else if (document.has("epcisBody"))
      document
          .get("epcisBody")
          .get("queryResults")
          .get("resultsBody")
          .get("eventList")
          .forEach(events::add);
    else events.add(document);
    return events.stream()
        .map(event -> meaning((ObjectNode) event.deepCopy(), document.path("@context")))
        .sorted(java.util.Comparator.comparing(Object::toString))
        .toList();
  }

  private static Object meaning(ObjectNode event, JsonNode context) {
    var prefixes = new HashMap<String, String>();
    learn(context, prefixes);
    learn(event.path("@context"), prefixes);
    event.remove(List.of("@context", "recordTime"));
    if (event.path("eventID").asString("ni:///sha-256;").matches("ni:///sha-256;[^?]*"))
      event.remove("eventID");
    return expanded(event, prefixes);
  }

  private static void learn(JsonNode context, Map<String, String> prefixes) {
    if (context.isArray()) context.forEach(one -> learn(one, prefixes));
    else if (context.isObject())
      context.properties().forEach(p -> prefixes.put(p.getKey(), p.getValue().toString()));
  }

  private static Object expanded(JsonNode value, Map<String, String> prefixes) {
    if (value.isObject()) {
      var fields = new TreeMap<String, Object>();
      value
          .properties()
          .forEach(f -> {
            var parts = f.getKey().split(":", 2);
            var name =
                parts.length == 2 && prefixes.containsKey(parts[0])
                    ? prefixes.get(parts[0]) + parts[1]
                    : f.getKey();
            fields.put(name, expanded(f.getValue(), prefixes));
          });
      return fields;
    }
    if (value.isArray())
      return value.valueStream().map(element -> expanded(element, prefixes)).toList();
    if (value.isNumber()) return value.decimalValue().stripTrailingZeros().toPlainString();
    return value.toString();
  }
}
