package aion.stock;

import aion.graph.Cypher;
import aion.ledger.Movement;
import aion.ledger.StockLine;
import aion.vocabulary.ItemId;
import aion.vocabulary.LocationId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.neo4j.driver.SimpleQueryRunner;

/// All that the movements of one transaction read and change, locked before it is read:
/// reservations, lines of dispatches, numbered pieces, positions, in this order.
public final class Books {
  private static final Cypher WRITE_CHANGED = Cypher.named("ledger/write-changed");

  final Terms terms;
  final Bills bills;
  final Lots lots;
  final Reservations reservations;
  final TransferLines transfers;
  final Serials serials;
  final Originals originals;
  final Positions positions;
  final Owners owners;
  final Discrepancies discrepancies = new Discrepancies();

  private Books(
      Terms terms,
      Bills bills,
      Lots lots,
      Reservations reservations,
      TransferLines transfers,
      Serials serials,
      Originals originals,
      Positions positions,
      Owners owners) {
    this.terms = terms;
    this.bills = bills;
    this.lots = lots;
    this.reservations = reservations;
    this.transfers = transfers;
    this.serials = serials;
    this.originals = originals;
    this.positions = positions;
    this.owners = owners;
  }

  /// @param movements what is to be judged
  /// @param originals the entries that corrections among them mend
  /// @param alsoPositions positions that other facts of the transaction touch
  /// @param alsoItems items that other facts name
  /// @param alsoLocations locations that other facts name
  /// @param masterData what earlier transactions read of items and locations
  /// @param newest the hash of the newest change of master data that this transaction sees
  public static Books open(
      Collection<Movement> movements,
      Originals originals,
      Collection<PositionKey> alsoPositions,
      Collection<ItemId> alsoItems,
      Collection<LocationId> alsoLocations,
      MasterData masterData,
      String newest,
      SimpleQueryRunner tx) {
    var all = movements.stream().flatMap(Books::withReplacement).toList();
    var bills = Bills.read(billsOf(all), tx);
    var reservations = Reservations.lock(reservationsOf(all, originals), tx);
    var transfers = TransferLines.lock(dispatchesOf(all), tx);
    var keys = new HashSet<>(alsoPositions);
    all.forEach(movement -> keys.addAll(Places.of(movement, bills)));
    reservations.all().forEach(held -> keys.add(held.position()));
    transfers.all().forEach(sent -> keys.addAll(Places.of(sent)));
    originals.all().forEach(o -> o.lines().forEach(line -> keys.add(line.position())));
    var items = new HashSet<>(alsoItems);
    var locations = new HashSet<>(alsoLocations);
    keys.forEach(key -> items.add(key.item()));
    keys.forEach(key -> locations.add(key.location()));
    var terms = masterData.read(items, locations, newest, tx);
    var leaving = leavingByLot(all, bills, terms);
    var lots = Lots.read(List.copyOf(keys), leaving, tx);
    leaving.forEach(place -> keys.addAll(lots.firstExpiring(place)));
    keys.addAll(inTransit(all, lots));
    var serials = Serials.lock(linesOf(all), countedPieces(all, terms), tx);
    var positions = Positions.lock(keys, terms, tx);
    return new Books(
        terms,
        bills,
        lots,
        reservations,
        transfers,
        serials,
        originals,
        positions,
        Owners.read(keys, tx));
  }

  /// Positions that lots reach which no line names; later movements may find them there.
  private static List<PositionKey> inTransit(List<Movement> movements, Lots lots) {
    var keys = new ArrayList<PositionKey>();
    for (var movement : movements)
      for (var line : movement.lines())
        if (line.lot() == null)
          for (var from : lots.firstExpiring(PositionKey.of(line)))
            for (var to : Places.arrivalsOf(movement)) {
              keys.add(from.at(to));
              lots.expect(from.at(to));
            }
    return keys;
  }

  private static Stream<Movement> withReplacement(Movement movement) {
    return movement instanceof Movement.Correction c && c.instead() != null
        ? Stream.of(c, c.instead())
        : Stream.of(movement);
  }

  private static Set<String> billsOf(List<Movement> movements) {
    var codes = new HashSet<String>();
    for (var movement : movements)
      if (movement instanceof Movement.Production p && p.billOfMaterials() != null)
        codes.add(p.billOfMaterials());
    return codes;
  }

  private static Set<String> reservationsOf(List<Movement> movements, Originals originals) {
    var ids = new HashSet<String>();
    for (var movement : movements)
      switch (movement) {
        case Movement.Reservation reservation -> ids.add(reservation.reservation());
        case Movement.Release release -> ids.add(release.reservation());
        case Movement.Issue issue when issue.reservation() != null -> ids.add(issue.reservation());
        default -> {}
      }
    originals.all().stream()
        .map(Originals.Original::reservation)
        .filter(Objects::nonNull)
        .forEach(ids::add);
    return ids;
  }

  private static Set<String> dispatchesOf(List<Movement> movements) {
    var ids = new HashSet<String>();
    for (var movement : movements)
      if (movement instanceof Movement.Arrival arrival) ids.add(arrival.dispatch());
    return ids;
  }

  /// Item, location and owner of goods that leave and are tracked by lot.
  private static Set<PositionKey> leavingByLot(List<Movement> movements, Bills bills, Terms terms) {
    var places = new HashSet<PositionKey>();
    for (var movement : movements)
      for (var key : Places.leftBy(movement, bills))
        if (terms.knows(key.item()) && terms.of(key.item()).tracking() == Tracking.LOT)
          places.add(key.inLot(null));
    return places;
  }

  private static List<StockLine> linesOf(List<Movement> movements) {
    return movements.stream().flatMap(m -> m.lines().stream()).toList();
  }

  private static Set<PositionKey> countedPieces(List<Movement> movements, Terms terms) {
    var keys = new HashSet<PositionKey>();
    for (var movement : movements)
      if (movement instanceof Movement.Count count)
        for (var line : count.lines())
          if (terms.knows(line.item()) && terms.of(line.item()).tracking() == Tracking.SERIAL)
            keys.add(PositionKey.of(line));
    return keys;
  }

  /// How amounts of items are counted, and where locations lie.
  public Terms terms() {
    return terms;
  }

  /// The positions, locked.
  public Positions positions() {
    return positions;
  }

  /// The positions that changed, with their balances, as rows to write.
  public List<Map<String, Object>> balances() {
    return positions.rows();
  }

  /// Writes everything else that changed; entries must be in the graph.
  public void write(SimpleQueryRunner tx) {
    positions.dropUnused(tx);
    reservations.write(terms, tx);
    transfers.write(terms, tx);
    serials.write(tx);
    discrepancies.write(tx);
    var changes =
        Stream.of(reservations.changes(), transfers.changes(), serials.changes())
            .flatMap(List::stream)
            .distinct()
            .toList();
    if (!changes.isEmpty()) tx.run(WRITE_CHANGED.text(), Map.of("changes", changes)).consume();
  }
}
