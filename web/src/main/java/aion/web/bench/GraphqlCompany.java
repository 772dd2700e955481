package aion.web.bench;

import aion.ledger.EntityFact;
import aion.ledger.Fact;
import aion.ledger.Ledger;
import aion.ledger.Movement;
import aion.ledger.Posting;
import aion.ledger.StockLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Ten sites with a bin each and items of fifty categories, every item in every bin; what is grown
/// later stands beside what was there.
record GraphqlCompany(int positions) {
  private static final int SITES = 10;
  private static final int CATEGORIES = 50;
  private static final int BATCH = 2_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Instant OPENING = Instant.now().minusSeconds(3_600);

  private static final String POINT =
      "query($code: String!) {position(code: $code) {code quantityOnHand quantityAvailable unit}}";
  private static final String PAGE =
      "query($bin: String!) {positions(first: 50, filter: {location: {code: {eq: $bin}}}) {edges {node {code quantityOnHand item {sku name category {code name}} location {name}}} pageInfo {hasNextPage}}}";
  private static final String SUMS =
      "{positionsAggregate(groupBy: [{location: {site: VALUE}}, {item: {category: {code: VALUE}}}]) {keys count sum {quantityOnHand}}}";
  private static final String POST =
      "mutation($input: MovementInput!) {postMovement(input: $input) {offset}}";
  private static final String PEER_POINT =
      "query($code: String!) {stockPositions(where: {id: {eq: $code}}) {id quantityOnHand quantityAvailable unit}}";
  private static final String PEER_PAGE =
      "query($bin: String!) {stockPositions(where: {location: {some: {id: {eq: $bin}}}}, limit: 50, sort: [{id: ASC}]) {id quantityOnHand item {id name category {id name}} location {name}}}";
  private static final String PEER_SUMS =
      "{stockBySiteAndCategory {site category positions onHand}}";

  /// A question to both servers; `theirs` is empty where the peer has nothing to compare.
  record Question(String name, LongFunction<String> ours, List<Version> theirs) {}

  /// One way to ask the peer.
  record Version(String name, LongFunction<String> body) {}

  void grow(Ledger ledger) {
    var places = new ArrayList<Posting>();
    for (int s = 0; s < SITES; s++) {
      places.add(entity("Site", site(s), Map.of("name", site(s), "kind", "warehouse"), Map.of()));
      places.add(
          entity("Bin", bin(s), Map.of("name", "Bin of " + site(s)), Map.of("within", site(s))));
    }
    for (int c = 0; c < CATEGORIES; c++)
      places.add(entity("Category", category(c), Map.of("name", category(c)), Map.of()));
    BenchCompany.postAll(ledger, places);
    var batch = new ArrayList<Posting>();
    for (int i = 0; i < items(); i++) {
      batch.add(
          entity(
              "Item",
              item(i),
              Map.of("name", "Item " + i, "kind", "component"),
              Map.of("baseUnit", "H87", "category", category(i % CATEGORIES))));
      if (batch.size() == BATCH) send(ledger, batch);
    }
    send(ledger, batch);
    for (int p = 0; p < positions; p++) {
      var amount = BigDecimal.valueOf(1_000 + p % 97);
      var line = StockLine.of(item(p / SITES), bin(p % SITES), amount, "H87");
      batch.add(posting("in-" + p, new Movement.Receipt(List.of(line), null, "")));
      if (batch.size() == BATCH) send(ledger, batch);
    }
    send(ledger, batch);
  }

