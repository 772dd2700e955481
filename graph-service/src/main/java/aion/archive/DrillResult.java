package aion.archive;

import java.time.Instant;
import java.util.List;

/// What a drill found.
///
/// @param holds whether everything could be read back and fits
/// @param files archive files that were read
/// @param entries archived entries that were hashed again
/// @param positions stock positions whose balance was made anew from archive and graph
/// @param findings what does not hold, at most 20 sentences
public record DrillResult(
    Instant ranAt, boolean holds, long files, long entries, long positions, List<String> findings) {
  static final int MOST_FINDINGS = 20;

  public DrillResult {
    findings = List.copyOf(findings);
  }
}
