package aion.web.bench;

import aion.audit.Verification;
import aion.graph.Cypher;
import aion.web.bench.Acknowledged.Place;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A home with places and items, made before a server runs on it and examined after.
final class FaultHome {
  private static final Cypher PLACES = Cypher.named("bench/places-of-entries");
  private static final Cypher COUNT = Cypher.named("bench/count-postings");
  private static final int SITES = 3;
  private static final int ITEMS = 20;
  private static final int PAGE = 5_000;

  private FaultHome() {}

  static void make(Path home) {
    try (var parts = LedgerParts.in(home)) {
      new BenchCompany("", SITES, ITEMS, Instant.now()).makeEntities(parts.ledger());
    }
  }

  static String item(int number) {
    return "ITEM-%05d".formatted(number % ITEMS);
  }

  static String site(int number) {
    return "SITE-" + number % SITES;
  }

  /// What differs between what was acknowledged and what is in the home, at rest.
  static List<String> faults(Path home, Map<String, Place> acknowledged) {
    var faults = new ArrayList<String>();
    try (var parts = LedgerParts.in(home)) {
      Verification verification = parts.verifier().verify(_ -> {});
      verification.findings().forEach(finding -> faults.add("verify: " + finding));
      var ids = List.copyOf(acknowledged.keySet());
      for (int start = 0; start < ids.size(); start += PAGE) {
        var page = ids.subList(start, Math.min(ids.size(), start + PAGE));
        parts
            .graph()
            .read(
                PLACES,
                Map.of("ids", page),
                row ->
                    Map.entry(
                        row.get("id").asString(),
                        new Place(
                            row.get("partition").asString(""),
                            row.get("offset").asLong(0),
                            row.get("lines").asInt())))
            .stream()
            .filter(row -> !row.getValue().equals(acknowledged.get(row.getKey())))
            .forEach(row ->
                faults.add(
                    "'%s' was acknowledged as %s and is %s."
                        .formatted(row.getKey(), acknowledged.get(row.getKey()), row.getValue())));
      }
      long there =
          parts.graph().read(COUNT, Map.of(), row -> row.get("postings").asLong()).getFirst();
      if (there != acknowledged.size())
        faults.add(
            "%d postings are there, and %d were acknowledged."
                .formatted(there, acknowledged.size()));
    }
    return faults;
  }
}
