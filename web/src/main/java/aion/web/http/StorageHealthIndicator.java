package aion.web.http;

import aion.graph.Storage;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Whether there is room for new postings. A server without it still answers readers, so it stays
/// ready and says READ_ONLY.
@Component
class StorageHealthIndicator implements HealthIndicator {
  private final Storage storage;

  StorageHealthIndicator(Storage storage) {
    this.storage = storage;
  }

  @Override
  public Health health() {
    return storage.findTrouble().isPresent()
        ? Health.status("READ_ONLY").build()
        : Health.up().build();
  }
}
