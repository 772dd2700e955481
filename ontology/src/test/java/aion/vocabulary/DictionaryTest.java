package aion.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DictionaryTest {
  private static final Path PAGE = Path.of("../docs/DICTIONARY.md");

  @Test
  void is_the_page_that_the_ontology_makes() throws IOException {
    var rendered = Dictionary.render(Ontology.shipped());
    if (Boolean.getBoolean("dictionary.write")) {
      Files.createDirectories(PAGE.resolveSibling("."));
      Files.writeString(PAGE, rendered);
    }

    assertThat(PAGE)
        .as(
            "docs/DICTIONARY.md differs from the ontology; make it anew with"
                + " mvn -pl ontology test -Dtest=DictionaryTest -Ddictionary.write=true")
        .exists()
        .content()
        .isEqualTo(rendered);
  }
}
