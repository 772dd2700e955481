package aion.ledger;

import aion.vocabulary.LocationId;
import aion.vocabulary.OrderLineId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A change of stock. Its lines are posted all or none; line quantities are positive, the kind says
/// the direction.
public sealed interface Movement extends Fact {
  /// Goods come in from outside.
  ///
  /// @param orderLine the order line it fulfils; null for goods without an order
  record Receipt(List<StockLine> lines, @Nullable OrderLineId orderLine, String reason)
      implements Movement {
    public Receipt {
      lines = List.copyOf(lines);
    }

    @Override
    public String kind() {
      return "movement.receipt";
    }
  }

  /// Goods leave for use or sale.
  record Issue(List<StockLine> lines, String reason) implements Movement {
    public Issue {
      lines = List.copyOf(lines);
    }

    @Override
    public String kind() {
      return "movement.issue";
    }
  }

  /// Goods that were issued come back.
  record Return(List<StockLine> lines, String reason) implements Movement {
    public Return {
      lines = List.copyOf(lines);
    }

    @Override
    public String kind() {
      return "movement.return";
    }
  }

  /// Goods go from the location of each line to another, at once.
  record Transfer(List<StockLine> lines, LocationId to, String reason) implements Movement {
    public Transfer {
      lines = List.copyOf(lines);
    }

    @Override
    public String kind() {
      return "movement.transfer";
    }
  }

  /// Components are consumed and products come out.
  record Production(List<StockLine> consumed, List<StockLine> produced, String reason)
      implements Movement {
    public Production {
      consumed = List.copyOf(consumed);
      produced = List.copyOf(produced);
    }

    @Override
    public String kind() {
      return "movement.production";
    }

    @Override
    public List<StockLine> lines() {
      return java.util.stream.Stream.concat(consumed.stream(), produced.stream()).toList();
    }
  }

  /// Goods are thrown away.
  record Scrap(List<StockLine> lines, String reason) implements Movement {
    public Scrap {
      lines = List.copyOf(lines);
    }

    @Override
    public String kind() {
      return "movement.scrap";
    }
  }

  /// What was found on the shelf. Authoritative at its valid time: a movement that is recorded
  /// later but happened earlier does not move the counted balance.
  record Count(List<StockLine> lines, String reason) implements Movement {
    public Count {
      lines = List.copyOf(lines);
    }

    @Override
    public String kind() {
      return "movement.count";
    }
  }

  /// All lines, in the order in which they were given.
  List<StockLine> lines();

  /// Why; empty when nobody said.
  String reason();
}
