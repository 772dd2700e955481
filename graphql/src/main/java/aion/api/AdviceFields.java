package aion.api;

import aion.api.query.ComputedFields;
import aion.archive.ColdHistory;
import aion.forecast.Cover;
import aion.forecast.LeadTimeRecord;
import aion.forecast.LeadTimeRecords;
import aion.graph.Graph;
import aion.recommendation.Recommendations;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What forecasts and recommendations say about members.
@Component
class AdviceFields {
  private final Graph graph;
  private final ColdHistory cold;
  private final Cover cover;
  private final LeadTimeRecords leadTimes;
  private final Recommendations recommendations;

  AdviceFields(
      Graph graph,
      ColdHistory cold,
      Cover cover,
      LeadTimeRecords leadTimes,
      Recommendations recommendations) {
    this.graph = graph;
    this.cold = cold;
    this.cover = cover;
    this.leadTimes = leadTimes;
    this.recommendations = recommendations;
  }

  void addTo(ComputedFields fields) {
    fields
        .add("StockPosition", "dailyDemand", (refs, _, _) -> figures(refs, f -> f.dailyDemand()))
        .add("StockPosition", "coverDays", (refs, _, _) -> figures(refs, f -> f.coverDays()))
        .add("Supplier", "leadTimeRecord", (refs, _, _) -> all(refs, leadTimes.ofSuppliers(refs)))
        .add("SupplyOffer", "leadTimeRecord", (refs, _, _) -> all(refs, leadTimes.ofOffers(refs)))
        .add(
            "Recommendation",
            "headline",
            (refs, arguments, reader) ->
                recommendations.headlines(refs, listener(arguments, reader)))
        .add("Recommendation", "reasons", this::reasons)
        .add(
            "Recommendation",
            "flips",
            (refs, arguments, reader) -> recommendations.flips(refs, listener(arguments, reader)))
        .add(
            "Alternative",
            "headline",
            (refs, arguments, reader) ->
                recommendations.alternatives(refs, listener(arguments, reader)));
  }

  private <T> Map<String, T> figures(Collection<String> refs, Function<Cover.Figures, T> part) {
    var parts = new HashMap<String, T>();
    cover.of(refs).forEach((ref, figures) -> parts.put(ref, part.apply(figures)));
    return parts;
  }

  private static Map<String, LeadTimeRecord> all(
      Collection<String> refs, Map<String, LeadTimeRecord> known) {
    return refs.stream()
        .distinct()
        .collect(Collectors.toMap(ref -> ref, ref -> known.getOrDefault(ref, LeadTimeRecord.NONE)));
  }

  private Map<String, List<Reason>> reasons(
      Collection<String> refs, Map<String, Object> arguments, Reader reader) {
    var told = recommendations.reasons(refs, listener(arguments, reader));
    var entries =
        LedgerEntry.read(
            graph,
            cold,
            told.values().stream()
                .flatMap(List::stream)
                .flatMap(r -> r.entries().stream())
                .distinct()
                .toList());
    var reasons = new HashMap<String, List<Reason>>();
    told.forEach((ref, each) ->
        reasons.put(ref, each.stream().map(r -> new Reason(r.text(), found(r, entries))).toList()));
    return reasons;
  }

  private static List<LedgerEntry> found(
      Recommendations.Reason reason, Map<String, LedgerEntry> entries) {
    return reason.entries().stream()
        .filter(entries::containsKey)
        .map(id -> Objects.requireNonNull(entries.get(id)))
        .toList();
  }

  private static Recommendations.Reader listener(Map<String, Object> arguments, Reader reader) {
    var language =
        arguments.get("language") instanceof String name ? Language.valueOf(name) : Language.EN;
    return new Recommendations.Reader(Language.localeOf(language), reader.seesPrices());
  }

  record Reason(String text, List<LedgerEntry> entries) {}
}
