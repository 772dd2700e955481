package aion.web.bench;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/// Shapes of requests that keep the limits of size, each as dear as it can be made.
final class HostileShapes {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String RELATED =
      "positions lots offers orderLines packs reservations serialNumbers exposures";
  private static final String VALUES = "sku name alias barcode decimals currency kind tracking ";

  private HostileShapes() {}

  /// @param body of the request with a number that makes it unlike the others
  record Shape(String name, LongFunction<String> body) {}

  static List<Shape> all() {
    return List.of(
        query(
            "one field 2,400 times",
            n -> "{items(first:1){edges{node{%s}}}}".formatted(many(2_400, i -> "sku "))),
        query(
            "2,400 unknown fields",
            n ->
                "{items(first:1){edges{node{%s}}}}"
                    .formatted(many(2_400, i -> "q" + n + "x" + i + " "))),
        query(
            "800 unknown arguments",
            n -> "{me{%s}}".formatted(many(800, i -> "name(x%d:%d)".formatted(i, n)))),
        query(
            "30 aliases of pages",
            n ->
                "{%s}"
                    .formatted(
                        many(
                            10,
                            i ->
                                "a%d:items(first:%d){edges{node{%s b%d:sku c%d:name}}}"
                                    .formatted(i, 1 + (n + i) % 5, VALUES, i, i)))),
        query(
            "every relation, two deep",
            n -> "{items(first:%d){edges{node{%s}}}}".formatted(1 + n % 5, relations(n))),
        query(
            "relations in relations",
            n -> "{items(first:%d){edges{node{%s}}}}".formatted(1 + n % 5, nested(n))),
        query(
            "to-one chains",
            n ->
                "{positions(first:%d){edges{node{%s}}}}"
                    .formatted(
                        1 + n % 5,
                        many(
                            40,
                            i ->
                                "item{category{broader{broader{name}}} baseUnit{code}} location{within{within{within{name}}}} "))),
        query(
            "60 nested inline fragments, wide",
            n ->
                "{%s me{name} %s}"
                    .formatted(many(20, i -> "...on Query{".repeat(1)), many(20, i -> "}"))),
        query(
            "400 fragments in a chain",
            n ->
                "{...F0} %s fragment F400 on Query{me{name}}"
                    .formatted(
                        many(400, i -> "fragment F%d on Query{...F%d} ".formatted(i, i + 1)))),
        query(
            "60 fragments, each of all behind it",
            n ->
                "{...F0} %s fragment F60 on Query{me{name}}"
                    .formatted(
                        many(
                            60,
                            i ->
                                "fragment F%d on Query{%s} "
                                    .formatted(
                                        i,
                                        IntStream.rangeClosed(i + 1, Math.min(60, i + 18))
                                            .mapToObj(k -> "...F" + k)
                                            .collect(Collectors.joining(" ")))))),
        query(
            "600 fields of the same name in fragments",
            n ->
                "{items(first:1){edges{node{%s}}}} %s"
                    .formatted(
                        many(150, i -> "...F" + i + " "),
                        many(
                            150,
                            i ->
                                "fragment F%d on Item{sku name kind baseUnit{code name}} "
                                    .formatted(i)))),
        query(
            "200 conditions through relations",
            n ->
                "{items(first:1,filter:{or:[%s]}){totalCount}}"
                    .formatted(
                        many(
                            60,
                            i ->
                                "{positions:{some:{location:{name:{eq:\"%d-%d\"}}}}}"
                                    .formatted(n, i)))),
        query(
            "conditions in conditions",
            n ->
                "{items(first:1,filter:%s){totalCount}}"
                    .formatted(
                        "{positions:{some:{item:".repeat(15)
                            + "{name:{eq:\""
                            + n
                            + "\"}}"
                            + "}}}".repeat(15))),
        query(
            "190 conditions on values",
            n ->
                "{items(first:1,filter:{or:[%s]}){totalCount}}"
                    .formatted(many(180, i -> "{name:{contains:\"%d-%d\"}}".formatted(n, i)))),
        query(
            "ten keys to order by",
            n ->
                "{positions(first:%d,orderBy:[%s]){edges{node{code}}}}"
                    .formatted(
                        1 + n % 50,
                        many(
                            10,
                            i ->
                                "{item:{category:{broader:{name:%s}}}}"
                                    .formatted((n >> i) % 2 == 0 ? "ASC" : "DESC")))),
        query(
            "five keys to group by, all figures",
            n ->
                "{positionsAggregate(groupBy:[%s]){keys count sum{quantityOnHand} average{quantityOnHand} %s}}"
                    .formatted(
                        many(5, i -> "{item:{category:{broader:{name:VALUE}}}}"),
                        many(
                            20,
                            i ->
                                "p%d:percentile(at:0.%d){quantityOnHand} "
                                    .formatted(i, 10 + (i + n) % 80)))),
        query(
            "a text of 60,000 letters",
            n -> "{item(sku:\"%s\"){sku}}".formatted("\u6f22".repeat(20_000) + n)),
        query(
            "20,000 escapes",
            n -> "{item(sku:\"%s%d\"){sku}}".formatted("\\u00e9".repeat(10_000), n)),
        query(
            "a block string of 30,000 lines",
            n -> "{item(sku:\"\"\"%s%d\"\"\"){sku}}".formatted(" \n".repeat(30_000), n)),
        query("19,000 comments", n -> "#\n".repeat(19_000) + "{me{name}}#" + n),
        query("50 directives", n -> "{me{%s}}".formatted(many(50, i -> "name@include(if:true)"))),
        query(
            "a list of 1,000 texts",
            n ->
                "{items(first:1,filter:{sku:{in:[%s]}}){totalCount}}"
                    .formatted(many(1_000, i -> "\"%d-%d\" ".formatted(n, i)))),
        variables(
            "a list of 9,000 texts as a variable",
            n -> Map.of("v", IntStream.range(0, 9_000).mapToObj(i -> "x" + n + i).toList()),
            "query($v:[String!]){items(first:1,filter:{sku:{in:$v}}){totalCount}}"),
        variables(
            "30,000 numbers as a variable",
            n -> Map.of("v", IntStream.range(0, 30_000).mapToObj(i -> i % 1000).toList()),
            "query($v:[Int!]){me{name} items(first:1){totalCount}}"),
        variables(
            "a text of 120,000 letters as a variable",
            n -> Map.of("v", "x".repeat(120_000) + n),
            "query($v:String!){item(sku:$v){sku}}"),
        variables(
            "1,500 conditions as a variable",
            n ->
                Map.of(
                    "v",
                    Map.of(
                        "or",
                        IntStream.range(0, 1_500)
                            .mapToObj(i -> Map.of("name", Map.of("eq", n + "-" + i)))
                            .toList())),
            "query($v:ItemFilter){items(first:1,filter:$v){totalCount}}"),
        query("the whole of introspection", n -> INTROSPECTION.formatted(n)),
        query(
            "a text to look for",
            n -> "{search(text:\"%s%d\"){name}}".formatted("ab cd ef ".repeat(20), n)));
  }

