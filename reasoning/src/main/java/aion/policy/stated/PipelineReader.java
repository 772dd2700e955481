package aion.policy.stated;

import aion.problem.Problem;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads problems with orders under way, and the states where their answer is asked.
public final class PipelineReader {
  private static final int MOST = 1_000_000;
  private static final int MOST_LEAD = 100;

  private PipelineReader() {}

  static DualSourcing dualSourcing(Fields fields) {
    int regular = fields.whole("lead_regular", 1, MOST_LEAD);
    int express = fields.whole("lead_expedite", 0, MOST_LEAD, 0);
    if (express >= regular)
      throw Fields.invalid(
          "lead_expedite is %d and lead_regular %d; the express way must be the faster one."
              .formatted(express, regular));
    double regularPrice = fields.amount("c_regular");
    double expressPrice = fields.amount("c_expedite");
    if (expressPrice < regularPrice)
      throw Fields.invalid(
          "c_expedite is %s, below c_regular, which is %s: the regular way would never be used."
              .formatted(Fields.shown(expressPrice), Fields.shown(regularPrice)));
    return new DualSourcing(
        DemandReader.read(fields.object("demand")),
        fields.above("h", 0),
        fields.above("b", 0),
        regularPrice,
        expressPrice,
        regular,
        express,
        state(fields, "y", regular - express - 1, -MOST));
  }

  static LostSales lostSales(Fields fields) {
    int lead = fields.whole("lead_time", 0, MOST_LEAD);
    if (lead == 0)
      throw Fields.invalid(
          "lead_time is 0: what is ordered is there before demand comes. State it as kind newsvendor.");
    return new LostSales(
        DemandReader.read(fields.object("demand")),
        fields.above("h", 0),
        fields.above("p", 0),
        fields.amount("K", 0),
        lead,
        state(fields, "x", lead - 1, 0));
  }

  private static @Nullable PipelineState state(Fields fields, String stock, int pipe, int least) {
    boolean given = fields.has(stock);
    if (given != fields.has("pipe"))
      throw Fields.invalid("A state has both '%s' and 'pipe'.".formatted(stock));
    return given ? state(fields, stock, pipe, least, "") : null;
  }

  private static PipelineState state(
      Fields fields, String stock, int length, int least, String where) {
    var pipe = new ArrayList<Integer>();
    var nodes = fields.items("pipe", MOST_LEAD);
    for (int i = 0; i < nodes.size(); i++)
      pipe.add(Fields.whole(nodes.get(i), where + "pipe[" + i + "]", 0, MOST));
    if (pipe.size() != length)
      throw Fields.invalid(
          "%spipe has %d orders; with these lead times %d are under way."
              .formatted(where, pipe.size(), length));
    return new PipelineState(Fields.whole(fields.node(stock), where + stock, least, MOST), pipe);
  }

  /// The state that a line of JSON asks about.
  ///
  /// @param line counted from one, for what is said when it cannot be read
  public static PipelineState state(StatedProblem problem, String json, int line) {
    var where = "line " + line + ": ";
    JsonNode node;
    try {
      node = ProblemReader.parse(json);
    } catch (Problem e) {
      throw new Problem(e.code(), where + e.what(), e.remedy());
    }
    if (!node.isObject()) throw Fields.invalid(where + "this is not a JSON object.");
    return switch (problem) {
      case DualSourcing dual ->
          state(
              new Fields(node, ""), "y", dual.regularLead() - dual.expressLead() - 1, -MOST, where);
      case LostSales lost -> state(new Fields(node, ""), "x", lost.leadTime() - 1, 0, where);
      case OrderAllocation _,
          ReorderUpTo _,
          ReorderLot _,
          Newsvendor _,
          LotEconomy _,
          LotPlan _,
          ServiceNetwork _,
          PriceAware _ ->
          throw Fields.invalid("--states goes with dual_sourcing and lost_sales alone.");
    };
  }
}
