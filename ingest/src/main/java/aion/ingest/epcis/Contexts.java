package aion.ingest.epcis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The JSON-LD contexts of a document or an event. That of EPCIS is built in, by its words; no
/// other is fetched: it is kept with the events as it was sent.
///
/// @param extensions all contexts but that of EPCIS, in their order
/// @param terms what those of them that stand in the document define
record Contexts(List<JsonNode> extensions, Set<String> terms) {
  static final String EPCIS = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";
  static final Contexts NONE = new Contexts(List.of(), Set.of());

  private static final Set<String> WORDS = EventShapes.words();

  /// These contexts, and behind them what an object names itself.
  Contexts and(@Nullable JsonNode context, At at) {
    if (context == null || context.isNull()) return this;
    var all = new ArrayList<>(extensions);
    var defined = new HashSet<>(terms);
    if (context.isArray())
      for (int i = 0; i < context.size(); i++) add(context.get(i), at.element(i), all, defined);
    else add(context, at, all, defined);
    return new Contexts(List.copyOf(all), Set.copyOf(defined));
  }

  private static void add(JsonNode context, At at, List<JsonNode> all, Set<String> terms) {
    if (context.isString()) {
      if (!isOfEpcis(context.asString()) && !all.contains(context)) all.add(context);
    } else if (context.isObject()) {
      for (var term : context.propertyNames()) {
        if (WORDS.contains(term))
          throw at.field(term)
              .invalid("gives a word of EPCIS another meaning", "Take another word, or a prefix.");
        if (!term.startsWith("@")) terms.add(term);
      }
      if (!context.isEmpty() && !all.contains(context)) all.add(context);
    } else
      throw at.invalid(
          "is no JSON-LD context", "Send the address of a context, or an object with prefixes.");
  }

  private static boolean isOfEpcis(String address) {
    return address.contains("/epcis/") && address.endsWith("epcis-context.jsonld");
  }
}
