package aion.inference;

import org.apache.jena.reasoner.rulesys.Builtin;
import org.apache.jena.reasoner.rulesys.BuiltinRegistry;
import org.apache.jena.reasoner.rulesys.builtins.BaseBuiltin;
import org.jspecify.annotations.Nullable;

/// Lets Jena's parser read the name of any built-in; [ClauseReader] says which are known.
final class AnyBuiltIn extends BuiltinRegistry {
  static final AnyBuiltIn REGISTRY = new AnyBuiltIn();

  private static final class Named extends BaseBuiltin {
    private final String name;

    Named(String name) {
      this.name = name;
    }

    @Override
    public String getName() {
      return name;
    }
  }

  private AnyBuiltIn() {}

  @Override
  public Builtin getImplementation(String name) {
    return new Named(name);
  }

  @Override
  public @Nullable Builtin getImplementationByURI(String uri) {
    return null;
  }

  @Override
  public void register(Builtin builtin) {
    throw new UnsupportedOperationException("names are free here");
  }

  @Override
  public void register(String name, Builtin builtin) {
    throw new UnsupportedOperationException("names are free here");
  }
}