  private static final String INTROSPECTION =
      "query I%d{__schema{types{name kind description fields(includeDeprecated:true){name description args{name type{...T}} type{...T}} inputFields{name type{...T}} enumValues{name}}}} fragment T on __Type{kind name ofType{kind name ofType{kind name ofType{kind name}}}}";

  private static String relations(int n) {
    return IntStream.range(0, 3)
        .mapToObj(k -> rotated(n + k))
        .limit(1)
        .map(names ->
            names.stream()
                .map(name -> name + "(first:2){totalCount edges{node{id item{sku name}}}}")
                .collect(Collectors.joining(" ")))
        .collect(Collectors.joining(" "));
  }

  private static String nested(int n) {
    return rotated(n).stream()
        .map(name ->
            "%s(first:1){edges{node{item{%s}}}}"
                .formatted(
                    name,
                    rotated(n + 1).stream()
                        .map(inner -> inner + "(first:1){totalCount edges{node{id}}}")
                        .collect(Collectors.joining(" "))))
        .collect(Collectors.joining(" "));
  }

  private static List<String> rotated(int n) {
    var names = List.of(RELATED.split(" "));
    return IntStream.range(0, names.size())
        .mapToObj(i -> names.get((i + n) % names.size()))
        .toList();
  }

  private static String many(int times, IntFunction<String> part) {
    return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining());
  }

  private static Shape query(String name, IntFunction<String> query) {
    return new Shape(
        name, n -> JSON.writeValueAsString(Map.of("query", query.apply(Math.toIntExact(n)))));
  }

  private static Shape variables(String name, IntFunction<Map<String, ?>> variables, String query) {
    return new Shape(
        name,
        n ->
            JSON.writeValueAsString(
                Map.of("query", query, "variables", variables.apply(Math.toIntExact(n)))));
  }
}
