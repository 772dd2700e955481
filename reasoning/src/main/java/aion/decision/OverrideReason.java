package aion.decision;

/// Why a planner does something else than a card advises.
public enum OverrideReason {
  /// Demand will differ from what the record shows.
  DEMAND_KNOWN_OTHERWISE,
  /// Somebody ordered already, outside of the product.
  ORDERED_ELSEWHERE,
  /// Stock of another site is moved here.
  MOVED_FROM_ELSEWHERE,
  /// The supplier cannot or must not be used now.
  SUPPLIER_PROBLEM,
  /// The item is running out of use.
  PHASE_OUT,
  /// There is no money for it now.
  BUDGET,
  /// What the card rests on is wrong.
  DATA_WRONG,
  OTHER
}
