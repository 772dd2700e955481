package aion.ingest.epcis;

import static aion.problem.ProblemCode.CURSOR_INVALID;
import static aion.problem.ProblemCode.EVENT_TIME_INVALID;
import static aion.problem.ProblemCode.PAGE_SIZE_INVALID;
import static aion.problem.ProblemCode.REFERENCE_UNKNOWN;

import aion.epcis.EventQuestion;
import aion.epcis.Wish;
import aion.ledger.EpcisEvent;
import aion.problem.Problem;
import aion.vocabulary.Nearest;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Questions as the parameters of `GET /epcis/events` put them; several values are separated by
/// `|`.
final class Questions {
  static final int USUAL_PAGE = 30;
  static final int LARGEST_PAGE = 1_000;

  private static final Map<String, Set<String>> ROLES =
      Map.of(
          "MATCH_epc", Set.of("epc"),
          "MATCH_parentID", Set.of("parent"),
          "MATCH_inputEPC", Set.of("input"),
          "MATCH_outputEPC", Set.of("output"),
          "MATCH_anyEPC", Set.of("epc", "parent", "input", "output"),
          "MATCH_epcClass", Set.of("epcClass"),
          "MATCH_inputEPCClass", Set.of("inputClass"),
          "MATCH_outputEPCClass", Set.of("outputClass"),
          "MATCH_anyEPCClass", Set.of("epcClass", "inputClass", "outputClass"));
  private static final Set<String> OTHERS =
      Set.of(
          "eventType",
          "GE_eventTime",
          "LT_eventTime",
          "GE_recordTime",
          "LT_recordTime",
          "EQ_action",
          "EQ_bizStep",
          "EQ_disposition",
          "EQ_readPoint",
          "EQ_bizLocation",
          "EQ_eventID",
          "EXISTS_errorDeclaration",
          "perPage",
          "nextPageToken");

  private Questions() {}

  /// @throws Problem naming the parameter that cannot be read
  static EventQuestion of(Map<String, String> parameters) {
    var known = new TreeSet<>(OTHERS);
    known.addAll(ROLES.keySet());
    for (var name : parameters.keySet())
      if (!known.contains(name))
        throw new Problem(
            REFERENCE_UNKNOWN,
            "There is no parameter '%s'.".formatted(Problem.echo(name)),
            "Did you mean '%s'?".formatted(Nearest.to(name, known)));
    return new EventQuestion(
        time(parameters, "GE_eventTime", EventQuestion.BEGINNING),
        time(parameters, "LT_eventTime", EventQuestion.END),
        time(parameters, "GE_recordTime", EventQuestion.BEGINNING),
        time(parameters, "LT_recordTime", EventQuestion.END),
        types(parameters),
        values(parameters, "EQ_eventID"),
        values(parameters, "EQ_action"),
        values(parameters, "EQ_bizStep"),
        values(parameters, "EQ_disposition"),
        values(parameters, "EQ_readPoint"),
        values(parameters, "EQ_bizLocation"),
        parameters.containsKey("EXISTS_errorDeclaration") ? List.of(true) : List.of(),
        ROLES.entrySet().stream()
            .filter(role -> parameters.containsKey(role.getKey()))
            .map(role -> new Wish(role.getValue(), values(parameters, role.getKey())))
            .toList(),
        mark(parameters.get("nextPageToken")),
        perPage(parameters.get("perPage")));
  }

  /// What goes back as `nextPageToken`.
  static String token(EventQuestion.Mark mark) {
    var text = mark.eventTime() + " " + mark.id();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static EventQuestion.@Nullable Mark mark(@Nullable String token) {
    if (token == null) return null;
    try {
      var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      var parts = text.split(" ", 2);
      return new EventQuestion.Mark(Instant.parse(parts[0]), parts[1]);
    } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new Problem(
          CURSOR_INVALID,
          "The nextPageToken '%s' is none of ours.".formatted(Problem.echo(token)),
          "Take it from the Link header of the page before, or leave it out.");
    }
  }

  private static int perPage(@Nullable String sent) {
    if (sent == null) return USUAL_PAGE;
    if (sent.matches("[0-9]{1,4}")) {
      int size = Integer.parseInt(sent);
      if (size >= 1 && size <= LARGEST_PAGE) return size;
    }
    throw new Problem(
        PAGE_SIZE_INVALID,
        "The perPage '%s' is no number from 1 to %d.".formatted(Problem.echo(sent), LARGEST_PAGE),
        "Send one, or leave it out for %d.".formatted(USUAL_PAGE));
  }

  private static List<String> types(Map<String, String> parameters) {
    var words = Arrays.stream(EpcisEvent.Type.values()).map(EpcisEvent.Type::word).toList();
    var asked = values(parameters, "eventType");
    for (var type : asked)
      if (!words.contains(type))
        throw new Problem(
            REFERENCE_UNKNOWN,
            "There is no eventType '%s'.".formatted(Problem.echo(type)),
            "Did you mean '%s'?".formatted(Nearest.to(type, words)));
    return asked;
  }

  private static List<String> values(Map<String, String> parameters, String name) {
    var sent = parameters.get(name);
    return sent == null
        ? List.of()
        : Arrays.stream(sent.split("\\|")).map(String::strip).filter(v -> !v.isEmpty()).toList();
  }

  private static Instant time(Map<String, String> parameters, String name, Instant otherwise) {
    var sent = parameters.get(name);
    if (sent == null) return otherwise;
    try {
      // A plus sign that was not escaped arrives as a blank.
      return OffsetDateTime.parse(sent.replace(' ', '+')).toInstant();
    } catch (DateTimeException e) {
      throw new Problem(
          EVENT_TIME_INVALID,
          "The %s '%s' is no time with a zone offset.".formatted(name, Problem.echo(sent)),
          "Send it as 2026-11-23T10:00:00Z.");
    }
  }
}
