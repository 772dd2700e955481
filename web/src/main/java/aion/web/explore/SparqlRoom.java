package aion.web.explore;

import aion.semantic.Mirror;
import aion.semantic.Question;
import aion.semantic.Run;
import aion.semantic.Sight;
import aion.semantic.Sparql;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Answers SPARQL in the explore process, and what is known of one thing.
final class SparqlRoom implements LoopbackDoor.Room {
  private static final JsonMapper JSON = new JsonMapper();

  private final Sparql sparql;
  private final Mirror mirror;
  private final Places places;
  private final Cancelling cancelling;

  SparqlRoom(Sparql sparql, Mirror mirror, Places places, Cancelling cancelling) {
    this.cancelling = cancelling;
    this.sparql = sparql;
    this.mirror = mirror;
    this.places = places;
  }

  @Override
  public LoopbackDoor.Answer answer(LoopbackDoor.Asked asked) {
    if (mirror.cursor().isEmpty()) throw ExploreProcess.notReady("The RDF mirror is being filled.");
    var told = new About(asked);
    var form = JSON.readTree(asked.body());
    var question =
        new Question(
            form.get("query").stringValue(),
            texts(form.get("defaultGraphs")),
            texts(form.get("namedGraphs")),
            form.get("accept").stringValue());
    var sight = form.get("prices").booleanValue() ? Sight.WITH_PRICES : Sight.WITHOUT_PRICES;
    var run = new Run();
    return places.taking(() -> {
      var answer =
          cancelling.answering(
              asked.header(Cancelling.HEADER, ""),
              run::cancel,
              () -> sparql.ask(question, sight, run));
      var about = told.of(MirrorFollower.read(answer.cursor()));
      return new LoopbackDoor.Answer(200, answer.mediaType(), answer.body(), About.header(about));
    });
  }

  private static List<String> texts(JsonNode form) {
    var texts = new ArrayList<String>();
    form.forEach(text -> texts.add(text.stringValue()));
    return texts;
  }
}
