package aion.stock;

import aion.ledger.Movement;
import aion.ledger.StockLine;
import aion.vocabulary.LocationId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which positions movements name.
final class Places {
  /// Where goods are while they travel, when a dispatch does not say.
  static final LocationId IN_TRANSIT = new LocationId("IN-TRANSIT");

  private Places() {}

  /// All positions that a movement names itself.
  static Set<PositionKey> of(Movement movement, Bills bills) {
    var keys = new HashSet<PositionKey>();
    for (var line : movement.lines()) {
      var key = PositionKey.of(line);
      if (!(movement instanceof Movement.Arrival)) keys.add(key);
      arrivalsOf(movement).forEach(to -> keys.add(key.at(to)));
    }
    keys.addAll(leftBy(movement, bills));
    return keys;
  }

  /// The positions a line of a dispatch may still touch.
  static List<PositionKey> of(TransferLines.Sent sent) {
    return List.of(sent.from(), sent.from().at(sent.via()), sent.from().at(sent.to()));
  }

  /// Where the goods of a movement go to, beside the locations of its lines.
  static List<LocationId> arrivalsOf(Movement movement) {
    return switch (movement) {
      case Movement.Transfer transfer -> List.of(transfer.to());
      case Movement.Dispatch dispatch -> List.of(dispatch.to(), viaOf(dispatch));
      default -> List.of();
    };
  }

  static LocationId viaOf(Movement.Dispatch dispatch) {
    return dispatch.via() == null ? IN_TRANSIT : dispatch.via();
  }

  /// The positions that goods leave.
  static List<PositionKey> leftBy(Movement movement, Bills bills) {
    return switch (movement) {
      case Movement.Issue issue -> keys(issue.lines());
      case Movement.Scrap scrap -> keys(scrap.lines());
      case Movement.Transfer transfer -> keys(transfer.lines());
      case Movement.Dispatch dispatch -> keys(dispatch.lines());
      case Movement.Production production -> consumedBy(production, bills);
      default -> List.of();
    };
  }

  private static List<PositionKey> keys(List<StockLine> lines) {
    return lines.stream().map(PositionKey::of).toList();
  }

  private static List<PositionKey> consumedBy(Movement.Production production, Bills bills) {
    var keys = new ArrayList<>(keys(production.consumed()));
    var code = production.billOfMaterials();
    if (code != null && !production.produced().isEmpty()) {
      var at = production.produced().getFirst().location();
      for (var bill : bills.all())
        for (var component : bill.components()) keys.add(PositionKey.of(component.item(), at));
    }
    return keys;
  }
}
