package aion.ledger;

import aion.vocabulary.LocationId;
import aion.vocabulary.OrderLineId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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

  /// Goods leave for use or sale. A line of an item that is tracked by lot may leave the lot open:
  /// then the lots that expire first are taken.
  ///
  /// @param reservation the reservation it fulfils; null when nothing was reserved for it
  /// @param lotReason why other lots than those that expire first are taken; empty when they are
  ///   not
  record Issue(List<StockLine> lines, @Nullable String reservation, String lotReason, String reason)
      implements Movement {
    public Issue {
      lines = List.copyOf(lines);
    }

    public Issue(List<StockLine> lines, String reason) {
      this(lines, null, "", reason);
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

  /// Goods leave for another location of ours, where they arrive later.
  ///
  /// @param via the virtual location that holds them on the way; null for the one of the product
  /// @param expectedAt when they should arrive; null when nobody said
  record Dispatch(
      List<StockLine> lines,
      LocationId to,
      @Nullable LocationId via,
      @Nullable Instant expectedAt,
      String reason)
      implements Movement {
    public Dispatch {
      lines = List.copyOf(lines);
    }

    @Override
    public String kind() {
      return "movement.dispatch";
    }
  }

  /// Goods that were dispatched arrive.
  ///
  /// @param dispatch the id of the dispatch's entry
  /// @param lines what arrived: item, lot and amount count, the location is the one it was sent to;
  ///   empty for all that is still on the way
  /// @param closes whether what has not arrived by now is given up as lost
  record Arrival(String dispatch, List<StockLine> lines, boolean closes, String reason)
      implements Movement {
    public Arrival {
      lines = List.copyOf(lines);
    }

    @Override
    public String kind() {
      return "movement.arrival";
    }
  }

  /// Goods stay where they are and may not be used.
  record Hold(List<StockLine> lines, String reason) implements Movement {
    public Hold {
      lines = List.copyOf(lines);
    }

    @Override
    public String kind() {
      return "movement.hold";
    }
  }

  /// Goods on hold may be used again.
  record Unhold(List<StockLine> lines, String reason) implements Movement {
    public Unhold {
      lines = List.copyOf(lines);
    }

    @Override
    public String kind() {
      return "movement.unhold";
    }
  }

  /// Goods are promised to a demand.
  ///
  /// @param reservation the key of the new reservation
  /// @param demand what they are for, e.g. a customer order's number
  /// @param expiresAt when the promise ends by itself; null for never
  record Reservation(
      String reservation, StockLine line, String demand, @Nullable Instant expiresAt, String reason)
      implements Movement {
    @Override
    public String kind() {
      return "movement.reservation";
    }

    @Override
    public List<StockLine> lines() {
      return List.of(line);
    }
  }

  /// A promise is taken back; what was issued for it stays issued.
  ///
  /// @param amount how much of it, in `unit`; null for all that is left
  /// @param unit null together with the amount
  /// @param expired whether it ended because its time had come
  record Release(
      String reservation,
      @Nullable BigDecimal amount,
      @Nullable String unit,
      boolean expired,
      String reason)
      implements Movement {
    @Override
    public String kind() {
      return "movement.release";
    }

    @Override
    public List<StockLine> lines() {
      return List.of();
    }
  }

  /// What an entry said was wrong: it is taken back at the time it was said to be true, and what is
  /// right takes its place.
  ///
  /// @param of the id of the movement's entry that is mended
  /// @param instead what is right; null when nothing had happened
  record Correction(String of, @Nullable Movement instead, String reason) implements Movement {
    @Override
    public String kind() {
      return "correction";
    }

    @Override
    public List<StockLine> lines() {
      return instead == null ? List.of() : instead.lines();
    }
  }

  /// Components are consumed and products come out.
  ///
  /// @param billOfMaterials the bill by which components are consumed where the first product comes
  ///   out; null when the consumed lines say it all
  record Production(
      List<StockLine> consumed,
      List<StockLine> produced,
      @Nullable String billOfMaterials,
      String reason)
      implements Movement {
    public Production {
      consumed = List.copyOf(consumed);
      produced = List.copyOf(produced);
    }

    public Production(List<StockLine> consumed, List<StockLine> produced, String reason) {
      this(consumed, produced, null, reason);
    }

    @Override
    public String kind() {
      return "movement.production";
    }

    @Override
    public List<StockLine> lines() {
      return Stream.concat(consumed.stream(), produced.stream()).toList();
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
