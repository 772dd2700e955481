package aion.audit;

import aion.digest.Sha256;
import aion.vocabulary.ShippedTurtle;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import tools.jackson.databind.json.JsonMapper;

/// One hash for the whole state, made of the hashes of its parts; `docs/VERIFY.md` has the form.
///
/// @param hash of all parts
/// @param balances of the stock positions
/// @param heads of the chains
/// @param ontology of the words this version knows
public record StateHash(String hash, String balances, String heads, String ontology) {
  private static final JsonMapper JSON = new JsonMapper();

  /// @param heads in the order of their partitions
  static StateHash of(SortedMap<String, Balance> balances, List<Head> heads) {
    var sums = new Sha256();
    balances.forEach((ref, balance) -> {
      if (!balance.equals(Balance.ZERO)) sums.add(line(ref, balance));
    });
    var chains = new Sha256();
    for (var head : heads) chains.add(line(List.of(head.partition(), head.offset(), head.hash())));
    var parts = List.of(sums.hex(), chains.hex(), ShippedTurtle.digest());
    var whole = Sha256.hexOf("balances %s\nheads %s\nontology %s\n".formatted(parts.toArray()));
    return new StateHash(whole, parts.get(0), parts.get(1), parts.get(2));
  }

  private static byte[] line(String ref, Balance balance) {
    return line(
        List.of(
            ref,
            balance.onHand(),
            balance.reserved(),
            balance.onHold(),
            balance.inTransit(),
            balance.onOrder()));
  }

  private static byte[] line(List<?> values) {
    return (JSON.writeValueAsString(values) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
