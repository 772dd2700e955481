package aion.ingest.epcis;

import aion.problem.Problem;
import aion.vocabulary.Nearest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The fields an object of EPCIS may have. Others are extensions: they need a prefix, or a term
/// that the document's own context defines.
record Shape(Map<String, Check> fields, Set<String> required) implements Check {
  Shape {
    fields = Map.copyOf(fields);
    required = Set.copyOf(required);
  }

  static Shape of(Map<String, Check> fields, String... required) {
    return new Shape(fields, Set.of(required));
  }

  Shape with(Map<String, Check> more, String... alsoRequired) {
    var all = new HashMap<>(fields);
    all.putAll(more);
    var needed = new java.util.HashSet<>(required);
    needed.addAll(Set.of(alsoRequired));
    return new Shape(all, needed);
  }

  @Override
  public void check(JsonNode value, At at) {
    if (!value.isObject()) throw at.invalid("is not an object", "Send a JSON object.");
    for (var name : required.stream().sorted().toList())
      if (!value.hasNonNull(name))
        throw at.field(name).invalid("is missing", "Send it; the standard requires it.");
    for (var field : value.properties()) {
      var known = fields.get(field.getKey());
      if (known != null) known.check(field.getValue(), at.field(field.getKey()));
      else if (!isExtension(field.getKey(), at)) throw unknown(field.getKey(), at);
    }
  }

  private static boolean isExtension(String name, At at) {
    return name.indexOf(':') > 0 || at.terms().contains(name);
  }

  private Problem unknown(String name, At at) {
    return at.field(name)
        .invalid(
            "is an unknown field",
            "Did you mean '%s'? An extension needs a prefix, such as example:%s, that @context declares."
                .formatted(Nearest.to(name, fields.keySet()), Problem.echo(name)));
  }
}
