package aion.inference;

import java.util.AbstractSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/// Triples that are decoded when they are looked at: a closure has more of them than anyone reads.
final class TripleSet extends AbstractSet<Triple> {
  private final Terms terms;
  private final int[] numbers;
  private @Nullable Set<Triple> decoded;

  /// @param numbers three for each triple, each triple once
  TripleSet(Terms terms, int[] numbers) {
    this.terms = terms;
    this.numbers = numbers;
  }

  @Override
  public int size() {
    return numbers.length / 3;
  }

  @Override
  public boolean contains(@Nullable Object triple) {
    if (decoded == null) {
      var all = new HashSet<Triple>();
      forEach(all::add);
      decoded = all;
    }
    return decoded.contains(triple);
  }

  @Override
  public Iterator<Triple> iterator() {
    return new Iterator<>() {
      private int at;

      @Override
      public boolean hasNext() {
        return at < numbers.length;
      }

      @Override
      public Triple next() {
        if (!hasNext()) throw new NoSuchElementException();
        at += 3;
        return Triple.create(
            terms.node(numbers[at - 3]), terms.node(numbers[at - 2]), terms.node(numbers[at - 1]));
      }
    };
  }
}
