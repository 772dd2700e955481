package aion.ingest.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// What ships in `sample/real` is what the extractor takes out of the shipped data sets.
class RealExtractsTest {
  @Test
  void weekly_demand_is_that_of_online_retail() throws IOException {
    try (var data = Tables.open(RealExtracts.ONLINE_RETAIL)) {
      assertThat(RealExtracts.weeklyDemand(data)).isEqualTo(shipped("weekly-demand"));
    }
  }

  @Test
  void lateness_is_that_of_scms_vendors() throws IOException {
    try (var data = Tables.open(RealExtracts.SCMS)) {
      assertThat(RealExtracts.supplierLateness(data)).isEqualTo(shipped("supplier-lateness"));
    }
  }

  @Test
  void months_are_those_of_the_world_bank() throws IOException {
    var series = Prices.exposures().stream().map(Prices.Exposure::series).distinct().sorted();

    try (var data = Tables.open(RealExtracts.WORLD_BANK)) {
      assertThat(RealExtracts.commodityMonths(data, series.toList()))
          .isEqualTo(shipped("commodity-months"));
    }
  }

  @Test
  void rain_is_that_of_houston() throws IOException {
    try (var data = Tables.open(RealExtracts.HOUSTON)) {
      assertThat(RealExtracts.rain(data)).isEqualTo(shipped("rain"));
    }
  }

  @Test
  void lateness_of_the_nth_vendor_is_that_of_the_nth_supplier() {
    var vendors = RealData.shipped().lateness();

    assertThat(vendors).hasSameSizeAs(Suppliers.shipped().suppliers());
    assertThat(vendors.get("HETERO LABS LIMITED")).containsOnly(0);
    assertThat(vendors.get("BRISTOL-MYERS SQUIBB")).containsOnly(0);
  }

  private static String shipped(String name) throws IOException {
    try (var file = Tables.open("/sample/real/" + name + ".csv")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
