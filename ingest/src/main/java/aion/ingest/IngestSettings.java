package aion.ingest;

import aion.ingest.csv.Limits;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of the gate.
///
/// @param maxFileBytes the most bytes of a file, counted after unpacking
/// @param mappings a folder with more mappings, usually in the home; null for none
/// @param futureSkew how far ahead of our clock a sender's clock may be
@ConfigurationProperties("aion.ingest")
public record IngestSettings(
    @DefaultValue("52428800") long maxFileBytes,
    @Nullable Path mappings,
    @DefaultValue("300s") Duration futureSkew) {
  Limits limits() {
    var shipped = Limits.SHIPPED;
    return new Limits(
        maxFileBytes,
        shipped.fieldChars(),
        shipped.columns(),
        shipped.ratio(),
        shipped.archiveEntries());
  }
}
