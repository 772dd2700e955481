package aion.recommendation;

import aion.digest.Sha256;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// A card as it goes into the graph; the same facts give the same card.
///
/// @param position ref of the position that carries it
/// @param offer ref of the offer to order from
/// @param content its properties but for its name and when it was made
record Card(
    String position,
    String offer,
    Map<String, Object> content,
    List<Part> alternatives,
    List<Part> evidence) {

  /// @param offer ref of the alternative's offer; empty for evidence
  record Part(String offer, Map<String, Object> content) {}

  /// What is material: a change of it raises the card again.
  record Gist(String offer, long quantity, String urgency) {
    private static final List<String> URGENCIES = List.of("watch", "soon", "critical");

    /// A change of more than a quarter of the quantity is material to who set the card aside.
    private static final long SHARE = 4;

    boolean isMoreUrgentThan(Gist other) {
      return URGENCIES.indexOf(urgency) > URGENCIES.indexOf(other.urgency);
    }

    /// Whether it advises what was set aside, or nearly.
    boolean isLike(Gist other) {
      return offer.equals(other.offer)
          && Math.abs(quantity - other.quantity) <= other.quantity / SHARE
          && !isMoreUrgentThan(other);
    }
  }

  Card {
    content = new TreeMap<>(content);
    alternatives = List.copyOf(alternatives);
    evidence = List.copyOf(evidence);
  }

  Gist gist() {
    return new Gist(
        offer, (Long) content.getOrDefault("quantity", 0L), String.valueOf(content.get("urgency")));
  }

  /// SHA-256 over everything the card says.
  String hash() {
    var said = new StringBuilder();
    said.append(position).append('\n').append(offer).append('\n').append(content).append('\n');
    for (var part : alternatives) said.append(part.offer).append(sorted(part)).append('\n');
    for (var part : evidence) said.append(sorted(part)).append('\n');
    return Sha256.hexOf(said.toString());
  }

  /// The key of the card that is raised for the position on that day.
  String codeOn(LocalDate day) {
    return "R-" + Sha256.hexOf(position + "\n" + day).substring(0, 12).toUpperCase(Locale.ROOT);
  }

  private static Map<String, Object> sorted(Part part) {
    return new TreeMap<>(part.content);
  }
}
