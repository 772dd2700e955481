package aion.web.explore;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Answers Cypher in the explore process.
final class CypherRoom implements LoopbackDoor.Room {
  private static final JsonMapper JSON = new JsonMapper();

  private final CypherConsole console;
  private final Following following;
  private final Places places;
  private final Cancelling cancelling;

  CypherRoom(CypherConsole console, Following following, Places places, Cancelling cancelling) {
    this.cancelling = cancelling;
    this.console = console;
    this.following = following;
    this.places = places;
  }

  @Override
  public LoopbackDoor.Answer answer(LoopbackDoor.Asked asked) {
    if (!following.cursor().isWhole())
      throw ExploreProcess.notReady("The copy that consoles read is being filled.");
    var told = new About(asked);
    var question = JSON.readTree(asked.body());
    var form = AnswerForm.named(question.get("format").stringValue());
    var name = asked.header(Cancelling.HEADER, "");
    return places.taking(() -> {
      var result =
          cancelling.answering(
              name,
              () -> console.cancel(name),
              () ->
                  console.run(
                      name,
                      question.get("statement").stringValue(),
                      parameters(question.get("params"))));
      var about = new LinkedHashMap<String, Object>();
      about.put("truncated", result.truncated());
      about.put("rowLimit", Bounds.ROWS);
      about.putAll(told.of(result.cursor()));
      return new LoopbackDoor.Answer(
          200, form.mediaType(), form.write(result, about), About.header(about));
    });
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> parameters(JsonNode form) {
    return JSON.convertValue(form, Map.class);
  }
}
