/// Events as programs send them: strict JSON, one or many.
@NullMarked
@NamedInterface("http")
package aion.ingest.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
