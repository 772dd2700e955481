package aion.ingest;

/// What to import, and how.
///
/// @param fileName the name as the sender gave it; no path
/// @param actor who is accountable for the entries
/// @param dryRun whether to report only and write nothing
/// @param shiftDays days to add to every date of the file
public record ImportRequest(
    String mapping, String fileName, String actor, boolean dryRun, int shiftDays) {
  public static ImportRequest of(String mapping, String fileName, String actor, boolean dryRun) {
    return new ImportRequest(mapping, fileName, actor, dryRun, 0);
  }
}
