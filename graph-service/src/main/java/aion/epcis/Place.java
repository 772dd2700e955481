package aion.epcis;

import java.util.Optional;
import java.util.regex.Pattern;

/// A place, as an SGLN URN or a GS1 Digital Link names it.
///
/// @param gln 13 digits
/// @param extension a part of the place; empty when the whole is meant
public record Place(String gln, String extension) {
  private static final Pattern SGLN =
      Pattern.compile("urn:epc:id:sgln:([0-9]{6,12})\\.([0-9]{0,6})\\.(.+)");
  private static final Pattern LINK =
      Pattern.compile(
          "https?://[^/?#]+(?:/[^?#]*)?/(?:414|gln)/([0-9]{13})(?:/(?:254|glnx)/([^/?#]+))?(?:[?#].*)?");

  /// What an identifier names; empty when it names no place by its GLN.
  public static Optional<Place> find(String identifier) {
    var urn = SGLN.matcher(identifier);
    if (urn.matches()) {
      var digits = urn.group(1) + urn.group(2);
      if (digits.length() != 12) return Optional.empty();
      var extension = Escapes.undone(urn.group(3));
      return Optional.of(
          new Place(digits + CheckDigit.of(digits), extension.equals("0") ? "" : extension));
    }
    var link = LINK.matcher(identifier);
    if (!link.matches()) return Optional.empty();
    var extension = link.group(2);
    return Optional.of(
        new Place(link.group(1), extension == null ? "" : Escapes.undone(extension)));
  }

  /// As a location's attribute `gln` holds it: the GLN, and behind a full stop the part of it.
  public String key() {
    return extension.isEmpty() ? gln : gln + "." + extension;
  }

  /// The one form of all its identifiers.
  String canonical() {
    return "https://id.gs1.org/414/" + gln + (extension.isEmpty() ? "" : "/254/" + extension);
  }
}
