package aion.archive;

import java.util.Arrays;

/// Which ids may lie in the archive: 8 bytes for each, so that a posting with a new id is answered
/// from memory. A hit is looked up in the files; a miss is certain.
final class KnownIds {
  static final KnownIds NONE = new KnownIds(new long[0]);

  private final long[] sorted;

  private KnownIds(long[] sorted) {
    this.sorted = sorted;
  }

  static KnownIds of(Iterable<String> ids) {
    var hashes = new long[1024];
    int size = 0;
    for (var id : ids) {
      if (size == hashes.length) hashes = Arrays.copyOf(hashes, size * 2);
      hashes[size++] = hash(id);
    }
    var sorted = Arrays.copyOf(hashes, size);
    Arrays.sort(sorted);
    return new KnownIds(sorted);
  }

  KnownIds and(KnownIds others) {
    var both = Arrays.copyOf(sorted, sorted.length + others.sorted.length);
    System.arraycopy(others.sorted, 0, both, sorted.length, others.sorted.length);
    Arrays.sort(both);
    return new KnownIds(both);
  }

  boolean mayHave(String id) {
    return Arrays.binarySearch(sorted, hash(id)) >= 0;
  }

  /// FNV-1a of 64 bits with the finish of MurmurHash3, which spreads ids that differ in one digit.
  private static long hash(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return hash ^ (hash >>> 33);
  }
}
