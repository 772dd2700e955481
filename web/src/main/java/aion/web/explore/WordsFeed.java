package aion.web.explore;

import aion.vocabulary.GrowingOntology;
import aion.vocabulary.OntologyModule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How the explore process learns published words: each answer of the feed names the version of the
/// ontology, and whoever has another asks for the modules before it takes the answer over.
final class WordsFeed implements LoopbackDoor.Room {
  static final String VERSION = "AION-Ontology";
  private static final JsonMapper JSON = new JsonMapper();

  private final GrowingOntology growing;

  WordsFeed(GrowingOntology growing) {
    this.growing = growing;
  }

  @Override
  public LoopbackDoor.Answer answer(LoopbackDoor.Asked asked) {
    return LoopbackDoor.Answer.json(JSON.writeValueAsBytes(form()));
  }

  String version() {
    return growing.ontology().version();
  }

  /// The modules as JSON has them.
  List<Map<String, String>> form() {
    return growing.modules().stream()
        .map(module -> {
          var form = new LinkedHashMap<String, String>();
          form.put("name", module.name());
          form.put("turtle", module.turtle());
          return (Map<String, String>) form;
        })
        .toList();
  }

  static List<OntologyModule> read(byte[] answer) {
    return read(JSON.readTree(answer));
  }

  static List<OntologyModule> read(JsonNode form) {
    var modules = new ArrayList<OntologyModule>();
    form.forEach(module ->
        modules.add(
            new OntologyModule(
                module.get("name").stringValue(), module.get("turtle").stringValue())));
    return modules;
  }
}
