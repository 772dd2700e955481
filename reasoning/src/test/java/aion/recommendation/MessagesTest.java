package aion.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Locale INDONESIAN = Locale.of("id");

  private final Messages messages = new Messages();

  @Test
  void both_languages_have_the_same_sentences_with_the_same_values() throws Exception {
    assertThat(keysOf("id")).isEqualTo(keysOf("en")).isEqualTo(messages.keys());
    for (var key : messages.keys())
      assertThat(valuesOf(messages.pattern(key, INDONESIAN)))
          .as(key)
          .isEqualTo(valuesOf(messages.pattern(key, Locale.ENGLISH)));
  }

  @Test
  void a_sentence_without_prices_names_none_of_the_values_that_are_prices() {
    for (var key : messages.keys()) {
      if (!key.endsWith(Messages.WITHOUT_PRICES)) continue;
      assertThat(valuesOf(messages.pattern(key, Locale.ENGLISH)))
          .as(key)
          .doesNotContain("saving", "difference", "price");
    }
  }

  @Test
  void says_the_story_in_both_languages() {
    var message =
        Message.of("headline.sooner")
            .with("urgency", "critical")
            .with("quantity", 500)
            .with("unit", "pcs")
            .with("supplier", "Supplier B")
            .with("other", "Supplier A")
            .with("days", 2);

    assertThat(messages.say(message, Locale.ENGLISH, true))
        .isEqualTo(
            "Stock is critical. Order 500 pcs from Supplier B: it arrives 2 days sooner than Supplier A.");
    assertThat(messages.say(message, INDONESIAN, true))
        .isEqualTo(
            "Stok kritis. Pesan 500 pcs dari Supplier B: tiba 2 hari lebih cepat daripada Supplier A.");
  }

  @Test
  void says_money_as_people_do_and_only_to_those_who_may_see_it() {
    var message =
        Message.of("headline.cheaper")
            .with("urgency", "soon")
            .with("quantity", new Argument.Number(new BigDecimal("1250.5")))
            .with("unit", "kg")
            .with("supplier", "Supplier B")
            .with("other", "Supplier A")
            .with("offers", 3)
            .with("saving", new Argument.Price(new BigDecimal("1234567"), "IDR"));

    assertThat(messages.say(message, Locale.ENGLISH, true))
        .isEqualTo(
            "Stock will soon be short. Order 1,250.5 kg from Supplier B: it costs IDR 1.23 million less than Supplier A.");
    assertThat(messages.say(message, INDONESIAN, true))
        .isEqualTo(
            "Stok segera kurang. Pesan 1.250,5 kg dari Supplier B: lebih murah Rp 1,23 juta daripada Supplier A.");
    assertThat(messages.say(message, INDONESIAN, false))
        .isEqualTo(
            "Stok segera kurang. Pesan 1.250,5 kg dari Supplier B: yang terbaik dari 3 penawaran.");
  }

  @Test
  void keeps_its_values_through_storage_with_prices_apart() {
    var message =
        Message.of("headline.cheaper")
            .with("quantity", 500)
            .with("supplier", "PT \"Baja\" {x}")
            .with("by", new Argument.Day(LocalDate.of(2026, 6, 7)))
            .with("saving", new Argument.Price(new BigDecimal("0.10"), "USD"));
    var flips =
        List.of(
            Message.of("flip.price").with("price", new Argument.Price(BigDecimal.TEN, "USD")),
            Message.of("flip.demand").with("unit", "kg"));

    var stored = MessageJson.write(message, flips);

    assertThat(stored.plain()).doesNotContain("0.10", "amount", "USD");
    assertThat(MessageJson.read("headline.cheaper", stored.plain(), stored.commercial()))
        .isEqualTo(message);
    assertThat(MessageJson.readFlips(stored.plain(), stored.commercial())).isEqualTo(flips);
    assertThat(MessageJson.readFlips(stored.plain(), "{}")).isEqualTo(flips.subList(1, 2));
  }

  private static Set<String> keysOf(String language) throws Exception {
    var properties = new Properties();
    try (var file =
        MessagesTest.class.getResourceAsStream("/messages/advice_" + language + ".properties")) {
      properties.load(new java.io.InputStreamReader(file, java.nio.charset.StandardCharsets.UTF_8));
    }
    return new TreeSet<>(Map.copyOf(properties).keySet().stream().map(Object::toString).toList());
  }

  private static Set<String> valuesOf(String pattern) {
    var parsed = new MessagePattern(pattern);
    var names = new TreeSet<String>();
    for (int i = 0; i < parsed.countParts(); i++)
      if (parsed.getPartType(i) == MessagePattern.Part.Type.ARG_NAME)
        names.add(parsed.getSubstring(parsed.getPart(i)));
    return names;
  }
}
