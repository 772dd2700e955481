package aion.policy.decide;

import aion.policy.lotsize.LotSchedule;
import aion.policy.lotsize.PriceWatch;
import aion.policy.network.ServicePlan;
import aion.policy.pipeline.OrderRule.Orders;
import aion.policy.pipeline.Pipeline;
import aion.policy.pipeline.Solution;
import aion.policy.single.BaseStock;
import aion.policy.single.EconomicLot;
import aion.policy.single.FixedLot;
import aion.policy.single.OrderUpTo;
import aion.policy.sourcing.Allocation;
import aion.policy.stated.DualSourcing;
import aion.policy.stated.LostSales;
import aion.policy.stated.LotEconomy;
import aion.policy.stated.LotPlan;
import aion.policy.stated.Newsvendor;
import aion.policy.stated.OrderAllocation;
import aion.policy.stated.PipelineState;
import aion.policy.stated.PriceAware;
import aion.policy.stated.ProblemReader.Read;
import aion.policy.stated.ReorderLot;
import aion.policy.stated.ReorderUpTo;
import aion.policy.stated.ServiceNetwork;
import aion.policy.stated.StatedProblem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Answers stated problems: one exact method for each kind, or the best known family with its
/// bound.
public final class Decisions {
  /// A decision with what it costs.
  private record Found(Decided decided, double cost, @Nullable Double bound, String method) {
    static Found optimal(Decided decided, double cost, String method) {
      return new Found(decided, cost, cost, method);
    }
  }

  private Decisions() {}

  public static Answer answer(Read read) {
    var found = decide(read.problem());
    Double bound = found.bound;
    Double gap =
        bound == null ? null : bound == 0 ? (Double) 0.0 : (Double) ((found.cost - bound) / bound);
    return new Answer(
        read.kind(),
        read.id(),
        found.decided,
        rounded(found.cost),
        bound == null ? null : (Double) rounded(bound),
        gap,
        found.method,
        read.ignored());
  }

  /// Without the noise of the last bits.
  private static double rounded(double cost) {
    return Math.abs(cost) < 1e6 ? Math.rint(cost * 1e9) / 1e9 : cost;
  }

  private static Found decide(StatedProblem problem) {
    return switch (problem) {
      case OrderAllocation p -> allocate(p);
      case DualSourcing p -> orders(p);
      case LostSales p -> order(p);
      case ReorderUpTo p -> {
        var best = OrderUpTo.of(p);
        yield Found.optimal(
            new Decided.UpTo(best.reorderPoint(), best.upTo()),
            best.cost(),
            "exact (s,S), Zheng and Federgruen 1991");
      }
      case ReorderLot p -> {
        var best = FixedLot.of(p);
        yield Found.optimal(
            new Decided.Lot(best.reorderPoint(), best.quantity()),
            best.cost(),
            "exact (r,Q), Federgruen and Zheng 1992");
      }
      case Newsvendor p -> level(p);
      case LotEconomy p -> {
        var best = EconomicLot.of(p);
        yield Found.optimal(
            new Decided.EconomicQuantity(best.quantity(), best.backordered()),
            best.cost(),
            "economic order quantity, closed form for each price tier");
      }
      case LotPlan p -> {
        var best = LotSchedule.of(p);
        yield Found.optimal(
            new Decided.Schedule(best.orders()), best.cost(), "exact, Wagner and Whitin 1958");
      }
      case ServiceNetwork p -> services(p);
      case PriceAware p -> {
        var best = PriceWatch.decide(p);
        yield new Found(
            new Decided.Purchases(
                best.orders(), best.orders().getLast(), rounded(best.blindCost())),
            best.cost(),
            null,
            "lots on the expected price path, within the regret of the price-blind plan under stress");
      }
    };
  }

  private static Found allocate(OrderAllocation problem) {
    var best = Allocation.of(problem);
    var byName = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < best.quantities().size(); i++)
      byName.put(problem.suppliers().get(i).id(), best.quantities().get(i));
    return Found.optimal(
        new Decided.Sources(byName),
        best.cost(),
        "exact dynamic programming over suppliers and quantities");
  }

  private static Found orders(DualSourcing problem) {
    var solution = Pipeline.of(problem);
    int pipe = problem.regularLead() - problem.expressLead() - 1;
    var orders = ordersAt(problem.at(), pipe, solution);
    return new Found(
        new Decided.DualOrders(
            orders.regular(), orders.express(), new TreeMap<>(solution.parameters())),
        solution.cost(),
        solution.bound(),
        solution.method());
  }

  private static Found order(LostSales problem) {
    var solution = Pipeline.of(problem);
    var orders = ordersAt(problem.at(), problem.leadTime() - 1, solution);
    return new Found(
        new Decided.LostSalesOrder(orders.regular(), new TreeMap<>(solution.parameters())),
        solution.cost(),
        solution.bound(),
        solution.method());
  }

  private static Orders ordersAt(@Nullable PipelineState at, int pipe, Solution solution) {
    return solution
        .rule()
        .ordersAt(at == null ? new PipelineState(0, Collections.nCopies(pipe, 0)) : at);
  }

  private static Found level(Newsvendor problem) {
    var best = BaseStock.of(problem);
    var trade = problem.trade();
    Double profit =
        trade == null
            ? null
            : (Double) ((trade.revenue() - trade.cost()) * problem.demand().mean() - best.cost());
    return Found.optimal(
        new Decided.Level(best.level(), profit), best.cost(), "exact, critical ratio");
  }

  private static Found services(ServiceNetwork problem) {
    var best = ServicePlan.of(problem);
    List<Decided.Stage> stages =
        best.placements().stream()
            .map(p -> new Decided.Stage(p.stage(), p.service(), p.inbound(), p.stock(), p.cost()))
            .toList();
    return new Found(
        new Decided.Services(stages),
        best.cost(),
        best.bound(),
        "guaranteed service, dynamic programming on a spanning forest with branch and bound");
  }
}
