package aion.web.explore;

import aion.semantic.StoreAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The process that answers consoles.
///
/// @param enabled whether `serve` and `demo` start it
/// @param heapMegabytes memory for its objects, in MiB
/// @param store a SPARQL 1.1 store that it keeps up to date besides; absent when there is none
@ConfigurationProperties("aion.explore")
record ExploreSettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("512") int heapMegabytes,
    @Nullable StoreAccess store) {}
