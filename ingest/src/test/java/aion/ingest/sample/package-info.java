@NullMarked
package aion.ingest.sample;

import org.jspecify.annotations.NullMarked;
