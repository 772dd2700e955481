package aion.archive;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a run of the archive moved.
///
/// @param before the first day that stays in the graph, UTC
/// @param asked the day that was asked for; `before` is the first of its month
public record ArchiveReport(LocalDate before, LocalDate asked, List<Partition> partitions) {
  /// @param entries how many were moved by this run
  /// @param files how many were written
  /// @param bytes of those files
  /// @param archivedOffset up to where the partition is archived now
  /// @param held why older entries stay; null when none do
  public record Partition(
      String partition,
      long entries,
      int files,
      long bytes,
      long archivedOffset,
      @Nullable Held held) {}

  /// @param code of the legal hold
  /// @param offset of the first entry it covers
  public record Held(String code, String reason, long offset) {}
}
