package aion.audit;

import aion.ledger.Entry;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Walks one chain, as far as told and then further, and keeps the first thing that does not hold.
final class ChainWalk {
  private final String partition;
  private final Witnesses witnesses;
  private Object place = 0L;
  private long offset;
  private String hash = Entry.GENESIS;
  private @Nullable Finding fault;
  private @Nullable Finding moved;
  private long inGraph;
  private long inArchive;
  private long movedInGraph;

  ChainWalk(String partition, Witnesses witnesses) {
    this.partition = partition;
    this.witnesses = witnesses;
  }

  /// Reads on up to an offset.
  ///
  /// @param read told how many entries each page had
  void advance(long until, LedgerReader reader, Fold fold, LongConsumer read) {
    while (true) {
      var page = reader.after(partition, place, until);
      if (page.isEmpty()) return;
      page.forEach(stored -> take(stored, fold));
      read.accept(page.size());
    }
  }

  private void take(Stored stored, Fold fold) {
    place = stored.offset();
    if (stored.archived()) inArchive++;
    else inGraph++;
    movedInGraph += stored.moved().size();
    var entry = stored.entry();
    if (entry == null) {
      broken(offset + 1, "", "cannot be read: a property is missing or of another type");
      offset++;
      return;
    }
    judge(entry);
    follow(stored, entry, fold);
    offset = entry.offset();
    hash = entry.hash();
  }

  private void judge(Entry entry) {
    if (entry.offset() != offset + 1)
      broken(offset + 1, "", "is missing; the next that is there is %d".formatted(entry.offset()));
    if (!entry.hash().equals(entry.expectedHash()))
      broken(entry, "was changed after it was written: its content does not give its hash");
    if (!entry.previousHash().equals(hash))
      broken(entry, "does not name the hash of the one before it");
    for (var witness : witnesses.at(partition, entry.offset()))
      if (!witness.head().hash().equals(entry.hash()))
        broken(
            entry,
            "has another hash than the heads file saw at %s: the chain was written anew after entry %d"
                .formatted(witness.time(), witnesses.before(partition, entry.offset())));
  }

  private void follow(Stored stored, Entry entry, Fold fold) {
    try {
      var effects = Effects.of(entry);
      fold.add(effects, stored.archived());
      if (!stored.archived() && moved == null)
        moved =
            effects
                .differenceTo(stored.moved())
                .map(what -> Finding.ofState(at(entry.offset()), entry.id(), what))
                .orElse(null);
    } catch (IllegalArgumentException | ArithmeticException e) {
      broken(entry, "has an effect that cannot be read");
    }
  }

  /// Compares the end of the chain with its head and with the heads from outside.
  ///
  /// @param head null when the partition has none
  void end(@Nullable Head head) {
    if (head != null && head.offset() > offset)
      broken(offset + 1, "", "is missing; the head of the chain says %d".formatted(head.offset()));
    if (head != null && head.offset() == offset && !head.hash().equals(hash))
      broken(offset, "", "has another hash than the head of its chain");
    for (var witness : witnesses.beyond(partition, offset))
      broken(
          offset + 1,
          "",
          "is missing; the heads file saw the chain at %d at %s"
              .formatted(witness.head().offset(), witness.time()));
  }

  private void broken(Entry entry, String what) {
    broken(entry.offset(), entry.id(), what);
  }

  private void broken(long at, String id, String what) {
    if (fault == null)
      fault =
          Finding.ofChain(
              at(at), id, "Entry %d in the sequence of '%s' %s.".formatted(at, partition, what));
  }

  private String at(long offset) {
    return partition + "/" + offset;
  }

  Optional<Finding> fault() {
    return Optional.ofNullable(fault);
  }

  /// The first entry whose MOVED relationships are not those of its effect.
  Optional<Finding> moved() {
    return Optional.ofNullable(moved);
  }

  long offset() {
    return offset;
  }

  long inGraph() {
    return inGraph;
  }

  long inArchive() {
    return inArchive;
  }

  long movedInGraph() {
    return movedInGraph;
  }
}
