/// The cold tier of the ledger: closed periods in Parquet, read by DuckDB, in the same chain and in
/// every answer.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"digest", "problem", "vocabulary", "graph", "ledger", "audit"})
package aion.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
