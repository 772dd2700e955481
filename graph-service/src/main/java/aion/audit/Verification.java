package aion.audit;

import java.util.List;
import java.util.Map;

/// What a verification found.
///
/// @param entries entries that were read and hashed again
/// @param partitions newest offset of each partition
/// @param positions stock positions that were compared with the fold of the entries
/// @param findings the first of each partition and at most 100 positions; empty when all holds
public record Verification(
    boolean holds,
    long entries,
    Map<String, Long> partitions,
    long positions,
    List<Finding> findings) {}
