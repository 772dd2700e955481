package aion.ingest.csv;

/// What a file may hold; everything is counted while reading, nothing is trusted.
///
/// @param fileBytes the most bytes of a file, counted after decompression
/// @param fieldChars the most characters of one field
/// @param columns the most columns
/// @param ratio the most bytes that one compressed byte may become
/// @param archiveEntries the most entries of an archive
public record Limits(long fileBytes, int fieldChars, int columns, int ratio, int archiveEntries) {
  /// The limits that ship: 50 MiB, 10,000 characters, 200 columns, 1 to 100, 100 entries.
  public static final Limits SHIPPED = new Limits(52_428_800, 10_000, 200, 100, 100);
}
