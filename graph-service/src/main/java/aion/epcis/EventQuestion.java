package aion.epcis;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which events are asked for. An empty list asks for nothing.
///
/// @param from the first event time, included
/// @param until the last event time, excluded
/// @param bizSteps words or URIs, see [Cbv]
/// @param errorDeclared whether events or their error declarations; both when empty
/// @param after the last event that was answered before; null for the first page
public record EventQuestion(
    Instant from,
    Instant until,
    Instant recordedFrom,
    Instant recordedUntil,
    List<String> types,
    List<String> eventIds,
    List<String> actions,
    List<String> bizSteps,
    List<String> dispositions,
    List<String> readPoints,
    List<String> bizLocations,
    List<Boolean> errorDeclared,
    List<Wish> wishes,
    @Nullable Mark after,
    int most) {
  /// Earlier than any event, and later.
  public static final Instant BEGINNING = Instant.parse("-9999-01-01T00:00:00Z");

  public static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

  /// The place of an event in the order of all.
  public record Mark(Instant eventTime, String id) {}

  /// The same question for one event more, which tells whether there are further pages.
  public EventQuestion withOneMore() {
    return new EventQuestion(
        from,
        until,
        recordedFrom,
        recordedUntil,
        types,
        eventIds,
        actions,
        bizSteps,
        dispositions,
        readPoints,
        bizLocations,
        errorDeclared,
        wishes,
        after,
        most + 1);
  }

  Map<String, Object> parameters() {
    var parameters = new HashMap<String, Object>();
    var start = after == null || after.eventTime().isBefore(from) ? from : after.eventTime();
    parameters.put("from", start.atZone(ZoneOffset.UTC));
    parameters.put("until", until.atZone(ZoneOffset.UTC));
    parameters.put("recordedFrom", recordedFrom.atZone(ZoneOffset.UTC));
    parameters.put("recordedUntil", recordedUntil.atZone(ZoneOffset.UTC));
    parameters.put(
        "afterTime", (after == null ? BEGINNING : after.eventTime()).atZone(ZoneOffset.UTC));
    parameters.put("afterId", after == null ? "" : after.id());
    parameters.put("types", types);
    parameters.put("eventIDs", eventIds);
    parameters.put("actions", actions);
    parameters.put("bizSteps", bizSteps.stream().map(Cbv::word).toList());
    parameters.put("dispositions", dispositions.stream().map(Cbv::word).toList());
    parameters.put("readPoints", readPoints.stream().map(Named::one).toList());
    parameters.put("bizLocations", bizLocations.stream().map(Named::one).toList());
    parameters.put("errorDeclared", errorDeclared);
    parameters.put("limit", (long) most);
    if (!wishes.isEmpty()) parameters.put("wishes", wishes.stream().map(Wish::parameters).toList());
    return parameters;
  }
}