  List<Question> questions() {
    return List.of(
        new Question(
            "point look-up",
            n -> body(POINT, Map.of("code", code(n))),
            List.of(new Version("peer", n -> body(PEER_POINT, Map.of("code", code(n)))))),
        new Question(
            "page of 50",
            n -> body(PAGE, Map.of("bin", bin((int) (n % SITES)))),
            List.of(
                new Version("peer", n -> body(PEER_PAGE, Map.of("bin", bin((int) (n % SITES))))),
                new Version(
                    "peer without order",
                    n ->
                        body(
                            PEER_PAGE.replace(", sort: [{id: ASC}]", ""),
                            Map.of("bin", bin((int) (n % SITES))))))),
        new Question(
            "aggregate",
            _ -> body(SUMS, Map.of()),
            List.of(new Version("peer", _ -> body(PEER_SUMS, Map.of())))),
        new Question("mutation", n -> body(POST, Map.of("input", issue(n))), List.of()));
  }

  /// Whether both servers add up the same, and to what was received.
  boolean agree(GraphqlClients ours, GraphqlClients theirs) {
    var mine = new TreeMap<String, String>();
    for (var group : ours.data(body(SUMS, Map.of())).path("positionsAggregate").values())
      mine.put(
          group.at("/keys/0").asString() + " " + group.at("/keys/1").asString(),
          group.path("count").asInt() + " " + group.at("/sum/quantityOnHand").asString());
    var other = new TreeMap<String, String>();
    for (var group : theirs.data(body(PEER_SUMS, Map.of())).path("stockBySiteAndCategory").values())
      other.put(
          group.path("site").asString() + " " + group.path("category").asString(),
          group.path("positions").asInt() + " " + group.path("onHand").asString());
    int bin = 3;
    var page = ours.data(body(PAGE, Map.of("bin", bin(bin)))).at("/positions/edges");
    var peers = theirs.data(body(PEER_PAGE, Map.of("bin", bin(bin)))).path("stockPositions");
    return mine.size() == SITES * CATEGORIES
        && mine.equals(other)
        && keys(page.valueStream().map(edge -> edge.at("/node/code")))
            .equals(keys(peers.valueStream().map(one -> one.path("id"))));
  }

  private static List<String> keys(Stream<JsonNode> nodes) {
    return nodes.map(JsonNode::asString).toList();
  }

  private Map<String, Object> issue(long n) {
    var line =
        Map.of(
            "item",
            item((int) (n * 7_919 % items())),
            "location",
            bin((int) (n % SITES)),
            "quantity",
            "1",
            "unit",
            "pcs");
    return Map.of("id", "m-%d-%d".formatted(positions, n), "kind", "ISSUE", "lines", List.of(line));
  }

  private String code(long n) {
    int p = (int) (n * 7_919 % positions);
    var line = StockLine.of(item(p / SITES), bin(p % SITES), BigDecimal.ONE, "H87");
    var ref = aion.stock.PositionKey.of(line).ref();
    return ref.substring(ref.indexOf('/') + 1);
  }

  private int items() {
    return positions / SITES;
  }

  private static void send(Ledger ledger, List<Posting> batch) {
    if (!batch.isEmpty()) BenchCompany.postAll(ledger, List.copyOf(batch));
    batch.clear();
  }

  private static Posting entity(
      String type, String key, Map<String, String> values, Map<String, String> links) {
    return posting(type + ":" + key, new EntityFact.Upsert(type, key, lists(values), lists(links)));
  }

  private static Map<String, List<String>> lists(Map<String, String> values) {
    var lists = new TreeMap<String, List<String>>();
    values.forEach((name, value) -> lists.put(name, List.of(value)));
    return lists;
  }

  private static Posting posting(String id, Fact fact) {
    return new Posting(id, OPENING, "bench", "bench", "bench", fact);
  }

  private static String body(String query, Map<String, ?> variables) {
    return JSON.writeValueAsString(Map.of("query", query, "variables", variables));
  }

  private static String site(int number) {
    return "SITE-%02d".formatted(number);
  }

  private static String bin(int number) {
    return site(number) + "-B1";
  }

  private static String category(int number) {
    return "CAT-%02d".formatted(number);
  }

  private static String item(int number) {
    return "ITEM-%06d".formatted(number);
  }
}
