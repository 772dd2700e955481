package aion.web.bench;

import aion.ingest.sample.SampleCompany;
import aion.ledger.EntityFact;
import aion.ledger.Movement;
import aion.ledger.Observed;
import aion.ledger.OrderFact;
import aion.ledger.Posting;
import aion.projection.Node;
import aion.semantic.Iris;
import aion.vocabulary.Ontology;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/// The sample company read from its files, as far as the rules of the product read it: the same
/// members that importing it makes, in a second and without a database.
///
/// @param nodes its members
/// @param figures what the ledger would show of them: the daily demand of positions, by reference
record SampleMembers(List<Node> nodes, Map<String, Set<Triple>> figures) {
  private static final Set<String> SHARED =
      Set.of("Country", "Category", "Unit", "Region", "Signal", "SignalSource", "Observation");

  static SampleMembers read(Path folder, LocalDate today) {
    try {
      var files = new HashMap<String, Path>();
      for (var file : SampleCompany.writeTo(folder, today))
        files.put(file.mapping().substring("sample-".length()), file.file());
      return new Reading(files, today).members();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Reading {
    private final Map<String, Path> files;
    private final LocalDate today;
    private final Members members = new Members(Ontology.shipped());
    private final SampleStock stock;

    Reading(Map<String, Path> files, LocalDate today) {
      this.files = files;
      this.today = today;
      this.stock = new SampleStock(today.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    SampleMembers members() {
      each("countries", row -> has("Country", row, "name", ""));
      each("categories", row -> has("Category", row, "name", "broader"));
      each("suppliers", row -> has("Supplier", row, "name", "country"));
      each("locations", this::location);
      each("items", this::item);
      each("bills-of-materials", row -> has("BillOfMaterials", row, "yield validFrom", "item"));
      each(
          "bills-of-materials-lines",
          row -> has("BillOfMaterialsLine", row, "quantity scrapShare", "billOfMaterials item"));
      each("offers", row -> has("SupplyOffer", row, "leadTimeDays", "item supplier deliversTo"));
      each("exposures", this::exposure);
      each("movements", stock::add);
      orders();
      SampleCompany.openBusiness(today).forEach(this::posted);
      var figures = new LinkedHashMap<String, Set<Triple>>();
      stock.onHand.forEach((place, amount) -> position(place, amount, figures));
      return new SampleMembers(members.all(), figures);
    }

    private void each(String file, java.util.function.Consumer<NamedCsvRecord> action) {
      var path = Objects.requireNonNull(files.get(file), file);
      try (var csv = CsvReader.builder().ofNamedCsvRecord(path)) {
        csv.forEach(action);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void has(String entityClass, NamedCsvRecord row, String values, String links) {
      members.has(entityClass, row.getField("code"), fields(row, values), fields(row, links));
    }

    private static Map<String, String> fields(NamedCsvRecord row, String names) {
      return List.of(names.split(" ")).stream()
          .filter(name -> !name.isEmpty())
          .collect(Collectors.toMap(name -> name, row::getField));
    }

    private void location(NamedCsvRecord row) {
      boolean site = row.getField("class").equals("Site");
      has(
          row.getField("class"),
          row,
          site ? "name kind" : "name",
          site ? "within country operator" : "within country");
    }

    private void item(NamedCsvRecord row) {
      var links = Map.of("baseUnit", row.getField("unit"), "category", row.getField("category"));
      members.has("Item", row.getField("sku"), fields(row, "name kind unitCost currency"), links);
      members.note("Item/" + row.getField("sku"), "unit", row.getField("unit"));
    }

    private void exposure(NamedCsvRecord row) {
      var signal = "WB/" + row.getField("series").replaceFirst("[ *]*$", "");
      members.has("Signal", signal, Map.of("kind", "price"), Map.of());
      var links = Map.of("item", row.getField("item"), "signal", signal);
      members.has("Exposure", row.getField("code"), fields(row, "share"), links);
    }

    private void orders() {
      var placed = new LinkedHashMap<String, NamedCsvRecord>();
      var promised = new HashMap<String, String>();
      var status = new HashMap<String, String>();
      each(
          "orders",
          row -> {
            var line = row.getField("line");
            if (row.getField("event").equals("placed")) placed.put(line, row);
            if (row.getField("event").equals("confirmed"))
              promised.put(line, row.getField("promisedAt"));
            status.put(line, row.getField("event"));
          });
      placed.forEach((line, row) -> {
        var ordered = new BigDecimal(row.getField("quantity"));
        var arrived = stock.received.getOrDefault(line, BigDecimal.ZERO);
        if (arrived.compareTo(ordered) >= 0) status.put(line, "received");
        else if (arrived.signum() > 0 && !"cancelled".equals(status.get(line)))
          status.put(line, "partiallyReceived");
        members.has(
            "PurchaseOrderLine",
            line,
            Map.of(
                "status", Objects.requireNonNull(status.get(line)),
                "promisedAt", promised.getOrDefault(line, ""),
                "quantity", row.getField("quantity")),
            fields(row, "item supplier location"));
      });
    }

    private void posted(Posting posting) {
      var at = posting.validTime();
      switch (posting.fact()) {
        case Movement.Receipt receipt when at != null -> stock.add(receipt.lines(), at, false);
        case Movement.Issue issue when at != null -> stock.add(issue.lines(), at, true);
        case OrderFact.Placed line -> placed(line);
        default -> told(posting);
      }
    }

    private void placed(OrderFact.Placed line) {
      members.has(
          "PurchaseOrderLine",
          line.line().value(),
          Map.of("status", "placed", "promisedAt", String.valueOf(line.promisedAt())),
          Map.of(
              "item", line.item().value(),
              "supplier", line.supplier().value(),
              "location", Objects.requireNonNull(line.location()).value()));
    }

    private void told(Posting posting) {
      if (posting.fact() instanceof EntityFact.Upsert upsert)
        members.has(
            upsert.entityClass(), upsert.key(), firsts(upsert.values()), firsts(upsert.links()));
      else if (posting.fact() instanceof Observed observed) {
        var time = Objects.requireNonNull(posting.validTime()).toString();
        members.has(
            "Observation",
            posting.id(),
            Map.of(
                "validTime", time, "recordTime", time, "value", observed.value().toPlainString()),
            Map.of("signal", observed.signal().value()));
      }
    }

    private static Map<String, String> firsts(Map<String, List<String>> lists) {
      return lists.entrySet().stream()
          .filter(entry -> !entry.getValue().isEmpty())
          .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getFirst()));
    }

    private void position(
        SampleStock.Place place, BigDecimal amount, Map<String, Set<Triple>> figures) {
      var key = place.item() + "@" + place.location();
      members.has(
          "StockPosition",
          key,
          Map.of("quantityAvailable", amount.toPlainString()),
          Map.of("item", place.item(), "location", place.location()));
      var demand = stock.demandOf(place);
      if (demand.signum() > 0)
        figures.put("StockPosition/" + key, Set.of(fact("StockPosition/" + key, demand)));
    }
  }

  static Triple fact(String position, BigDecimal demand) {
    return Triple.create(
        new Iris().of(position),
        NodeFactory.createURI(Ontology.NAMESPACE + "dailyDemand"),
        NodeFactory.createLiteralDT(demand.toPlainString(), XSDDatatype.XSDdecimal));
  }

  /// How many members the company has.
  int size() {
    return nodes.size();
  }

  /// A member of one of many companies like this: its own items, places, suppliers and orders; the
  /// countries, categories, regions and signals of the world around are the same for all.
  ///
  /// @param number of the company; 0 is this one
  Node node(int at, int number) {
    var node = nodes.get(at);
    return number == 0 || !isOwn(node.ref()) ? node : copy(node, number);
  }

  /// Whether only the company of number 0 has the member.
  boolean isShared(int at) {
    return !isOwn(nodes.get(at).ref());
  }

  /// What is measured of a member of one of many companies.
  Set<Triple> figures(int at, int number) {
    var facts = figures.getOrDefault(nodes.get(at).ref(), Set.of());
    if (number == 0 || facts.isEmpty()) return facts;
    var subject = new Iris().of(renamed(nodes.get(at).ref(), number));
    return facts.stream()
        .map(fact -> Triple.create(subject, fact.getPredicate(), fact.getObject()))
        .collect(Collectors.toSet());
  }

  private static Node copy(Node node, int number) {
    var ref = renamed(node.ref(), number);
    var properties = new HashMap<>(node.properties());
    properties.put("ref", ref);
    properties.put("id", ref.substring(ref.indexOf('/') + 1));
    var links =
        node.links().stream()
            .map(l -> new Node.Link(l.type(), renamed(l.target(), number), l.properties()))
            .toList();
    return new Node(ref, node.labels(), properties, links);
  }

  private static String renamed(String ref, int number) {
    int slash = ref.indexOf('/');
    return isOwn(ref)
        ? ref.substring(0, slash) + "/C" + number + "-" + ref.substring(slash + 1)
        : ref;
  }

  private static boolean isOwn(String ref) {
    return !SHARED.contains(ref.substring(0, ref.indexOf('/')));
  }
}
