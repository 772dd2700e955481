/// What demand will be and how long suppliers take, as distributions taken from the record.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"digest", "problem", "quantity", "vocabulary", "graph", "archive"})
package aion.forecast;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
