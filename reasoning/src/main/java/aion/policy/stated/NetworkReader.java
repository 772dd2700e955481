package aion.policy.stated;

import aion.policy.stated.ServiceNetwork.Input;
import aion.policy.stated.ServiceNetwork.Stage;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads networks of stages, stated in the problem or in a file of comma-separated values.
final class NetworkReader {
  private static final int MOST_STAGES = 2_000;
  private static final int LONGEST = 1_000;

  /// A stage before its inputs are known to exist; worth is what it adds or, when so stated, all.
  private record Draft(
      String id,
      int leadTime,
      @Nullable Integer longestService,
      int inbound,
      double added,
      @Nullable Double worth,
      double pooling,
      double mean,
      double deviation,
      double safety,
      Map<String, Double> inputs) {}

  private NetworkReader() {}

  static ServiceNetwork read(Fields fields, Path folder) {
    double rate = fields.amount("holding_rate", 1);
    var drafts =
        fields.has("file")
            ? fromFile(folder.resolve(fields.text("file")), fields.text("file"))
            : fromStages(fields);
    return new ServiceNetwork(rate, ordered(drafts));
  }

  private static Map<String, Draft> fromStages(Fields fields) {
    var drafts = new LinkedHashMap<String, Draft>();
    var nodes = fields.items("stages", MOST_STAGES);
    for (int i = 0; i < nodes.size(); i++)
      put(draft(new Fields(nodes.get(i), "stages[" + i + "]")), drafts);
    return drafts;
  }

  private static Draft draft(Fields stage) {
    var inputs = new LinkedHashMap<String, Double>();
    if (stage.has("up_stages")) {
      var up = stage.object("up_stages");
      for (var name : stage.node("up_stages").propertyNames()) inputs.put(name, up.above(name, 0));
    }
    boolean whole = stage.has("holding_cost");
    if (whole == stage.has("cost_rate"))
      throw Fields.invalid(
          "State either %s, what a unit is worth, or %s, what the stage adds to its inputs."
              .formatted(stage.at("holding_cost"), stage.at("cost_rate")));
    return new Draft(
        stage.text("stage_id"),
        stage.whole("lead_time", 0, LONGEST),
        stage.has("max_s_time") ? stage.whole("max_s_time", 0, LONGEST) : null,
        stage.whole("inbound_s_time", 0, LONGEST, 0),
        whole ? 0 : stage.amount("cost_rate"),
        whole ? stage.amount("holding_cost") : null,
        stage.has("risk_pool") ? stage.above("risk_pool", 0) : 2,
        stage.amount("ext_demand_mean", 0),
        stage.amount("ext_demand_std", 0),
        stage.amount("ext_demand_thres", 0),
        inputs);
  }

  /// The columns of the published networks; the last ones repeat a supplying stage and its units.
  private static Map<String, Draft> fromFile(Path file, String name) {
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.NOT_FOUND,
          "file is '%s', which cannot be read as UTF-8.".formatted(Problem.echo(name)),
          "A path counts from the folder of the problem.");
    }
    if (lines.isEmpty() || !lines.getFirst().startsWith("stage_id,lead_time,max_s_time,cost_rate"))
      throw Fields.invalid(
          "The first line of '%s' does not name the columns of a network."
              .formatted(Problem.echo(name)));
    var drafts = new LinkedHashMap<String, Draft>();
    for (int i = 1; i < lines.size(); i++)
      if (!lines.get(i).isBlank()) put(row(lines.get(i), "line " + (i + 1)), drafts);
    return drafts;
  }

  private static Draft row(String line, String where) {
    var cells = new Cells(line.split(",", -1), where);
    var inputs = new LinkedHashMap<String, Double>();
    for (int i = 8; !cells.text(i).isEmpty(); i += 2)
      inputs.put(cells.text(i), cells.amount(i + 1));
    double longest = cells.text(2).isEmpty() ? -1 : cells.amount(2);
    return new Draft(
        cells.text(0),
        (int) cells.amount(1),
        longest < 0 ? null : (int) longest,
        0,
        cells.amount(3),
        null,
        cells.text(4).isEmpty() ? 2 : cells.amount(4),
        cells.amount(5),
        cells.amount(6),
        cells.amount(7),
        inputs);
  }

  private record Cells(String[] cells, String where) {
    String text(int i) {
      return i < cells.length ? cells[i].strip() : "";
    }

    double amount(int i) {
      if (text(i).isEmpty()) return 0;
      try {
        double value = Double.parseDouble(text(i));
        if (value >= 0
            && value <= 1e12
            && (i != 1 && i != 2 || value == Math.rint(value) && value <= LONGEST)) return value;
      } catch (NumberFormatException e) {
        // said below, as any other value that cannot be
      }
      throw Fields.invalid(
          "%s, column %d is '%s'; it must be %s."
              .formatted(
                  where,
                  i + 1,
                  Problem.echo(text(i)),
                  i == 1 || i == 2 ? "a whole number from 0 to " + LONGEST : "a number from 0 on"));
    }
  }

  private static void put(Draft draft, Map<String, Draft> drafts) {
    if (drafts.put(draft.id, draft) != null)
      throw Fields.invalid("The stage '%s' is stated twice.".formatted(Problem.echo(draft.id)));
  }

  private static List<Stage> ordered(Map<String, Draft> drafts) {
    if (drafts.isEmpty()) throw Fields.invalid("The network has no stage.");
    var places = new HashMap<String, Integer>();
    var stages = new ArrayList<Stage>();
    for (var id : drafts.keySet()) place(id, drafts, places, stages, new ArrayList<>());
    if (stages.stream().noneMatch(Stage::servesOutside))
      throw Fields.invalid("No stage has demand from outside.");
    return stages;
  }

  private static void place(
      String id,
      Map<String, Draft> drafts,
      Map<String, Integer> places,
      List<Stage> stages,
      List<String> path) {
    if (places.containsKey(id)) return;
    int seen = path.indexOf(id);
    if (seen >= 0)
      throw Fields.invalid(
          "The stages supply each other in a circle: %s."
              .formatted(String.join(", ", path.subList(seen, path.size()))));
    path.add(id);
    var draft = Objects.requireNonNull(drafts.get(id));
    var inputs = new ArrayList<Input>();
    double worth = draft.added;
    for (var input : draft.inputs.entrySet()) {
      if (!drafts.containsKey(input.getKey()))
        throw Fields.invalid(
            "The stage '%s' is supplied by '%s', which is not stated."
                .formatted(Problem.echo(id), Problem.echo(input.getKey())));
      place(input.getKey(), drafts, places, stages, path);
      int place = Objects.requireNonNull(places.get(input.getKey()));
      inputs.add(new Input(place, input.getValue()));
      worth += input.getValue() * stages.get(place).worth();
    }
    path.removeLast();
    places.put(id, stages.size());
    stages.add(
        new Stage(
            id,
            draft.leadTime,
            draft.longestService,
            draft.inbound,
            draft.worth == null ? worth : draft.worth,
            draft.pooling,
            draft.mean,
            draft.deviation,
            draft.safety,
            inputs));
  }
}
