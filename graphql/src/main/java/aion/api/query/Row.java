package aion.api.query;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A member of the ontology as a question asked for it.
///
/// @param type its class, never an abstract one
/// @param ref its global id
/// @param values what was asked for, by the name it has in the answer
public record Row(String type, String ref, Map<String, @Nullable Object> values) {
  public Row {
    values = Collections.unmodifiableMap(new HashMap<>(values));
  }
}
