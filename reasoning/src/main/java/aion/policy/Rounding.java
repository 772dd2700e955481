package aion.policy;

/// Which rule made the quantity of an order differ from what is needed.
public enum Rounding {
  /// None: exactly what is needed.
  NONE,
  /// Raised to the minimum order quantity.
  UP_TO_MINIMUM,
  /// Raised to the next whole number of order multiples.
  UP_TO_MULTIPLE,
  /// Raised to the minimum order quantity and from there to the next multiple.
  UP_TO_MINIMUM_THEN_MULTIPLE,
  /// Raised to the next whole number of what the supplier sells, such as dozens.
  UP_TO_SELLING_UNIT,
  /// Raised to the minimum order quantity and from there to whole selling units.
  UP_TO_MINIMUM_THEN_SELLING_UNIT,
  /// Lowered to the whole selling units below, since the rest is not worth another.
  DOWN_TO_SELLING_UNIT,
  /// Lowered to the multiple below, since the rest is not worth another multiple.
  DOWN_TO_MULTIPLE,
  /// Lowered to the most that is ordered at once.
  DOWN_TO_MAXIMUM,
  /// Lowered to the largest multiple that does not exceed the most that is ordered at once, since
  /// the maximum wins.
  DOWN_TO_MULTIPLE_BELOW_MAXIMUM,
  /// Made the multiple above the most that is ordered at once, since the multiple wins.
  TO_MULTIPLE_OVER_MAXIMUM,
  /// Raised to a quantity from which a unit is cheaper.
  UP_TO_PRICE_BREAK
}
