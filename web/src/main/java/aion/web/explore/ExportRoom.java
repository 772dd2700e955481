package aion.web.explore;

import aion.semantic.Export;
import aion.semantic.ExportFormat;
import aion.semantic.Mirror;
import aion.semantic.Sight;
import java.util.ArrayList;
import tools.jackson.databind.json.JsonMapper;

/// Writes the members of the mirror, or of some classes, in one of the formats of exports.
final class ExportRoom implements LoopbackDoor.Room {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST_BYTES = 64 << 20;

  private final Mirror mirror;
  private final Export export;

  ExportRoom(Mirror mirror) {
    this.mirror = mirror;
    this.export = new Export(mirror);
  }

  @Override
  public LoopbackDoor.Answer answer(LoopbackDoor.Asked asked) {
    if (mirror.cursor().isEmpty()) throw ExploreProcess.notReady("The RDF mirror is being filled.");
    var told = new About(asked);
    var form = JSON.readTree(asked.body());
    var format = ExportFormat.valueOf(form.get("format").stringValue());
    var classes = new ArrayList<String>();
    form.get("classes").forEach(name -> classes.add(name.stringValue()));
    var sight = form.get("prices").booleanValue() ? Sight.WITH_PRICES : Sight.WITHOUT_PRICES;
    var body = export.bytes(format, classes, sight, MOST_BYTES);
    var about = told.of(MirrorFollower.read(mirror.cursor()));
    return new LoopbackDoor.Answer(200, format.contentType(), body, About.header(about));
  }
}
