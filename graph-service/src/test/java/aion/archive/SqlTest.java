package aion.archive;

import static org.assertj.core.api.Assertions.assertThat;

import aion.GraphTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@GraphTest
class SqlTest {
  private static final String TWO_LINES = "(?s)-- [A-Z].*\n-- in: .* out: .*";

  @Test
  void every_statement_has_its_head_and_can_be_prepared(Archive archive) throws IOException {
    try (var year = new LivedYear().live()) {
      new Archiver(archive, year.clock()).archive(LocalDate.of(2026, 2, 1), _ -> {});
    }
    var files = new PathMatchingResourcePatternResolver().getResources("classpath*:sql/**/*.sql");
    var texts = new TreeMap<String, String>();
    for (var file : files)
      texts.put(
          String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));

    var findings = archive.store().work(connection -> findings(texts, archive, connection));

    assertThat(files).hasSizeGreaterThan(15);
    assertThat(findings).isEmpty();
  }

  private static List<String> findings(
      Map<String, String> texts, Archive archive, DuckDBConnection connection) throws SQLException {
    ColdStore.use(archive.slice(), connection);
    var findings = new ArrayList<String>();
    try (var writer = new ColdWriter(connection)) {
      for (var file : texts.entrySet()) {
        var text = file.getValue();
        if (!text.matches(TWO_LINES)) findings.add(file.getKey() + ": no head comment");
        if (text.contains("A template:") || text.contains("TABLE")) continue;
        try {
          connection.prepareStatement(text).close();
        } catch (SQLException e) {
          findings.add(file.getKey() + ": " + e.getMessage());
        }
      }
      assertThat(writer).isNotNull();
    }
    return findings;
  }
}
