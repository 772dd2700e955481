package aion.projection;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Batches and cursors as JSON, for followers in other processes. Dates and times are objects with
/// one field, so that every value comes back as it was.
public final class NodeJson {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String DATE = "date";
  private static final String TIME = "time";

  private NodeJson() {}

  public static String write(Cursor cursor) {
    return JSON.writeValueAsString(cursorForm(cursor));
  }

  public static Cursor readCursor(String json) {
    return cursor(JSON.readTree(json));
  }

  public static byte[] write(Batch batch) {
    var form = new LinkedHashMap<String, Object>();
    form.put("fresh", batch.fresh());
    form.put("nodes", batch.nodes().stream().map(NodeJson::nodeForm).toList());
    form.put("gone", batch.gone());
    form.put("cursor", cursorForm(batch.cursor()));
    form.put("more", batch.more());
    return JSON.writeValueAsBytes(form);
  }

  public static Batch readBatch(byte[] json) {
    var form = JSON.readTree(json);
    var nodes = new ArrayList<Node>();
    form.get("nodes").forEach(node -> nodes.add(node(node)));
    return new Batch(
        form.get("fresh").booleanValue(),
        nodes,
        texts(form.get("gone")),
        cursor(form.get("cursor")),
        form.get("more").booleanValue());
  }

  private static Map<String, Object> cursorForm(Cursor cursor) {
    var form = new LinkedHashMap<String, Object>();
    form.put("offsets", cursor.offsets());
    form.put("archived", cursor.archived());
    form.put("run", cursor.run());
    if (cursor.after() != null) form.put("after", cursor.after());
    var cards = cursor.cards();
    if (cards != null) {
      form.put("until", cards.until());
      form.put("card", cards.after());
    }
    return form;
  }

  private static Cursor cursor(JsonNode form) {
    return new Cursor(
        numbers(form.get("offsets")),
        numbers(form.get("archived")),
        form.get("run").longValue(),
        form.has("after") ? form.get("after").stringValue() : null,
        form.has("card")
            ? new Cursor.CardsRead(form.get("until").longValue(), form.get("card").stringValue())
            : null);
  }

  private static Map<String, Long> numbers(JsonNode form) {
    var numbers = new TreeMap<String, Long>();
    form.properties().forEach(field -> numbers.put(field.getKey(), field.getValue().longValue()));
    return numbers;
  }

  private static Map<String, Object> nodeForm(Node node) {
    return Map.of(
        "ref", node.ref(),
        "labels", node.labels(),
        "properties", propertiesForm(node.properties()),
        "links", node.links().stream().map(NodeJson::linkForm).toList());
  }

  private static Map<String, Object> linkForm(Node.Link link) {
    return Map.of(
        "type", link.type(),
        "target", link.target(),
        "properties", propertiesForm(link.properties()));
  }

  private static Map<String, Object> propertiesForm(Map<String, Object> properties) {
    var form = new TreeMap<String, Object>();
    properties.forEach((name, value) -> form.put(name, valueForm(value)));
    return form;
  }

  private static Object valueForm(Object value) {
    return switch (value) {
      case LocalDate date -> Map.of(DATE, date.toString());
      case ZonedDateTime time -> Map.of(TIME, time.toString());
      case List<?> list -> list.stream().map(NodeJson::valueForm).toList();
      default -> value;
    };
  }

  private static Node node(JsonNode form) {
    var links = new ArrayList<Node.Link>();
    form.get("links")
        .forEach(link ->
            links.add(
                new Node.Link(
                    link.get("type").stringValue(),
                    link.get("target").stringValue(),
                    properties(link.get("properties")))));
    return new Node(
        form.get("ref").stringValue(),
        new HashSet<>(texts(form.get("labels"))),
        properties(form.get("properties")),
        links);
  }

  private static Map<String, Object> properties(JsonNode form) {
    var properties = new TreeMap<String, Object>();
    form.properties().forEach(field -> properties.put(field.getKey(), value(field.getValue())));
    return properties;
  }

  private static Object value(JsonNode form) {
    return switch (form.getNodeType()) {
      case STRING -> form.stringValue();
      case BOOLEAN -> form.booleanValue();
      case NUMBER -> form.isIntegralNumber() ? (Object) form.longValue() : form.doubleValue();
      case ARRAY -> {
        var values = new ArrayList<Object>();
        form.forEach(element -> values.add(value(element)));
        yield values;
      }
      case OBJECT ->
          form.has(DATE)
              ? LocalDate.parse(form.get(DATE).stringValue())
              : ZonedDateTime.parse(form.get(TIME).stringValue());
      case BINARY, MISSING, NULL, POJO ->
          throw new IllegalArgumentException("No value of a node: " + form);
    };
  }

  private static List<String> texts(JsonNode form) {
    var texts = new ArrayList<String>();
    form.forEach(text -> texts.add(text.stringValue()));
    return texts;
  }
}
