package aion.ingest.sample;

import aion.ledger.Posting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The sample company as files: a maker of small electric appliances with two years of movements
/// that end on the evening before today. The same day gives the same bytes; another day moves the
/// dates and changes nothing else. `docs/SAMPLE_COMPANY.md` says what is real and what is made up.
public final class SampleCompany {
  public static final String NAME = "PT Cendara Peranti Rumah";

  /// @param mapping the name of the shipped mapping that reads the file
  public record SampleFile(String mapping, Path file) {}

  private SampleCompany() {}

  /// Writes all files into the folder, which is made when it is not there.
  ///
  /// @param today in UTC; no fact is later than its first moment
  /// @return the files in the order in which they are to be imported
  public static List<SampleFile> writeTo(Path folder, LocalDate today) throws IOException {
    Files.createDirectories(folder);
    var written = new ArrayList<SampleFile>();
    for (var sheet : sheets(new Days(today)).entrySet()) {
      var file = folder.resolve("%02d-%s.csv".formatted(written.size() + 1, sheet.getKey()));
      sheet.getValue().writeTo(file);
      written.add(new SampleFile("sample-" + sheet.getKey(), file));
    }
    return List.copyOf(written);
  }

  /// The days by which the shipped commodity prices are to be moved so that their last month ends
  /// today, as it does for the prices that the company paid.
  public static int priceShiftDays(LocalDate today) {
    var last = Tables.read("real/commodity-months").getFirst().getField("last");
    return (int) ChronoUnit.DAYS.between(YearMonth.parse(last).atEndOfMonth(), today);
  }

  /// What is under way today and around the company, which the files do not hold; to be posted
  /// after them, in this order.
  public static List<Posting> openBusiness(LocalDate today) {
    var days = new Days(today);
    return Stream.concat(OpenBusiness.of(days).stream(), Surroundings.of(days).stream()).toList();
  }

  private static Map<String, Sheet> sheets(Days days) {
    var company = Simulation.run();
    var master = new MasterSheets(company, days);
    var sheets = new LinkedHashMap<String, Sheet>();
    sheets.put("countries", MasterSheets.countries());
    sheets.put("categories", MasterSheets.categories());
    sheets.put("suppliers", master.suppliers());
    sheets.put("locations", master.locations());
    sheets.put("items", master.items());
    sheets.put("bills-of-materials", master.billsOfMaterials());
    sheets.put("bills-of-materials-lines", master.billsOfMaterialsLines());
    sheets.put("offers", master.offers());
    sheets.put("price-tiers", master.priceTiers());
    sheets.put("exposures", MasterSheets.exposures());
    sheets.put("orders", OrderSheets.events(company, days));
    sheets.put("movements", MovementSheet.of(company, days));
    return sheets;
  }
}
