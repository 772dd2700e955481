package aion.vocabulary;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Something made from the ontology, and made anew when the ontology has grown.
public final class Derived<T> {
  private final Ontology ontology;
  private final Function<Ontology, T> making;
  private volatile @Nullable Made<T> made;

  /// @param making gives the same for the same words; runs once for each version that is asked for
  public Derived(Ontology ontology, Function<Ontology, T> making) {
    this.ontology = ontology;
    this.making = making;
  }

  private record Made<T>(String version, T thing) {}

  /// What the words of now make.
  public T now() {
    var known = made;
    return known != null && known.version.equals(ontology.version()) ? known.thing : make();
  }

  private synchronized T make() {
    var known = made;
    // What is published while this is being made is seen by the next who asks.
    var words = ontology.asNow();
    if (known != null && known.version.equals(words.version())) return known.thing;
    var thing = making.apply(words);
    made = new Made<>(words.version(), thing);
    return thing;
  }
}
