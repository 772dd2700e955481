package aion.ledger;

import aion.vocabulary.Key;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A fact on its way into the ledger.
///
/// @param id the idempotency key: the same id and content posts once, other content is refused
/// @param validTime when it was true, in the world; null for the moment it is recorded
/// @param actor who says so: a user's name, or the name of a part of the product
/// @param source where it came from, e.g. `import:online-retail`, `graphql`
/// @param traceId one id for everything that belongs to the same request or run
public record Posting(
    String id,
    @Nullable Instant validTime,
    String actor,
    String source,
    String traceId,
    Fact fact) {
  public Posting {
    Key.check("entry", id);
  }
}
