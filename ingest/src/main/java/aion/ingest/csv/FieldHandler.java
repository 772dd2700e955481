package aion.ingest.csv;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;

/// Takes the fields of a record, each cut one character past the limit: a longer field costs no
/// memory here and is seen to be too long.
final class FieldHandler extends CsvCallbackHandler<FieldHandler.Fields> {
  /// The fields of a record that starts at a line.
  record Fields(long line, List<String> values, int count) {}

  private final Limits limits;
  private List<String> values = new ArrayList<>();
  private long line;
  private int count;
  private RecordType type = RecordType.DATA;

  FieldHandler(Limits limits) {
    this.limits = limits;
  }

  @Override
  protected void beginRecord(long startingLineNumber) {
    line = startingLineNumber;
    values = new ArrayList<>(Math.max(values.size(), 8));
    count = 0;
    type = RecordType.DATA;
  }

  @Override
  protected void addField(char[] buffer, int offset, int length, boolean quoted) {
    if (++count <= limits.columns())
      values.add(new String(buffer, offset, Math.min(length, limits.fieldChars() + 1)));
  }

  @Override
  protected void setComment(char[] buffer, int offset, int length) {
    addField(buffer, offset, length, false);
  }

  @Override
  protected void setEmpty() {
    type = RecordType.EMPTY;
  }

  @Override
  protected RecordType getRecordType() {
    return type;
  }

  @Override
  protected int getFieldCount() {
    return count;
  }

  @Override
  protected Fields buildRecord() {
    return new Fields(line, values, count);
  }
}
