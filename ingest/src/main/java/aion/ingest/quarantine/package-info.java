/// Rows that were refused, kept until they are mended or dismissed.
@NullMarked
@NamedInterface("quarantine")
package aion.ingest.quarantine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
