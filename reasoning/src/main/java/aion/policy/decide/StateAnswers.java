package aion.policy.decide;

import aion.policy.pipeline.Pipeline;
import aion.policy.pipeline.Solution;
import aion.policy.stated.DualSourcing;
import aion.policy.stated.LostSales;
import aion.policy.stated.PipelineReader;
import aion.policy.stated.PipelineState;
import aion.policy.stated.StatedProblem;
import aion.problem.Problem;
import aion.problem.ProblemCode;

/// The orders of one problem in many states, asked and answered as lines of JSON.
public final class StateAnswers {
  private final StatedProblem problem;
  private final Solution solution;

  /// @throws Problem when the problem has no states
  public StateAnswers(StatedProblem problem) {
    this.problem = problem;
    solution =
        switch (problem) {
          case DualSourcing p -> Pipeline.of(p);
          case LostSales p -> Pipeline.of(p);
          default ->
              throw new Problem(
                  ProblemCode.PROBLEM_INVALID,
                  "Only problems of the kinds dual_sourcing and lost_sales have states.",
                  "Leave --states out.");
        };
  }

  /// What the orders cost a period, what none can go below, and how they were found, in words.
  public String summary() {
    return "expected cost %.6f, bound %.6f: %s"
        .formatted(solution.cost(), solution.bound(), solution.method());
  }

  /// @param number of the line, from one
  public String answer(String line, int number) {
    var state = PipelineReader.state(problem, line, number);
    var orders = solution.rule().ordersAt(state);
    return problem instanceof DualSourcing
        ? "{\"y\":%d,\"pipe\":%s,\"regular\":%d,\"expedite\":%d}"
            .formatted(state.stock(), pipe(state), orders.regular(), orders.express())
        : "{\"x\":%d,\"pipe\":%s,\"order\":%d}"
            .formatted(state.stock(), pipe(state), orders.regular());
  }

  private static String pipe(PipelineState state) {
    return state.pipe().toString().replace(" ", "");
  }
}
