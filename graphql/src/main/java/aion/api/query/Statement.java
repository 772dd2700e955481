package aion.api.query;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A statement while it is being written: gives out variables and keeps the parameters. Values get
/// into a statement as parameters only.
final class Statement {
  private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
  private int variables;
  private int slots;

  /// A variable that the statement does not have yet.
  String variable() {
    return "n" + variables++;
  }

  /// A key of a result map that the statement does not have yet.
  String slot() {
    return "r" + slots++;
  }

  /// The parameter that stands for the value.
  String parameter(Object value) {
    var name = "p" + parameters.size();
    parameters.put(name, value);
    return "$" + name;
  }

  Map<String, @Nullable Object> parameters() {
    return parameters;
  }
}
