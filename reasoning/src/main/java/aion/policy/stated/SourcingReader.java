package aion.policy.stated;

import aion.policy.stated.OrderAllocation.Source;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Reads problems of one need and several suppliers.
final class SourcingReader {
  private static final int MOST = 10_000_000;
  private static final int MOST_SUPPLIERS = 1_000;

  private SourcingReader() {}

  static OrderAllocation read(Fields fields) {
    var sources = new ArrayList<Source>();
    var ids = new HashSet<String>();
    var nodes = fields.items("suppliers", MOST_SUPPLIERS);
    if (nodes.isEmpty())
      throw new Problem(
          ProblemCode.PROBLEM_CONTRADICTORY,
          "suppliers is empty: there is no offer at all.",
          "State at least one supplier.");
    for (int i = 0; i < nodes.size(); i++) {
      var source = source(new Fields(nodes.get(i), "suppliers[" + i + "]"));
      if (!ids.add(source.id()))
        throw Fields.invalid("suppliers[%d].id is '%s', as another's.".formatted(i, source.id()));
      sources.add(source);
    }
    return new OrderAllocation(
        fields.whole("need", 1, MOST),
        fields.amount("due_in_days", 0),
        fields.amount("late_penalty_per_unit_day", 0),
        fields.amount("excess_cost_per_unit", 0),
        fields.has("max_quantity") ? fields.whole("max_quantity", 1, MOST) : null,
        sources);
  }

  private static Source source(Fields fields) {
    var source =
        new Source(
            fields.text("id"),
            TierReader.read(fields, "price_breaks"),
            TierReader.isIncremental(fields),
            fields.whole("moq", 0, MOST, 1),
            fields.whole("lot", 1, MOST, 1),
            fields.whole("capacity", 1, MOST, MOST),
            fields.amount("fixed_order_cost", 0),
            fields.amount("lead_time_days", 0));
    if (source.minimum() > source.capacity())
      throw new Problem(
          ProblemCode.PROBLEM_CONTRADICTORY,
          "%s, supplier '%s': the MOQ of %d is above the capacity of %d, so nothing can be ordered there. These exclude each other: moq, capacity."
              .formatted(
                  fields.at("moq"), Problem.echo(source.id()), source.minimum(), source.capacity()),
          "Lower the MOQ, raise the capacity or leave the supplier out.");
    if (source.largest() == 0)
      throw new Problem(
          ProblemCode.PROBLEM_CONTRADICTORY,
          "%s, supplier '%s': no multiple of %d lies between the MOQ of %d and the capacity of %d. These exclude each other: %s."
              .formatted(
                  fields.at("lot"),
                  Problem.echo(source.id()),
                  source.lot(),
                  source.minimum(),
                  source.capacity(),
                  String.join(", ", blockers(source))),
          "Change one of them or leave the supplier out.");
    if (source.prices().getFirst().from() > Math.max(1, source.minimum()))
      throw Fields.invalid(
          "%s leave a gap: quantities from the MOQ of %d to below %s have no price."
              .formatted(
                  fields.at("price_breaks"),
                  source.minimum(),
                  Fields.shown(source.prices().getFirst().from())));
    return source;
  }

  private static List<String> blockers(Source source) {
    return source.lot() > source.capacity()
        ? List.of("lot", "capacity")
        : List.of("moq", "lot", "capacity");
  }
}
