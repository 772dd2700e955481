package aion.epcis;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Trade items, one or a class of them, as an EPC URN or a GS1 Digital Link names them.
///
/// @param gtin 14 digits
/// @param lot null when it names none
/// @param serial null when it names no single piece
public record Goods(String gtin, @Nullable String lot, @Nullable String serial) {
  private static final Pattern SGTIN =
      Pattern.compile("urn:epc:id:sgtin:([0-9]{6,12})\\.([0-9]{1,7})\\.(.+)");
  private static final Pattern EVERY =
      Pattern.compile("urn:epc:idpat:sgtin:([0-9]{6,12})\\.([0-9]{1,7})\\.\\*");
  private static final Pattern LGTIN =
      Pattern.compile("urn:epc:class:lgtin:([0-9]{6,12})\\.([0-9]{1,7})\\.(.+)");
  private static final Pattern LINK =
      Pattern.compile(
          "https?://[^/?#]+(?:/[^?#]*)?/(?:01|gtin)/([0-9]{8}|[0-9]{12,14})(?:/(?:22|cpv)/[^/?#]+)?"
              + "(?:/(?:10|lot)/([^/?#]+))?(?:/(?:21|ser)/([^/?#]+))?(?:[?#].*)?");

  /// What an identifier names; empty when it names no trade items.
  public static Optional<Goods> find(String identifier) {
    var piece = SGTIN.matcher(identifier);
    if (piece.matches())
      return gtin(piece).map(gtin -> new Goods(gtin, null, Escapes.undone(piece.group(3))));
    var every = EVERY.matcher(identifier);
    if (every.matches()) return gtin(every).map(gtin -> new Goods(gtin, null, null));
    var lot = LGTIN.matcher(identifier);
    if (lot.matches())
      return gtin(lot).map(gtin -> new Goods(gtin, Escapes.undone(lot.group(3)), null));
    var link = LINK.matcher(identifier);
    if (!link.matches()) return Optional.empty();
    return Optional.of(
        new Goods(
            "0".repeat(14 - link.group(1).length()) + link.group(1),
            undone(link.group(2)),
            undone(link.group(3))));
  }

  /// The one form of all its identifiers.
  String canonical() {
    return "https://id.gs1.org/01/"
        + gtin
        + (lot == null ? "" : "/10/" + lot)
        + (serial == null ? "" : "/21/" + serial);
  }

  /// In the URN the indicator digit stands in front of the item reference, and the check digit is
  /// left out (GS1 EPC Tag Data Standard, 7.1).
  private static Optional<String> gtin(Matcher urn) {
    var company = urn.group(1);
    var item = urn.group(2);
    if (company.length() + item.length() != 13) return Optional.empty();
    var digits = item.charAt(0) + company + item.substring(1);
    return Optional.of(digits + CheckDigit.of(digits));
  }

  private static @Nullable String undone(@Nullable String text) {
    return text == null ? null : Escapes.undone(text);
  }
}
