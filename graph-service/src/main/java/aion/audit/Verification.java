package aion.audit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a verification found.
///
/// @param firstBad the first thing that does not hold, entries before balances; null when all holds
/// @param entries entries that were read and hashed again
/// @param archived how many of them lie in the archive
/// @param partitions newest offset of each partition
/// @param positions stock positions that were compared with the fold of the entries
/// @param state the hash of the state that was found
/// @param findings the first of each partition and at most 100 others; empty when all holds
/// @param notes what could not be checked, and why
public record Verification(
    boolean holds,
    @Nullable Finding firstBad,
    long entries,
    long archived,
    Map<String, Long> partitions,
    long positions,
    StateHash state,
    List<Finding> findings,
    List<String> notes) {}
