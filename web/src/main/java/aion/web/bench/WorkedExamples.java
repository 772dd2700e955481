package aion.web.bench;

import aion.policy.decide.Answer;
import aion.policy.decide.Decisions;
import aion.policy.stated.ProblemReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers the problems whose best cost is published, and says how far off they are.
final class WorkedExamples {
  private static final double TOLERANCE = 0.1;
  private final Path shared;
  private final Report report;
  private final ProblemReader reader;

  WorkedExamples(Path shared, Report report) {
    this.shared = shared;
    this.report = report;
    reader = new ProblemReader(shared.resolve("inventory"));
  }

  /// @return whether every answer is within 0.1 %
  boolean measure() {
    var known = read("inventory/known_optima.json");
    boolean held = all("lost_sales", known.path("lost_sales"), "/recomputed_optimal", Map.of());
    held &= all("lost_sales", known.path("lost_sales_fixed_cost"), "/recomputed/optimal", Map.of());
    held &=
        all(
            "dual_sourcing",
            known.path("dual_sourcing"),
            "/recomputed_optimal",
            Map.of("demand", "{'distribution':'uniform','low':0,'high':4}"));
    held &= reorderUpTo(known);
    held &= all("r_Q", known.path("rQ_poisson"), "/recomputed/cost", Map.of());
    held &= all("wagner_whitin", known.path("wagner_whitin"), "/published/cost", Map.of());
    held &= all("eoq", known.path("eoq"), "/published/cost", Map.of());
    held &= all("newsvendor", known.path("newsvendor"), "/published/cost", Map.of());
    held &= networks();
    held &=
        all("order_allocation", read("inventory/order_allocation.json"), "/optimal/cost", Map.of());
    report.note(
        "A gap above 0 is a cost above the published one. Published costs are rounded, so a gap may lie a little below 0.");
    return held;
  }

  private boolean reorderUpTo(JsonNode known) {
    var common = known.path("sS_backorder").path("common");
    var cases = new ArrayList<ObjectNode>();
    for (var row : known.path("sS_backorder").path("instances")) {
      var problem = (ObjectNode) common.deepCopy();
      problem.set("demand", poisson(row.path("mu").intValue()));
      problem.put("id", "mu" + row.path("mu").intValue());
      problem.set("published", row.path("recomputed"));
      cases.add(problem);
    }
    var textbook = (ObjectNode) known.path("sS_textbook").get(0).deepCopy();
    textbook.set("demand", poisson(6));
    ((ObjectNode) textbook.path("published"))
        .put("c", textbook.at("/published/cost").doubleValue());
    cases.add(textbook);
    return gaps("s_S", cases, "/published/c");
  }

  private static JsonNode poisson(int mean) {
    return json("{'distribution':'poisson','mean':%d}".formatted(mean));
  }

  private boolean networks() {
    var tree =
        (ObjectNode)
            json(
                """
                {'stages':[
                 {'stage_id':'1','lead_time':2,'inbound_s_time':1,'holding_cost':1},
                 {'stage_id':'3','lead_time':1,'holding_cost':2,'up_stages':{'1':1}},
                 {'stage_id':'2','lead_time':1,'holding_cost':3,'max_s_time':0,'ext_demand_std':1,
                  'ext_demand_thres':1,'up_stages':{'3':1}},
                 {'stage_id':'4','lead_time':1,'holding_cost':3,'max_s_time':1,'ext_demand_std':1,
                  'ext_demand_thres':1,'up_stages':{'3':1}}],
                 'published':{'cost':8.277916867529369}}
                """);
    var bulldozer =
        (ObjectNode)
            json(
                "{'file':'../data/gsm-networks/bulldozer.txt','holding_rate':0.3,'published':{'cost':633000}}");
    return gaps("guaranteed_service", List.of(tree, bulldozer), "/published/cost");
  }

  /// @param added members that the examples state in words
  private boolean all(String kind, JsonNode examples, String best, Map<String, String> added) {
    var cases = new ArrayList<ObjectNode>();
    for (var example : examples) {
      var problem = (ObjectNode) example.deepCopy();
      added.forEach((name, text) -> problem.set(name, json(text)));
      if (problem.path("id").asString("").contains("incremental"))
        problem.put("discount", "incremental");
      cases.add(problem);
    }
    return gaps(kind, cases, best);
  }

  private boolean gaps(String kind, List<ObjectNode> cases, String best) {
    double worst = 0;
    int count = 0;
    long longest = 0;
    for (var problem : cases) {
      problem.put("kind", kind);
      long start = System.nanoTime();
      var answer = answer(problem);
      longest = Math.max(longest, System.nanoTime() - start);
      // One example states a profit instead of a cost.
      var target = problem.at(best);
      if (target.isMissingNode()) continue;
      count++;
      double gap = 100 * (answer.expectedCost() / target.doubleValue() - 1);
      if (Math.abs(gap) > Math.abs(worst)) worst = gap;
    }
    var column = kind + (best.contains("/optimal") && kind.equals("lost_sales") ? " with K" : "");
    report.put(column + ": examples", "", "found", count);
    report.put(column + ": largest gap", "%, bar 0.1", "found", Figures.rounded(worst, 5));
    report.put(column + ": slowest", "ms", "found", Figures.rounded(longest / 1e6, 1));
    return Math.abs(worst) <= TOLERANCE;
  }

  private Answer answer(ObjectNode problem) {
    return Decisions.answer(reader.read(problem));
  }

  private static JsonNode json(String text) {
    return ProblemReader.parse(text.replace('\'', '"'));
  }

  private JsonNode read(String name) {
    try {
      return ProblemReader.parse(Files.readString(shared.resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
