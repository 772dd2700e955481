package aion.ingest.gate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a row must be like. A closed set of questions; a missing value answers every comparison
/// with no.
sealed interface Condition {
  record All(List<Condition> parts) implements Condition {}

  record Any(List<Condition> parts) implements Condition {}

  record Not(Condition part) implements Condition {}

  record In(int place, Set<String> values) implements Condition {}

  record Matches(int place, SafePattern pattern) implements Condition {}

  record Less(int place, BigDecimal than) implements Condition {}

  record Greater(int place, BigDecimal than) implements Condition {}

  record Present(int place) implements Condition {}

  Condition ALWAYS = new All(List.of());

  default boolean holds(Frame frame) {
    return switch (this) {
      case All all -> all.parts.stream().allMatch(part -> part.holds(frame));
      case Any any -> any.parts.stream().anyMatch(part -> part.holds(frame));
      case Not not -> !not.part.holds(frame);
      case In in -> in(frame.at(in.place), in.values);
      case Matches matches -> matches(frame.at(matches.place), matches.pattern);
      case Less less -> compared(frame.at(less.place), less.than) < 0;
      case Greater greater -> compared(frame.at(greater.place), greater.than) == 1;
      case Present present -> frame.at(present.place) != null;
    };
  }

  private static boolean in(@Nullable Cell cell, Set<String> values) {
    return cell != null && values.contains(cell.text());
  }

  private static boolean matches(@Nullable Cell cell, SafePattern pattern) {
    return cell != null && pattern.matches(cell.text());
  }

  // 2 stands for "not comparable": neither less nor greater.
  private static int compared(@Nullable Cell cell, BigDecimal than) {
    return cell == null ? 2 : cell.number().compareTo(than);
  }
}
