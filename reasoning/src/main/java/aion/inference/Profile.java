package aion.inference;

import java.util.Arrays;
import java.util.Optional;

/// Which rules of the W3C hold beside one's own.
public enum Profile {
  /// The rules of OWL 2 RL.
  OWL_RL("owl-rl"),
  /// The rules of RDF Schema.
  RDFS("rdfs"),
  NONE("none");

  private final String text;

  Profile(String text) {
    this.text = text;
  }

  /// The name on the command line, e.g. `owl-rl`.
  public String text() {
    return text;
  }

  public static Optional<Profile> findByText(String text) {
    return Arrays.stream(values()).filter(profile -> profile.text.equals(text)).findFirst();
  }
}
