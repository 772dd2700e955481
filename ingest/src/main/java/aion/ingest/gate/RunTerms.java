package aion.ingest.gate;

import java.time.Instant;

/// What is the same for every row of an import.
///
/// @param fileStem the file's name without its endings
/// @param run the import's id, the trace id of its entries
/// @param latest the latest time that an entry may have
public record RunTerms(
    String fileStem, String actor, String run, int shiftDays, boolean dryRun, Instant latest) {}
