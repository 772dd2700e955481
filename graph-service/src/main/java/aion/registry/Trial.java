package aion.registry;

import aion.vocabulary.Texts;
import java.time.Instant;
import java.util.List;

/// What shapes would have done had they been there from the first entry on.
///
/// @param entries how many changes of members were looked at, archived ones too
/// @param refused how many of them the shapes would have kept out
/// @param noted how many they would have warned of
/// @param members how many members there are now
/// @param wrong how many of these do not fit now; warnings are not counted
/// @param examples the first changes that would have been kept out or warned of, the oldest first
/// @param wrongNow some members that do not fit now, by reference
public record Trial(
    long entries,
    long refused,
    long noted,
    long members,
    long wrong,
    List<Example> examples,
    List<Misfit> wrongNow) {
  public Trial {
    examples = List.copyOf(examples);
    wrongNow = List.copyOf(wrongNow);
  }

  /// One change that shapes find fault with.
  ///
  /// @param entry the entry's id
  /// @param refuses whether it would have been kept out, not only warned of
  public record Example(
      String entry, Instant recordTime, String member, boolean refuses, Texts says) {}

  /// One member that does not fit as it is.
  public record Misfit(String member, Texts says) {}
}
