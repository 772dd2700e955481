/// Tables in files: rows with their line, read one at a time, from any of the formats we accept.
@NullMarked
package aion.ingest.csv;

import org.jspecify.annotations.NullMarked;
