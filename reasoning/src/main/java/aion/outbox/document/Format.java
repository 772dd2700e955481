package aion.outbox.document;

/// The forms an order can take.
public enum Format {
  /// A table, safe to open in a spreadsheet.
  CSV,
  /// UBL 2.1 Order.
  XML,
  /// X12 850.
  EDI,
  /// An e-mail draft with the table and the UBL document attached.
  EML,
  /// A page to print.
  HTML
}
