/// The sample company: a made-up maker of small electric appliances whose demand, lateness and
/// material prices are real. `docs/SAMPLE_COMPANY.md` says column by column which is which.
@NullMarked
@NamedInterface("sample")
package aion.ingest.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
