package aion.web.explore;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The process that answers consoles.
///
/// @param enabled whether `serve` and `demo` start it
/// @param heapMegabytes memory for its objects, in MiB
@ConfigurationProperties("aion.explore")
record ExploreSettings(
    @DefaultValue("true") boolean enabled, @DefaultValue("512") int heapMegabytes) {}
