package aion.web.bench;

import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// The ways to change a chain behind the ledger's back. Each says at which offset it begins.
enum Tampering {
  EDIT {
    @Override
    int apply(Chain chain, Random random) {
      int at = random.nextInt(chain.links.size());
      var link = chain.links.get(at);
      var field = FIELDS.get(random.nextInt(FIELDS.size()));
      var value =
          switch (link.entry().get(field)) {
            case Long number -> number + 100_000;
            case ZonedDateTime time -> time.plusNanos(1_000);
            case Object text -> changed(text.toString(), random);
            case null -> "~";
          };
      chain.links.set(at, link.with(field, value));
      return at + 1;
    }
  },
  DELETE {
    @Override
    int apply(Chain chain, Random random) {
      int at = random.nextInt(chain.links.size());
      chain.links.remove(at);
      return at + 1;
    }
  },
  DELETE_MIDDLE {
    @Override
    int apply(Chain chain, Random random) {
      int at = random.nextInt(chain.links.size() - 2);
      int end = at + 1 + random.nextInt(chain.links.size() - at - 1);
      chain.links.subList(at, end).clear();
      return at + 1;
    }
  },
  INSERT {
    @Override
    int apply(Chain chain, Random random) {
      int at = random.nextInt(chain.links.size() + 1);
      var copy = chain.links.get(random.nextInt(chain.links.size()));
      chain.links.add(at, copy.with("id", "inserted"));
      chain.renumber();
      return at + 1;
    }
  },
  SWAP {
    @Override
    int apply(Chain chain, Random random) {
      int at = random.nextInt(chain.links.size() - 1);
      int other = at + 1 + random.nextInt(chain.links.size() - at - 1);
      Collections.swap(chain.links, at, other);
      chain.renumber();
      return at + 1;
    }
  },
  REORDER {
    @Override
    int apply(Chain chain, Random random) {
      int at = random.nextInt(chain.links.size() - 2);
      Collections.rotate(chain.links.subList(at, chain.links.size()), 1);
      chain.renumber();
      return at + 1;
    }
  },
  CUT_TAIL {
    @Override
    int apply(Chain chain, Random random) {
      int at = random.nextInt(chain.links.size());
      chain.cutAt(at);
      return at + 1;
    }
  },
  REWRITE {
    @Override
    int apply(Chain chain, Random random) {
      int at = random.nextInt(chain.links.size());
      var link = chain.links.get(at);
      chain.links.set(at, link.with("actor", link.entry().get("actor") + "~"));
      chain.rehashFrom(at);
      return at + 1;
    }
  };

  private static final List<String> FIELDS =
      List.of(
          "id",
          "partition",
          "offset",
          "kind",
          "validTime",
          "recordTime",
          "actor",
          "source",
          "traceId",
          "payload",
          "effect",
          "previousHash",
          "hash");

  /// @return the offset of the first entry that is not as it was
  abstract int apply(Chain chain, Random random);

  /// Whether only heads from outside can show it, and then maybe later in the chain.
  boolean needsHeads() {
    return this == CUT_TAIL || this == REWRITE;
  }

  /// One character becomes another.
  private static String changed(String text, Random random) {
    if (text.isEmpty()) return "~";
    int at = random.nextInt(text.length());
    return text.substring(0, at) + (text.charAt(at) == '~' ? '^' : '~') + text.substring(at + 1);
  }
}
