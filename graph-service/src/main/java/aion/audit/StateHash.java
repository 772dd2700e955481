package aion.audit;

import aion.vocabulary.ShippedTurtle;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
    var sums = sha256();
    balances.forEach((ref, balance) -> {
      if (!balance.equals(Balance.ZERO)) sums.update(line(ref, balance));
    });
    var chains = sha256();
    for (var head : heads)
      chains.update(line(List.of(head.partition(), head.offset(), head.hash())));
    var parts = List.of(hex(sums), hex(chains), ShippedTurtle.digest());
    var whole = sha256();
    whole.update(
        "balances %s\nheads %s\nontology %s\n"
            .formatted(parts.toArray())
            .getBytes(StandardCharsets.UTF_8));
    return new StateHash(hex(whole), parts.get(0), parts.get(1), parts.get(2));
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

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256.", e);
    }
  }
}
