/// The Neo4j engine: start, sessions, statements kept in files, migrations.
@NullMarked
@ApplicationModule(allowedDependencies = {"problem", "vocabulary"})
package aion.graph;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
