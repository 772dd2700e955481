package aion.recommendation;

import aion.graph.Cypher;
import aion.graph.Graph;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/// The cards as people read them. Readers who do not see prices get sentences without any.
public final class Recommendations {
  private static final Cypher CARDS = Cypher.named("recommendation/cards");
  private static final Cypher ALTERNATIVES = Cypher.named("recommendation/alternatives");

  /// A sentence of the why.
  ///
  /// @param entries ids of the ledger entries it rests on
  public record Reason(String text, List<String> entries) {}

  /// A reader.
  ///
  /// @param locale Indonesian for `id`, English for every other
  /// @param seesPrices whether prices and costs may be told
  public record Reader(Locale locale, boolean seesPrices) {}

  /// A card before it is put into a language.
  ///
  /// @param flips what would change the advice, most likely first
  /// @param evidence strongest first
  public record Told(Message headline, List<Message> flips, List<Proof> evidence) {}

  /// A piece of evidence before it is put into a language.
  public record Proof(Message message, List<String> entries) {}

  private final Graph graph;
  private final Messages messages;

  public Recommendations(Graph graph, Messages messages) {
    this.graph = graph;
    this.messages = messages;
  }

  /// The card of this ref, in no language yet.
  public Optional<Told> find(String ref) {
    return Optional.ofNullable(tell(List.of(ref)).get(ref));
  }

  /// The cards by ref; one that is not there is absent.
  public Map<String, Told> tell(Collection<String> refs) {
    var told = new HashMap<String, Told>();
    graph.read(
        CARDS,
        Map.of("cards", List.copyOf(refs)),
        row -> told.put(row.get("card").asString(), told(row)));
    return told;
  }

  /// By the card's ref.
  public Map<String, String> headlines(Collection<String> refs, Reader reader) {
    return each(refs, told -> say(told.headline, reader));
  }

  /// By the card's ref, strongest first.
  public Map<String, List<Reason>> reasons(Collection<String> refs, Reader reader) {
    return each(
        refs,
        told ->
            told.evidence.stream()
                .map(proof -> new Reason(say(proof.message, reader), proof.entries))
                .toList());
  }

  /// By the card's ref, most likely first; those about prices only for readers of prices.
  public Map<String, List<String>> flips(Collection<String> refs, Reader reader) {
    return each(
        refs,
        told ->
            told.flips.stream()
                .filter(flip -> reader.seesPrices || !flip.tellsPrice())
                .map(flip -> say(flip, reader))
                .toList());
  }

  /// The sentences of alternatives by their ref.
  public Map<String, String> alternatives(Collection<String> refs, Reader reader) {
    var sentences = new HashMap<String, String>();
    graph.read(
        ALTERNATIVES,
        Map.of("alternatives", List.copyOf(refs)),
        row -> sentences.put(row.get("alternative").asString(), say(messageOf(row), reader)));
    return sentences;
  }

  private <T> Map<String, T> each(Collection<String> refs, Function<Told, T> part) {
    var parts = new HashMap<String, T>();
    tell(refs).forEach((ref, told) -> parts.put(ref, part.apply(told)));
    return parts;
  }

  private String say(Message message, Reader reader) {
    return messages.say(message, reader.locale, reader.seesPrices);
  }

  private static Told told(Record row) {
    return new Told(
        messageOf(row),
        MessageJson.readFlips(
            row.get("messageArguments").asString(), row.get("commercialArguments").asString("{}")),
        row.get("evidence").asList(v -> v).stream()
            .sorted(Comparator.comparing(evidence -> evidence.get("id").asString()))
            .map(Recommendations::proofOf)
            .toList());
  }

  private static Message messageOf(Record row) {
    return MessageJson.read(
        row.get("messageKey").asString(),
        row.get("messageArguments").asString(),
        row.get("commercialArguments").asString("{}"));
  }

  private static Proof proofOf(Value evidence) {
    return new Proof(
        MessageJson.read(
            evidence.get("messageKey").asString(),
            evidence.get("messageArguments").asString(),
            "{}"),
        evidence.get("entries").asList(Value::asString));
  }
}
