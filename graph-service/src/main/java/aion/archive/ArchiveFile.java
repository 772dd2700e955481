package aion.archive;

import java.nio.file.Path;

/// One closed stretch of a partition's chain on disk: its entries and what they moved. Files never
/// change once they are listed.
///
/// @param name without the endings `.entries.parquet` and `.moved.parquet`, relative to the
///   archive's folder
/// @param month in which the entries were recorded, e.g. `2026-05`
/// @param previousHash the hash that the first entry names as the one before it
/// @param lastHash the hash of the last entry
/// @param entries how many there are; so is `moved`
/// @param entriesSha256 of the bytes of the file; so is `movedSha256`
/// @param bytes of both files
record ArchiveFile(
    String name,
    String partition,
    String month,
    long firstOffset,
    long lastOffset,
    String previousHash,
    String lastHash,
    long entries,
    long moved,
    String entriesSha256,
    String movedSha256,
    long bytes) {
  Path entriesIn(Path folder) {
    return folder.resolve(name + ".entries.parquet");
  }

  Path movedIn(Path folder) {
    return folder.resolve(name + ".moved.parquet");
  }
}
