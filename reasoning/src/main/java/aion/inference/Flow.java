package aion.inference;

import aion.inference.Condition.Pattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Hands what changed in a layer to the layers above it, each what its rules read or conclude.
final class Flow {
  private final Terms terms;
  private final List<Layer> layers;
  private final List<BitSet> read = new ArrayList<>();
  private final BitSet readsAll = new BitSet();

  Flow(Terms terms, List<Layer> layers) {
    this.terms = terms;
    this.layers = layers;
    for (int i = 0; i < layers.size(); i++) {
      var predicates = new BitSet();
      for (var clause : layers.get(i).clauses) {
        for (var pattern : clause.body) note(pattern, predicates, i);
        for (var pattern : clause.head) note(pattern, predicates, i);
        for (var group : clause.groups)
          for (var pattern : group.patterns()) note(pattern, predicates, i);
      }
      read.add(predicates);
    }
  }

  private record Key(int s, int p, int o) {}

  /// What a change of the lowest layer changes in all.
  Changes changes(Delta lowest) {
    if (layers.size() == 1)
      return new Changes(
          new TripleSet(terms, lowest.inferred.toArray()),
          new TripleSet(terms, lowest.retracted.toArray()));
    Map<Key, Integer> present = new LinkedHashMap<>();
    Map<Key, Integer> inferred = new LinkedHashMap<>();
    note(present, lowest.entered, 1);
    note(present, lowest.left, -1);
    note(inferred, lowest.inferred, 1);
    note(inferred, lowest.retracted, -1);
    for (int i = 1; i < layers.size(); i++) {
      var gone = layers.get(i).remove(select(present, i, -1));
      var come = layers.get(i).add(select(present, i, 1));
      for (var delta : List.of(gone, come))
        for (var net : List.of(present, inferred)) {
          note(net, delta.inferred, 1);
          note(net, delta.retracted, -1);
        }
    }
    return new Changes(
        new TripleSet(terms, select(inferred, 1)), new TripleSet(terms, select(inferred, -1)));
  }

  private void note(Pattern pattern, BitSet predicates, int layer) {
    if (pattern.p() >= 0) predicates.set(pattern.p());
    else readsAll.set(layer);
  }

  private static void note(Map<Key, Integer> net, IntList triples, int by) {
    for (int i = 0; i < triples.size(); i += 3)
      net.merge(new Key(triples.get(i), triples.get(i + 1), triples.get(i + 2)), by, Integer::sum);
  }

  private int[] select(Map<Key, Integer> net, int layer, int sign) {
    var of = new IntList();
    boolean all = readsAll.get(layer);
    net.forEach((key, by) -> {
      if (by == sign && !Words.isInternal(key.p) && (all || read.get(layer).get(key.p)))
        Delta.put(of, key.s, key.p, key.o);
    });
    return of.toArray();
  }

  private static int[] select(Map<Key, Integer> net, int sign) {
    var of = new IntList();
    net.forEach((key, by) -> {
      if (by == sign) Delta.put(of, key.s, key.p, key.o);
    });
    return of.toArray();
  }
}
