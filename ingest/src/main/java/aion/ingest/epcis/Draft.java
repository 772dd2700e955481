package aion.ingest.epcis;

import aion.digest.Sha256;
import aion.ledger.EpcisEvent;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An event that keeps the rules, and the ids of what it becomes.
///
/// @param eventId its own, or one made from its content
record Draft(At at, EpcisEvent fact, String eventId, Instant time) {
  private static final int LONGEST_ID = 180;

  /// The record time and the capture are ours to say, so what an event says of them is left out, as
  /// the standard asks.
  private static final List<String> OURS = List.of("recordTime", "captureID", "@context");

  static Draft of(Document.Sent sent, EventRules rules) {
    var type = rules.check(sent.event(), sent.at());
    var fields = new LinkedHashMap<String, Object>();
    if (EventRules.plain(sent.event(), sent.at()) instanceof Map<?, ?> plain)
      plain.forEach((name, value) -> fields.put(String.valueOf(name), value));
    OURS.forEach(fields::remove);
    var context =
        sent.contexts().extensions().stream()
            .map(extension -> EventRules.plain(extension, sent.at().field("@context")))
            .map(java.util.Objects::requireNonNull)
            .toList();
    if (!(fields.get("eventID") instanceof String)) {
      var content = new LinkedHashMap<>(fields);
      content.remove("errorDeclaration");
      fields.put("eventID", idOf(new EpcisEvent(type, content, context)));
    }
    var id = String.valueOf(fields.get("eventID"));
    if (id.length() > LONGEST_ID)
      throw sent.at()
          .field("eventID")
          .problem(
              ProblemCode.TEXT_INVALID,
              "has more than %d characters".formatted(LONGEST_ID),
              "Shorten it.");
    var time = OffsetDateTime.parse(String.valueOf(fields.get("eventTime"))).toInstant();
    return new Draft(sent.at(), new EpcisEvent(type, fields, context), id, time);
  }

  boolean declaresError() {
    return fact.event().containsKey("errorDeclaration");
  }

  /// The id of its entry. An error declaration has the same event id as what it declares wrong.
  String entry() {
    return declaresError() ? errorEntry() : eventId;
  }

  String errorEntry() {
    return eventId + "#error";
  }

  /// The id of the movement that the event is for our stock.
  String stockEntry() {
    return eventId + "#stock";
  }

  /// The id of the correction that takes it back.
  String takenBackEntry() {
    return eventId + "#error-stock";
  }

  /// A problem of the ledger, with the place in the document.
  Problem placed(Problem problem) {
    return at.path().isEmpty()
        ? problem
        : new Problem(
            problem.code(), "%s: %s".formatted(at.path(), problem.what()), problem.remedy());
  }

  /// The name of the content by its hash (RFC 6920).
  private static String idOf(EpcisEvent content) {
    var sha = new Sha256().add(content.canonical()).bytes();
    return "ni:///sha-256;" + Base64.getUrlEncoder().withoutPadding().encodeToString(sha);
  }
}
