package aion.ingest.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads `values`.
final class DerivationReader {
  private static final List<String> OPERATIONS =
      List.of("text", "first", "choose", "table", "match", "abs", "multiply", "divide");

  private final Slots slots;
  private final ConditionReader conditions;
  private boolean perSeries;

  DerivationReader(Slots slots, ConditionReader conditions) {
    this.slots = slots;
    this.conditions = conditions;
  }

  List<Derived> read(Section values) {
    var read = new ArrayList<Derived>();
    for (var name : values.keys()) {
      perSeries = false;
      var derivation =
          values.isSection(name)
              ? derivation(values.section(name), name)
              : new Derivation.Text(template(values, name, values.text(name)));
      int place = perSeries ? slots.addPerSeries(values, name) : slots.add(values, name);
      read.add(new Derived(place, perSeries, derivation));
    }
    return read;
  }

  private Derivation derivation(Section section, String name) {
    section.allow(
        "text",
        "first",
        "choose",
        "table",
        "match",
        "abs",
        "multiply",
        "divide",
        "of",
        "otherwise",
        "group",
        "decimals");
    var operations = OPERATIONS.stream().filter(section::has).toList();
    if (operations.size() != 1)
      throw section.fault(
          section.keys().isEmpty() ? name : section.keys().getFirst(),
          "The value '%s' is made in exactly one way".formatted(name),
          "Use one of " + String.join(", ", OPERATIONS) + ".");
    var operation = operations.getFirst();
    return switch (operation) {
      case "text" -> new Derivation.Text(template(section, "text", section.text("text")));
      case "first" -> new Derivation.First(places(section, "first"));
      case "choose" -> choose(section);
      case "table" -> table(section, name);
      case "match" ->
          new Derivation.Extract(
              place(section, "of", section.text("of")),
              SafePattern.of(section, "match", section.text("match")),
              section.whole("group", 1));
      case "abs" -> new Derivation.Absolute(place(section, "abs", section.text("abs")));
      default -> arithmetic(section, operation);
    };
  }

  private Derivation choose(Section section) {
    var choices = new ArrayList<Derivation.Choose.Choice>();
    for (var choice : section.sections("choose")) {
      choice.allow("when", "then");
      if (choice.has("when")) perSeries |= conditions.isPerSeries(choice.section("when"));
      choices.add(
          new Derivation.Choose.Choice(
              conditions.read(choice, "when"), template(choice, "then", choice.text("then"))));
    }
    if (section.has("otherwise"))
      choices.add(
          new Derivation.Choose.Choice(
              Condition.ALWAYS, template(section, "otherwise", section.text("otherwise"))));
    return new Derivation.Choose(List.copyOf(choices));
  }

  private Derivation table(Section section, String name) {
    var table = section.section("table");
    Map<String, String> values = new HashMap<>();
    for (var key : table.keys()) values.put(key, table.text(key));
    return new Derivation.Table(
        place(section, "of", section.text("of")),
        name,
        Map.copyOf(values),
        section.oneOf("otherwise", "refuse", List.of("refuse", "missing", "keep")));
  }

  private Derivation arithmetic(Section section, String operation) {
    var places = places(section, operation);
    if (places.size() != 2)
      throw section.fault(operation, "'%s' needs two values".formatted(operation), "Name two.");
    return new Derivation.Arithmetic(
        operation, places.getFirst(), places.getLast(), section.whole("decimals", 6));
  }

  private List<Integer> places(Section section, String key) {
    return section.texts(key).stream().map(name -> place(section, key, name)).toList();
  }

  private int place(Section section, String key, String name) {
    perSeries |= slots.isPerSeries(name);
    return slots.placeOf(section, key, name);
  }

  private Template template(Section section, String key, String text) {
    var template = Template.of(section, key, text, slots);
    perSeries |= template.isPerSeries();
    return template;
  }
}
