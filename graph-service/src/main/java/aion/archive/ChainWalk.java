package aion.archive;

import aion.ledger.Entry;
import org.jspecify.annotations.Nullable;

/// Follows a chain entry by entry and says where it breaks.
final class ChainWalk {
  private final String partition;
  private long offset;
  private String hash;

  /// @param offset of the entry before the first one to come
  /// @param hash of that entry
  ChainWalk(String partition, long offset, String hash) {
    this.partition = partition;
    this.offset = offset;
    this.hash = hash;
  }

  long offset() {
    return offset;
  }

  String hash() {
    return hash;
  }

  /// What is wrong with the next entry; null when nothing is.
  @Nullable String faultOf(Entry entry) {
    if (!entry.partition().equals(partition)) return "belongs to another partition";
    if (entry.offset() != offset + 1) return "is not the next one: %d is".formatted(offset + 1);
    if (!entry.previousHash().equals(hash)) return "does not name the hash of the one before it";
    if (!entry.hash().equals(entry.expectedHash())) return "does not give its hash";
    offset = entry.offset();
    hash = entry.hash();
    return null;
  }
}
