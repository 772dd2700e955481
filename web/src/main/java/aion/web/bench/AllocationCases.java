package aion.web.bench;

import aion.policy.decide.AllCombinations;
import aion.policy.decide.Decisions;
import aion.policy.stated.OrderAllocation;
import aion.policy.stated.OrderAllocation.Source;
import aion.policy.stated.PriceBreak;
import aion.policy.stated.ProblemReader.Read;
import aion.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Random allocations: small ones against all combinations, large ones against the clock.
final class AllocationCases {
  private static final int LARGE = 200;
  private final int cases;
  private final Report report;
  private final Random random = new Random(1);

  AllocationCases(int cases, Report report) {
    this.cases = cases;
    this.report = report;
  }

  /// @return whether every answer costs as little as the best combination
  boolean measure() {
    int compared = 0;
    int impossible = 0;
    int wrong = 0;
    while (compared < cases) {
      var problem = random(1 + random.nextInt(3), 1 + random.nextInt(60), 4);
      double least = AllCombinations.leastCost(problem);
      if (least == Double.POSITIVE_INFINITY) {
        impossible++;
        if (cost(problem) != Double.POSITIVE_INFINITY) wrong++;
        continue;
      }
      compared++;
      if (Math.abs(cost(problem) - least) > 1e-6) wrong++;
    }
    long longest = 0;
    for (int i = 0; i < LARGE; i++) {
      var problem = random(5, 500 + random.nextInt(4_500), 50);
      long start = System.nanoTime();
      double unused = cost(problem);
      if (unused < 0) wrong++;
      longest = Math.max(longest, System.nanoTime() - start);
    }
    report.put("random allocations against all combinations", "", "found", compared);
    report.put("of them not the best", "bar 0", "found", wrong);
    report.put("random allocations that nothing covers, refused", "", "found", impossible);
    report.put(
        "slowest of %d with 5 suppliers and a need of up to 5,000".formatted(LARGE),
        "ms, bar 1000",
        "found",
        Figures.rounded(longest / 1e6, 1));
    return wrong == 0;
  }

  private static double cost(OrderAllocation problem) {
    try {
      return Decisions.answer(new Read("order_allocation", "", problem, List.of())).expectedCost();
    } catch (Problem e) {
      return Double.POSITIVE_INFINITY; // nothing covers the need
    }
  }

  private OrderAllocation random(int suppliers, int need, int mostLot) {
    var sources = new ArrayList<Source>();
    for (int i = 0; i < suppliers; i++) {
      double price = 1 + random.nextInt(900) / 100.0;
      int lot = 1 + random.nextInt(mostLot);
      int capacity = Math.max(lot, need / 3 + random.nextInt(need + 20));
      int first = 2 + random.nextInt(need + 5);
      sources.add(
          new Source(
              "S" + i,
              List.of(
                  new PriceBreak(1, price),
                  new PriceBreak(first, price * 0.95),
                  new PriceBreak(first + 1 + random.nextInt(need + 5), price * 0.88)),
              random.nextInt(3) == 0,
              Math.min(1 + random.nextInt(need / 2 + 5), capacity / lot * lot),
              lot,
              capacity,
              random.nextInt(need),
              random.nextInt(12)));
    }
    return new OrderAllocation(
        need,
        random.nextInt(10),
        random.nextInt(100) / 100.0,
        random.nextInt(300) / 100.0,
        random.nextInt(3) == 0 ? need + random.nextInt(20) : null,
        sources);
  }
}
