package aion.outbox.document;

import java.util.List;

/// Writes orders down. The same order gives the same bytes.
///
/// @param buyer who we are to suppliers
/// @param sender the address that e-mail drafts come from
public record Documents(String buyer, String sender) {
  /// The order in each of these forms.
  ///
  /// @param to the supplier's address; empty when it is not known
  /// @throws aion.problem.Problem DOCUMENT_INVALID when a form cannot hold what the order says
  public List<Document> write(ApprovedOrder order, List<Format> formats, String to) {
    return formats.stream().distinct().map(format -> write(order, format, to)).toList();
  }

  private Document write(ApprovedOrder order, Format format, String to) {
    return switch (format) {
      case CSV -> CsvTable.of(order);
      case XML -> UblOrder.of(order, buyer);
      case EDI -> X12PurchaseOrder.of(order, buyer);
      case EML -> new MailDraft(buyer, sender, to).of(order);
      case HTML -> PrintedOrder.of(order, buyer);
    };
  }
}
