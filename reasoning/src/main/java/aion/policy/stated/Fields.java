package aion.policy.stated;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The members of a JSON object, read by name and checked; it knows which were never asked for.
final class Fields {
  private static final double LARGEST = 1e12;
  private final JsonNode object;
  private final String path;
  private final Set<String> asked = new LinkedHashSet<>();

  /// @param path where the object stands, such as `suppliers[1]`; empty for the whole
  Fields(JsonNode object, String path) {
    this.object = object;
    this.path = path;
    if (!object.isObject())
      throw invalid("%s is not a JSON object.".formatted(path.isEmpty() ? "The problem" : path));
  }

  String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  boolean has(String name) {
    asked.add(name);
    return object.has(name) && !object.get(name).isNull();
  }

  JsonNode node(String name) {
    if (!has(name)) throw invalid("The field '%s' is missing.".formatted(at(name)));
    return object.get(name);
  }

  String text(String name) {
    var node = node(name);
    if (!node.isString()) throw wrong(name, node, "a text");
    return node.stringValue();
  }

  String text(String name, String otherwise) {
    return has(name) ? text(name) : otherwise;
  }

  /// A finite number that is not below zero.
  double amount(String name) {
    return number(node(name), at(name), 0, LARGEST);
  }

  double amount(String name, double otherwise) {
    return has(name) ? amount(name) : otherwise;
  }

  double above(String name, double least) {
    double value = amount(name);
    if (value <= least)
      throw invalid(
          "%s is %s; it must be above %s.".formatted(at(name), shown(value), shown(least)));
    return value;
  }

  int whole(String name, int least, int most) {
    return whole(node(name), at(name), least, most);
  }

  int whole(String name, int least, int most, int otherwise) {
    return has(name) ? whole(name, least, most) : otherwise;
  }

  List<Double> amounts(String name, int most) {
    var list = new ArrayList<Double>();
    var nodes = items(name, most);
    for (int i = 0; i < nodes.size(); i++)
      list.add(number(nodes.get(i), at(name) + "[" + i + "]", 0, LARGEST));
    return list;
  }

  List<JsonNode> items(String name, int most) {
    var node = node(name);
    if (!node.isArray()) throw wrong(name, node, "a list");
    if (node.size() > most)
      throw invalid(
          "%s has %d entries; at most %d can be read.".formatted(at(name), node.size(), most));
    var list = new ArrayList<JsonNode>();
    node.forEach(list::add);
    return list;
  }

  Fields object(String name) {
    return new Fields(node(name), at(name));
  }

  /// The names that nothing asked for, in the order of the file.
  List<String> ignored() {
    return object.propertyNames().stream().filter(name -> !asked.contains(name)).toList();
  }

  static double number(JsonNode node, String at, double least, double most) {
    if (!node.isNumber()) throw wrongAt(at, node, "a number");
    double value = node.doubleValue();
    if (least == 0 && value < 0)
      throw invalid("%s is %s; it must not be negative.".formatted(at, shown(value)));
    if (!(value >= least && value <= most))
      throw invalid(
          "%s is %s; it must lie between %s and %s."
              .formatted(at, shown(value), shown(least), shown(most)));
    return value;
  }

  static int whole(JsonNode node, String at, int least, int most) {
    double value = number(node, at, least, most);
    if (value != Math.rint(value))
      throw invalid("%s is %s; it must be a whole number.".formatted(at, shown(value)));
    return (int) value;
  }

  static Problem invalid(String what) {
    return new Problem(
        ProblemCode.PROBLEM_INVALID, what, "docs/DECIDE.md shows the fields of each kind.");
  }

  static String shown(double value) {
    return Math.abs(value) < 1e15
        ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
        : Double.toString(value);
  }

  private Problem wrong(String name, JsonNode node, String wanted) {
    return wrongAt(at(name), node, wanted);
  }

  static Problem wrongAt(String at, JsonNode node, String wanted) {
    return invalid("%s is %s; it must be %s.".formatted(at, Problem.echo(node.toString()), wanted));
  }
}
