/// Benchmarks and long runs, on the product's own parts in a folder that is thrown away.
@NullMarked
@NamedInterface("bench")
package aion.web.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
