package aion.ingest.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SampleCompanyTest {
  private final WrittenCompany company = WrittenCompany.shared();

  @Test
  void writes_the_same_bytes_on_the_same_day() throws IOException {
    var again = WrittenCompany.write(WrittenCompany.TODAY);

    for (int i = 0; i < company.files().size(); i++)
      assertThat(again.files().get(i).file()).hasSameBinaryContentAs(company.files().get(i).file());
  }

  @Test
  void only_names_the_days_otherwise_on_another_day() throws IOException {
    var dates = "20\\d\\d-\\d\\d-\\d\\d|(?<=(?:PO|MV)-)\\d{6}";

    var later = WrittenCompany.write(WrittenCompany.TODAY.plusDays(100));

    for (int i = 0; i < company.files().size(); i++)
      assertThat(Files.readString(later.files().get(i).file()).replaceAll(dates, ""))
          .isEqualTo(Files.readString(company.files().get(i).file()).replaceAll(dates, ""));
  }

  @Test
  void has_about_eighty_items_fourteen_suppliers_and_three_sites() {
    var sites =
        company.rows("locations").stream()
            .filter(row -> Set.of("plant", "warehouse").contains(row.getField("kind")));

    assertThat(company.rows("items")).hasSize(85);
    assertThat(company.rows("suppliers")).hasSize(14);
    assertThat(sites).hasSize(3);
  }

  @Test
  void refers_only_to_what_an_earlier_file_or_row_names() {
    var items = keys("items", "sku");
    var suppliers = keys("suppliers", "code");
    var locations = new HashSet<String>();

    for (var row : company.rows("locations")) {
      assertThat(locations).containsAll(given(row.getField("within")));
      assertThat(suppliers).containsAll(given(row.getField("operator")));
      locations.add(row.getField("code"));
    }
    assertThat(keys("items", "category")).isSubsetOf(keys("categories", "code"));
    assertThat(keys("suppliers", "country")).isSubsetOf(keys("countries", "code"));
    assertThat(keys("bills-of-materials", "item")).isSubsetOf(items);
    assertThat(keys("bills-of-materials-lines", "item")).isSubsetOf(items);
    assertThat(keys("bills-of-materials-lines", "billOfMaterials"))
        .isEqualTo(keys("bills-of-materials", "code"));
    assertThat(keys("offers", "item")).isSubsetOf(items);
    assertThat(keys("offers", "supplier")).isEqualTo(suppliers);
    assertThat(keys("price-tiers", "offer")).isEqualTo(keys("offers", "code"));
    assertThat(keys("exposures", "item")).isSubsetOf(items);
    assertThat(keys("movements", "item")).isEqualTo(items);
    assertThat(keys("movements", "location")).isSubsetOf(locations);
  }

  @Test
  void knows_every_unit() {
    assertThat(keys("items", "unit")).containsExactlyInAnyOrder("H87", "KGM", "MTR");
    assertThat(keys("movements", "unit")).containsExactlyInAnyOrder("H87", "KGM", "MTR");
    assertThat(keys("orders", "unit")).containsExactlyInAnyOrder("", "H87", "KGM", "MTR");
  }

  @Test
  void moves_commodity_prices_so_that_their_last_month_ends_today() {
    assertThat(SampleCompany.priceShiftDays(LocalDate.of(2026, 11, 23))).isEqualTo(176);
  }

  private Set<String> keys(String mapping, String column) {
    var keys = new HashSet<String>();
    company.rows(mapping).forEach(row -> keys.add(row.getField(column)));
    return keys;
  }

  private static Set<String> given(String key) {
    return key.isEmpty() ? Set.of() : Set.of(key);
  }
}
