package aion.ingest.csv;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/// Writes rows as JSON objects; numbers come back as texts, which read the same.
record JsonText(List<String> names) implements Row.TextForm {
  @Override
  public String write(List<@Nullable String> cells) {
    var members = new ArrayList<String>();
    for (int i = 0; i < cells.size(); i++) {
      var cell = cells.get(i);
      if (cell != null) members.add(quoted(names.get(i)) + ": " + quoted(cell));
    }
    return "{" + String.join(", ", members) + "}";
  }

  private static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
  }
}
