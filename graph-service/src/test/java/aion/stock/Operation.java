package aion.stock;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One step of a made-up history; it can be made simpler.
///
/// @param id its number; others name it by that
/// @param at number of the position, where it has one
/// @param of the number of the step it is about; 0 when none
/// @param amount increments
/// @param ago how many hours before the others are recorded it was true
/// @param flag closes an arrival, or releases all of a reservation
/// @param instead what takes the place of a step that is taken back
record Operation(
    int id,
    Kind kind,
    int at,
    int of,
    long amount,
    int ago,
    boolean flag,
    @Nullable Operation instead) {
  enum Kind {
    RECEIPT,
    ISSUE,
    SCRAP,
    COUNT,
    TRANSFER,
    HOLD,
    UNHOLD,
    RESERVE,
    RELEASE,
    FULFIL,
    DISPATCH,
    ARRIVE,
    FIRST_EXPIRING,
    CORRECT
  }

  private static final List<Kind> FIRST =
      List.of(
          Kind.RECEIPT,
          Kind.RECEIPT,
          Kind.RECEIPT,
          Kind.ISSUE,
          Kind.ISSUE,
          Kind.SCRAP,
          Kind.COUNT,
          Kind.COUNT,
          Kind.COUNT,
          Kind.TRANSFER,
          Kind.HOLD,
          Kind.UNHOLD,
          Kind.RESERVE,
          Kind.RESERVE,
          Kind.DISPATCH,
          Kind.FIRST_EXPIRING);
  private static final List<Kind> LATER =
      List.of(Kind.CORRECT, Kind.CORRECT, Kind.CORRECT, Kind.RELEASE, Kind.FULFIL, Kind.ARRIVE);
  private static final List<Kind> INSTEAD =
      List.of(Kind.RECEIPT, Kind.ISSUE, Kind.SCRAP, Kind.COUNT, Kind.COUNT, Kind.TRANSFER);

  /// A history of random steps.
  static List<Operation> history(Random random) {
    int size = 3 + random.nextInt(22);
    int width = 1 + random.nextInt(4);
    var steps = new ArrayList<Operation>();
    for (int id = 1; id <= size; id++) {
      boolean later = id > 1 && random.nextInt(3) == 0;
      var kinds = later ? LATER : FIRST;
      var kind = kinds.get(random.nextInt(kinds.size()));
      int of = later ? about(kind, steps, random) : 0;
      steps.add(step(id, kind, of, width, steps, random));
    }
    return steps;
  }

  private static Operation step(
      int id, Kind kind, int of, int width, List<Operation> before, Random random) {
    Operation instead = null;
    if (kind == Kind.CORRECT && random.nextBoolean()) {
      var fulfils = before.stream().anyMatch(o -> o.id == of && o.kind == Kind.FULFIL);
      var right = fulfils ? Kind.FULFIL : INSTEAD.get(random.nextInt(INSTEAD.size()));
      int about = fulfils ? before.get(of - 1).of : 0;
      instead = step(id, right, about, width, before, random);
    }
    boolean follows = kind == Kind.FULFIL || kind == Kind.ARRIVE;
    return new Operation(
        id,
        kind,
        follows ? before.get(of - 1).at : random.nextInt(width),
        of,
        kind == Kind.RECEIPT ? 5 + random.nextInt(30) : random.nextInt(12),
        random.nextInt(6),
        random.nextInt(3) == 0,
        instead);
  }

  /// A step that this one can be about, mostly one of the right kind.
  private static int about(Kind kind, List<Operation> before, Random random) {
    var fitting =
        before.stream()
            .filter(o ->
                switch (kind) {
                  case RELEASE, FULFIL -> o.kind == Kind.RESERVE;
                  case ARRIVE -> o.kind == Kind.DISPATCH;
                  default -> true;
                })
            .toList();
    var from = fitting.isEmpty() || random.nextInt(20) == 0 ? before : fitting;
    return from.get(random.nextInt(from.size())).id;
  }

  /// Simpler steps that might show the same fault.
  Stream<Operation> simpler() {
    var simpler = Stream.<Operation>builder();
    if (instead != null) simpler.add(with(amount, ago, null));
    if (amount > 1) simpler.add(with(amount / 2, ago, instead)).add(with(amount - 1, ago, instead));
    if (ago > 0) simpler.add(with(amount, 0, instead)).add(with(amount, ago - 1, instead));
    if (instead != null) instead.simpler().forEach(right -> simpler.add(with(amount, ago, right)));
    return simpler.build();
  }

  private Operation with(long nextAmount, int nextAgo, @Nullable Operation nextInstead) {
    return new Operation(id, kind, at, of, nextAmount, nextAgo, flag, nextInstead);
  }
}
