package aion.trace;

import java.util.List;

/// The way of advice and orders that belong together.
///
/// @param recommendations refs of the cards
/// @param orders refs of the orders
/// @param steps by stage, and by time within it
public record Trace(List<String> recommendations, List<String> orders, List<Step> steps) {
  public Trace {
    recommendations = List.copyOf(recommendations);
    orders = List.copyOf(orders);
    steps = List.copyOf(steps);
  }
}
