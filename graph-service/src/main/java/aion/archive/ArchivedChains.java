package aion.archive;

import aion.audit.ArchivedEntries;
import aion.ledger.Entry;
import java.util.List;
import java.util.function.Supplier;

/// The archive as those see it who prove or export the ledger.
public final class ArchivedChains implements ArchivedEntries {
  private static final Sql AFTER = Sql.named("archive/entries-after");

  private final Archive archive;

  public ArchivedChains(Archive archive) {
    this.archive = archive;
  }

  @Override
  public long lastOffset(String partition) {
    return archive.of(partition).offset();
  }

  @Override
  public List<Entry> after(String partition, long offset, int limit) {
    return archive
        .store()
        .read(
            archive.sliceAfter(partition, offset),
            AFTER,
            List.of(partition, offset, (long) limit),
            ColdRows::entry);
  }

  @Override
  public <T> T unmoved(Supplier<T> work) {
    return archive.unmoved(work);
  }
}
