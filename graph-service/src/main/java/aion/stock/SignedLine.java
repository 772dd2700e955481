package aion.stock;

import aion.ledger.Movement;
import aion.ledger.StockLine;
import java.util.ArrayList;
import java.util.List;

/// One change of a position that a movement asks for.
///
/// @param key the position
/// @param line the line it comes from
/// @param sign 1 for goods that arrive, -1 for goods that leave, 0 for a count
record SignedLine(PositionKey key, StockLine line, int sign) {
  /// The changes of all lines, in their order; a transfer has two for each line.
  static List<SignedLine> of(Movement movement) {
    var lines = new ArrayList<SignedLine>();
    switch (movement) {
      case Movement.Receipt receipt -> add(lines, receipt.lines(), 1);
      case Movement.Return returned -> add(lines, returned.lines(), 1);
      case Movement.Issue issue -> add(lines, issue.lines(), -1);
      case Movement.Scrap scrap -> add(lines, scrap.lines(), -1);
      case Movement.Count count -> add(lines, count.lines(), 0);
      case Movement.Production production -> {
        add(lines, production.consumed(), -1);
        add(lines, production.produced(), 1);
      }
      case Movement.Transfer transfer -> {
        add(lines, transfer.lines(), -1);
        transfer
            .lines()
            .forEach(l -> lines.add(new SignedLine(PositionKey.of(l).at(transfer.to()), l, 1)));
      }
    }
    return lines;
  }

  private static void add(List<SignedLine> lines, List<StockLine> given, int sign) {
    given.forEach(line -> lines.add(new SignedLine(PositionKey.of(line), line, sign)));
  }
}
