/// EPCIS 2.0: events come in as JSON-LD, move stock where they say so, and go out again.
@NullMarked
@NamedInterface("epcis")
package aion.ingest.epcis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
