package aion.forecast.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesFileTest {
  private final Findings findings = new Findings();
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "2026-01-31 2026-02-28 2026-04-30, 12, 4",
    "2026-01-01 2026-02-01 2026-04-01, 12, 4",
    "2026-01-01 2026-01-02 2026-01-04, 7, 4",
    "2026-01-05T00:00 2026-01-12T00:00 2026-01-26T00:00, 52, 4",
    "2025-12-31 2026-03-31 2026-09-30, 4, 4",
    "2023-06 2024-06 2026-06, 1, 4",
    "2026-W52 2026-W53 2027-W02, 52, 4",
    "2026-Q3 2026Q4 2027-Q2, 4, 4",
    "2001 2002 2004, 1, 4",
    "7 8 10, 1, 4"
  })
  void sees_the_season_and_the_gap_from_the_periods(String periods, int season, int length)
      throws IOException {
    var rows = new StringBuilder("id,period,value\n");
    for (var period : periods.split(" ")) rows.append("x,").append(period).append(",2\n");

    var series = read(rows.toString()).getFirst();

    assertThat(series.season()).isEqualTo(season);
    assertThat(series.values()).hasSize(length).containsOnly(2);
    assertThat(series.treatments())
        .containsExactly("1 missing periods: on the line between their neighbours");
  }

  @Test
  void a_missing_period_of_demand_that_comes_now_and_then_is_zero() throws IOException {
    var series = read("id,period,value\nx,1,0\nx,2,3\nx,4,5\nx,5,\n").getFirst();

    assertThat(series.values()).containsExactly(0, 3, 0, 5);
    assertThat(series.treatments())
        .containsExactly(
            "1 periods without a number at the ends: left out", "1 missing periods: taken as zero");
    assertThat(findings.shown()).containsExactly("line 5: the value '' is no number: missing");
  }

  @Test
  void what_cannot_be_a_series_is_told() throws IOException {
    var series =
        read(
            "id,period,value\nfar,1,1\nfar,900000000,1\nbad,2026-02-30,1\nbad,1\n,1,1\nlarge,1,1e308\nlarge,3,-1e308\n");

    assertThat(series).extracting(Series::id).containsExactly("large");
    assertThat(series.getFirst().values()).containsExactly(1e308, 0, -1e308);
    assertThat(findings.shown())
        .containsExactly(
            "series 'far' has no forecast: its 2 rows span 900,000,000 periods",
            "line 4: the period '2026-02-30' cannot be read",
            "line 5: it has 2 of 3 fields",
            "line 6: the id is empty",
            "series 'bad' has no forecast: no row of it can be read");
  }

  private List<Series> read(String text) throws IOException {
    var file = folder.resolve("series.csv");
    Files.writeString(file, text);
    var all = new ArrayList<Series>();
    new SeriesFile(file, 0, findings).forEach(true, all::add);
    return all;
  }
}
