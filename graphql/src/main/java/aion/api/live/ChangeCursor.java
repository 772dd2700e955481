package aion.api.live;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.projection.Position;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A position among the changes in the opaque form that clients give back.
public final class ChangeCursor {
  private static final int LONGEST = 32_768;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ChangeCursor() {}

  /// The cursor behind one entry, for those who read what they wrote.
  public static String behind(String partition, long offset) {
    return encode(new Position(Map.of(partition, offset), 0, 0, null));
  }

  static String encode(Position position) {
    var form = new LinkedHashMap<String, Object>();
    form.put("offsets", position.offsets());
    form.put("run", position.run());
    form.put("inferred", position.inferred());
    var within = position.within();
    if (within != null) {
      form.put("in", within.what());
      form.put("until", within.until());
      form.put("after", within.after());
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(form));
  }

  /// @throws Problem CURSOR_INVALID when no event had it
  static Position decode(String cursor) {
    if (cursor.length() > LONGEST) throw invalid(cursor);
    try {
      var position = position(JSON.readTree(Base64.getUrlDecoder().decode(cursor)));
      if (position != null) return position;
    } catch (JacksonException | IllegalArgumentException e) {
      throw invalid(cursor);
    }
    throw invalid(cursor);
  }

  private static @Nullable Position position(JsonNode form) {
    if (!form.path("offsets").isObject() || !isNumber(form, "run") || !isNumber(form, "inferred"))
      return null;
    var offsets = new TreeMap<String, Long>();
    for (var offset : form.path("offsets").properties()) {
      if (!offset.getValue().canConvertToLong() || offset.getValue().longValue() < 0) return null;
      offsets.put(offset.getKey(), offset.getValue().longValue());
    }
    Position.Within within = null;
    if (form.has("in")) {
      if (!form.path("in").isString() || !form.path("after").isString() || !isNumber(form, "until"))
        return null;
      within =
          new Position.Within(
              form.path("in").stringValue(),
              form.path("until").longValue(),
              form.path("after").stringValue());
    }
    return new Position(
        offsets, form.path("run").longValue(), form.path("inferred").longValue(), within);
  }

  private static boolean isNumber(JsonNode form, String name) {
    return form.path(name).isIntegralNumber()
        && form.path(name).canConvertToLong()
        && form.path(name).longValue() >= 0;
  }

  private static Problem invalid(String cursor) {
    return new Problem(
        ProblemCode.CURSOR_INVALID,
        "The cursor '%s' was not given out by a subscription or a posting."
            .formatted(Problem.echo(cursor)),
        "Use the cursor of an event, or begin without one.");
  }
}
