/// Backups of a home while it is in use, and their restoration.
@NullMarked
@ApplicationModule(allowedDependencies = {"digest", "problem", "graph", "audit", "archive"})
package aion.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
