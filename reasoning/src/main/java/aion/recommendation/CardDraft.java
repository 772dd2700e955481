package aion.recommendation;

import aion.forecast.Days;
import aion.forecast.LeadTime;
import aion.policy.Advice;
import aion.policy.Flip;
import aion.policy.Offer;
import aion.policy.Option;
import aion.policy.PolicySettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Turns an advice into a card.
final class CardDraft {
  private static final int MOST_ALTERNATIVES = 5;
  private static final int MOST_ENTRIES = 20;
  private static final int LATEST_STOCK_OUT = 365;

  private final Dossier dossier;
  private final Advice advice;
  private final EvidenceEntries entries;
  private final Days days;
  private final LocalDate today;
  private final Sentences sentences;

  CardDraft(
      Dossier dossier,
      Advice advice,
      EvidenceEntries entries,
      Days days,
      LocalDate today,
      PolicySettings settings) {
    this.dossier = dossier;
    this.advice = advice;
    this.entries = entries;
    this.days = days;
    this.today = today;
    this.sentences = new Sentences(dossier, advice, settings);
  }

  Card write(List<Flip> flips) {
    var best = advice.best();
    var content = new HashMap<String, Object>();
    say(sentences.headline(), flips.stream().map(sentences::flip).toList(), content);
    amounts(best, content);
    content.put("kind", "order");
    content.put("model", sentences.model());
    content.put("urgency", sentences.urgency());
    content.put("deadline", Stored.utc(days.endOf(today.plusDays(advice.deadlineInDays()))));
    if (advice.usedUpInDays() <= LATEST_STOCK_OUT)
      content.put("stockOutAt", Stored.utc(days.startOf(today.plusDays(advice.usedUpInDays()))));
    content.put("costOfWaiting", Stored.millionths(best.shortageCostWaiting()));
    var alternatives = new ArrayList<Card.Part>();
    for (var option : advice.losers().stream().limit(MOST_ALTERNATIVES).toList())
      alternatives.add(alternative(option, alternatives.size() + 1));
    return new Card(
        dossier.point().position(), best.offer().ref(), content, alternatives, evidence());
  }

  private Card.Part alternative(Option option, int rank) {
    var content = new HashMap<String, Object>();
    say(sentences.alternative(option), List.of(), content);
    amounts(option, content);
    content.put("rank", (long) rank);
    content.put(
        "costDifference", Stored.millionths(sentences.costDifference(option).doubleValue()));
    return new Card.Part(option.offer().ref(), content);
  }

  private void amounts(Option option, Map<String, Object> content) {
    var point = dossier.point();
    content.put("unit", point.unit());
    content.put("scale", (long) point.scale());
    content.put("quantity", Stored.increments(option.quantity(), point.scale()));
    content.put("currency", dossier.currency());
    content.put("expectedCost", Stored.millionths(advice.expectedCostOf(option)));
    content.put(
        "arrivesAt",
        Stored.utc(days.startOf(today.plusDays(option.offer().leadTime().medianDays()))));
  }

  private List<Card.Part> evidence() {
    var position = entries.ofPosition(dossier.point().position());
    var parts = new ArrayList<Card.Part>();
    parts.add(because(sentences.stock(), position.moved()));
    parts.add(because(sentences.demand(), position.taken()));
    for (var offer : sentences.comparedOffers())
      parts.add(because(sentences.leadTime(offer), deliveriesOf(offer)));
    parts.add(
        because(
            sentences.openOrders(),
            dossier.lines().stream().flatMap(l -> l.entries().stream()).toList()));
    parts.add(because(sentences.rounding(), List.of()));
    parts.add(because(sentences.waiting(), List.of()));
    sentences.leftOut().forEach(message -> parts.add(because(message, List.of())));
    return parts;
  }

  private List<String> deliveriesOf(Offer offer) {
    var deliveries = entries.ofSupplier(offer.supplier(), dossier.point().item());
    return offer.leadTime().basis() == LeadTime.Basis.ITEM_DELIVERIES
        ? deliveries.ofItem()
        : deliveries.ofSupplier();
  }

  private static Card.Part because(Message message, List<String> entries) {
    var content = new HashMap<String, Object>();
    content.put("messageKey", message.key());
    content.put("messageArguments", MessageJson.write(message, List.of()).plain());
    content.put("entries", entries.stream().distinct().limit(MOST_ENTRIES).toList());
    return new Card.Part("", content);
  }

  private static void say(Message message, List<Message> flips, Map<String, Object> content) {
    var json = MessageJson.write(message, flips);
    content.put("messageKey", message.key());
    content.put("messageArguments", json.plain());
    content.put("commercialArguments", json.commercial());
  }
}
