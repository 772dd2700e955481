package aion.api.query;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.vocabulary.ValueType;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Where a member stands in an ordering: its order keys and its ref. It keeps its meaning when
/// members come and go, and holds for one ordering only.
///
/// @param keys the values the member is ordered by, as the graph compares them
public record Cursor(List<@Nullable Object> keys, String ref) {
  private static final int LONGEST = 4000;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// The opaque form that clients give back.
  ///
  /// @param ordering what the cursor is for, compared when it is read again
  public String encode(String ordering) {
    var parts = new ArrayList<@Nullable Object>();
    parts.add(mark(ordering));
    keys.forEach(key -> parts.add(key instanceof Long || key instanceof Boolean ? key : text(key)));
    parts.add(ref);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(parts));
  }

  /// @param types what the keys of this ordering are
  /// @throws Problem CURSOR_INVALID when it was not made for this ordering
  public static Cursor decode(String cursor, String ordering, List<ValueType> types) {
    var parts = parts(cursor);
    if (parts.size() != types.size() + 2
        || !mark(ordering).equals(parts.getFirst())
        || !(parts.getLast() instanceof String ref)) throw invalid(cursor);
    var keys = new ArrayList<@Nullable Object>();
    for (int i = 0; i < types.size(); i++) keys.add(key(cursor, parts.get(i + 1), types.get(i)));
    return new Cursor(keys, ref);
  }

  private static List<?> parts(String cursor) {
    if (cursor.length() > LONGEST) throw invalid(cursor);
    try {
      return JSON.readValue(Base64.getUrlDecoder().decode(cursor), List.class);
    } catch (JacksonException | IllegalArgumentException e) {
      throw invalid(cursor);
    }
  }

  private static @Nullable Object key(String cursor, @Nullable Object part, ValueType type) {
    if (part == null) return null;
    try {
      return switch (type) {
        case TEXT, IRI -> (String) part;
        case INTEGER, DECIMAL, QUANTITY, MONEY -> ((Number) part).longValue();
        case BOOLEAN -> (Boolean) part;
        case DATE -> LocalDate.parse((String) part);
        case DATE_TIME -> ZonedDateTime.parse((String) part);
      };
    } catch (ClassCastException | DateTimeException e) {
      throw invalid(cursor);
    }
  }

  private static @Nullable String text(@Nullable Object key) {
    return key == null ? null : key.toString();
  }

  private static String mark(String ordering) {
    return Integer.toHexString(
        java.util.Arrays.hashCode(ordering.getBytes(StandardCharsets.UTF_8)));
  }

  private static Problem invalid(String cursor) {
    return new Problem(
        ProblemCode.CURSOR_INVALID,
        "The cursor '%s' was not given out for this ordering.".formatted(Problem.echo(cursor)),
        "Use a cursor from `pageInfo` or `edges` of the same field and orderBy, or begin without one.");
  }
}
