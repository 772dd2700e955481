package aion.semantic;

import java.net.URI;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a SPARQL 1.1 store is, and as whom to go there.
///
/// @param query address of the SPARQL 1.1 Query service, http or https
/// @param update address of the SPARQL 1.1 Update service; the same as `query` when not given
/// @param user for HTTP authentication; absent when none is asked for
public record StoreAccess(
    URI query, @Nullable URI update, @Nullable String user, @Nullable String password) {
  public StoreAccess {
    Stream.of(query, update)
        .filter(Objects::nonNull)
        .filter(address -> !String.valueOf(address.getScheme()).matches("https?"))
        .findFirst()
        .ifPresent(address -> {
          throw new IllegalArgumentException(
              "'%s' is not the http or https address of a SPARQL store.".formatted(address));
        });
  }

  @Override
  public URI update() {
    return update == null ? query : update;
  }
}
