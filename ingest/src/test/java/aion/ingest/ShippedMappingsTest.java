package aion.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import aion.ingest.gate.Mapping;
import aion.ingest.gate.Mappings;
import aion.vocabulary.Ontology;
import org.junit.jupiter.api.Test;

class ShippedMappingsTest {
  @Test
  void every_shipped_mapping_speaks_the_words_of_the_ontology() {
    var mappings = Mappings.load(Ontology.shipped(), null);

    assertThat(mappings.all())
        .extracting(Mapping::name)
        .contains(
            "commodity-prices-worldbank",
            "commodity-prices-worldbank-xlsx",
            "energy-prices-eia",
            "events",
            "fx",
            "online-retail",
            "scms",
            "weather-538",
            "weather-nyc-hourly",
            "weather-vega",
            "weather-vega-hourly-normals",
            "weather-vega-seattle");
  }
}
