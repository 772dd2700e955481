/// Mappings: how rows become facts, and how those facts are posted.
@NullMarked
package aion.ingest.gate;

import org.jspecify.annotations.NullMarked;
