package aion.vocabulary;

/// What an attribute holds, and how the graph stores it.
public enum ValueType {
  /// Any text; stored as a string.
  TEXT,
  /// A whole number; stored as a Long.
  INTEGER,
  /// A number with at most six decimals; stored as whole millionths.
  DECIMAL,
  /// An amount of the item; stored in increments of the item's base unit (`scale` decimals).
  QUANTITY,
  /// An amount of the currency named beside it; stored as whole millionths.
  MONEY,
  BOOLEAN,
  /// A calendar day.
  DATE,
  /// An instant; stored as a zoned date-time in UTC.
  DATE_TIME,
  /// An absolute http, https or mailto address.
  IRI
}
