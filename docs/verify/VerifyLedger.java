import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.security.MessageDigest;
import java.util.*;

/// Checks an exported ledger with nothing but a JDK: `java VerifyLedger.java ledger.jsonl [heads.jsonl]`.
/// Written from docs/VERIFY.md alone; it shares no code with the program that writes ledgers.
public final class VerifyLedger {
  private static final List<String> HASHED = List.of("actor", "effect", "id", "kind", "offset",
      "partition", "payload", "previousHash", "recordTime", "source", "traceId", "validTime");
  private static final List<String> BALANCE = List.of("onHand", "reserved", "onHold", "inTransit", "onOrder");

  private final Map<String, Map<?, ?>> last = new TreeMap<>();
  private final Map<String, TreeMap<Long, String>> seen = new HashMap<>();
  private final Map<String, long[]> balances = new TreeMap<>();
  private long entries;
  private boolean ended;

  public static void main(String[] files) throws Exception {
    var check = new VerifyLedger();
    if (files.length > 1)
      for (var line : Files.readAllLines(Path.of(files[1])))
        if (line.endsWith("}")) check.saw(new Json(line).value()); // a crash may cut the last line off
    try (var lines = Files.newBufferedReader(Path.of(files[0]))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine())
        check.line((Map<?, ?>) new Json(line).value());
    }
    check.end();
  }

  private void line(Map<?, ?> object) throws Exception {
    if (object.containsKey("export")) ((List<?>) object.get("heads")).forEach(this::saw);
    else if (object.containsKey("end")) ended = object.get("end").equals(entries);
    else entry(object);
  }

  private void saw(Object head) {
    if (!(head instanceof Map<?, ?> h && h.get("partition") instanceof String partition)) return;
    var before = seen.computeIfAbsent(partition, _ -> new TreeMap<>())
        .put((Long) h.get("offset"), (String) h.get("hash"));
    if (before != null && !before.equals(h.get("hash")))
      fail(partition, (Long) h.get("offset"), "has two hashes in the heads");
  }

  private void entry(Map<?, ?> entry) throws Exception {
    var partition = (String) entry.get("partition");
    var before = last.get(partition);
    long expected = before == null ? 1 : (Long) before.get("offset") + 1;
    if (!entry.get("offset").equals(expected)) fail(partition, expected, "is missing");
    if (!entry.get("previousHash").equals(before == null ? "0".repeat(64) : before.get("hash")))
      fail(partition, expected, "does not name the hash of the entry before it");
    var canonical = new StringBuilder("{");
    for (var name : HASHED)
      canonical.append(canonical.length() > 1 ? "," : "").append(text(name)).append(":")
          .append(entry.get(name) instanceof Long number ? number : text((String) entry.get(name)));
    var hash = sha256(canonical.append("}").toString());
    if (!hash.equals(entry.get("hash"))) fail(partition, expected, "does not give its hash");
    if (seen.containsKey(partition) && !seen.get(partition).getOrDefault(expected, hash).equals(hash))
      fail(partition, expected, "has another hash than a head that was kept");
    for (var change : (List<?>) new Json((String) entry.get("effect")).value())
      if (((Map<?, ?>) change).get("position") instanceof String position)
        for (int i = 0; i < BALANCE.size(); i++)
          if (((Map<?, ?>) change).get(BALANCE.get(i)) instanceof Long amount)
            balances.computeIfAbsent(position, _ -> new long[5])[i] += amount;
    last.put(partition, entry);
    entries++;
  }

  private void end() throws Exception {
    for (var partition : new TreeMap<>(seen).keySet()) {
      long there = last.containsKey(partition) ? (Long) last.get(partition).get("offset") : 0;
      if (seen.get(partition).lastKey() > there)
        fail(partition, there + 1, "is missing, and a head says that it was there");
    }
    if (!ended) fail("export", entries, "is the last one, but the line `end` is missing or says another number");
    var sums = new StringBuilder();
    balances.values().removeIf(b -> Arrays.stream(b).allMatch(amount -> amount == 0));
    balances.forEach((ref, b) ->
        sums.append("[%s,%d,%d,%d,%d,%d]\n".formatted(text(ref), b[0], b[1], b[2], b[3], b[4])));
    var chains = new StringBuilder();
    last.forEach((partition, e) -> chains.append(
        "[%s,%s,\"%s\"]\n".formatted(text(partition), e.get("offset"), e.get("hash"))));
    System.out.printf("entries %d%nbalances %s%nheads %s%nThe ledger holds.%n",
        entries, sha256(sums.toString()), sha256(chains.toString()));
  }
  private static void fail(String partition, long offset, String what) {
    System.out.printf("CHAIN_BROKEN at %s/%d: this entry %s.%n", partition, offset, what);
    System.exit(1);
  }
  private static String sha256(String text) throws Exception {
    var sha = MessageDigest.getInstance("SHA-256");
    return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
  }
  private static String text(String value) {
    var out = new StringBuilder("\"");
    for (char c : value.toCharArray()) {
      int named = "\"\\\b\f\n\r\t".indexOf(c);
      if (named >= 0) out.append('\\').append("\"\\bfnrt".charAt(named));
      else out.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
    }
    return out.append('"').toString();
  }

  /// Reads JSON: objects, lists, texts, whole numbers, true, false, null.
  private static final class Json {
    private final String text;
    private int at;
    Json(String text) { this.text = text; }
    Object value() {
      char c = next();
      if (c == '{' || c == '[' || c == '"') return c == '{' ? object() : c == '[' ? list() : string();
      int start = at - 1;
      while (at < text.length() && ",]} ".indexOf(text.charAt(at)) < 0) at++;
      var word = text.substring(start, at);
      return word.matches("-?\\d+") ? Long.valueOf(word) : word;
    }
    private Map<String, Object> object() {
      var members = new LinkedHashMap<String, Object>();
      for (char c = next(); c != '}'; c = next()) {
        if (c == ',') next();
        var name = string();
        next();
        if (members.put(name, value()) != null) throw new IllegalArgumentException(name + " twice");
      }
      return members;
    }
    private List<Object> list() {
      var values = new ArrayList<>();
      for (char c = next(); c != ']'; c = next()) {
        if (c != ',') at--;
        values.add(value());
      }
      return values;
    }
    private String string() {
      var out = new StringBuilder();
      for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++))
        out.append(c == '\\' ? escaped(text.charAt(at++)) : c);
      return out.toString();
    }
    private char escaped(char c) {
      if (c == 'u') return (char) Integer.parseInt(text.substring(at, at += 4), 16);
      return "bfnrt".indexOf(c) < 0 ? c : "\b\f\n\r\t".charAt("bfnrt".indexOf(c));
    }
    private char next() {
      while (text.charAt(at) == ' ') at++;
      return text.charAt(at++);
    }
  }
}
