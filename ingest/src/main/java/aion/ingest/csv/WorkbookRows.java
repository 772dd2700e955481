package aion.ingest.csv;

import static aion.problem.ProblemCode.IMPORT_FORMAT_UNSUPPORTED;
import static aion.problem.ProblemCode.IMPORT_HEADER_INVALID;
import static aion.problem.ProblemCode.IMPORT_ROW_INVALID;

import aion.problem.Problem;
import aion.vocabulary.Nearest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/// Rows of one sheet of a workbook. Formulas are never evaluated: the value stored beside one is
/// read where the mapping allows it, else the row is refused.
final class WorkbookRows implements Rows {
  private static final Row.TextForm FORM = new Delimited(',');
  private static final double LIKELY_ROWS = 10_000;

  private final Path file;
  private final boolean deleteAfter;
  private final ReadableWorkbook workbook;
  private final Stream<org.dhatim.fastexcel.reader.Row> stream;
  private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
  private final TableFormat format;
  private final Limits limits;
  private final DoubleConsumer progress;
  private final Header header;

  WorkbookRows(
      Path file, TableFormat format, Limits limits, DoubleConsumer progress, boolean deleteAfter) {
    this.file = file;
    this.format = format;
    this.limits = limits;
    this.progress = progress;
    this.deleteAfter = deleteAfter;
    try {
      workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
      stream = sheet().openStream();
    } catch (IOException | RuntimeException e) {
      if (e instanceof Problem problem) throw problem;
      throw damaged();
    }
    rows = stream.iterator();
    header = readHeader();
  }

  @Override
  public Header header() {
    return header;
  }

  @Override
  public @Nullable Row next() {
    while (true) {
      var row = read();
      if (row == null) return null;
      progress.accept(row.getRowNum() / (row.getRowNum() + LIKELY_ROWS));
      if (row.stream().anyMatch(cell -> cell != null && !text(cell).isEmpty())) return rowOf(row);
    }
  }

  private Row rowOf(org.dhatim.fastexcel.reader.Row row) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < header.names().size(); i++) cells.add(textAt(row, i));
    var text = FORM.write(new ArrayList<@Nullable String>(cells));
    var formula = findFormula(row);
    if (formula != null) return new Row.Unreadable(row.getRowNum(), text, formula);
    var fault = Headers.findFault(cells, cells.size(), header, limits);
    if (fault != null) return new Row.Unreadable(row.getRowNum(), text, fault);
    return new Row.Read(
        row.getRowNum(),
        Collections.unmodifiableList(new ArrayList<@Nullable String>(cells)),
        FORM);
  }

  private @Nullable Problem findFormula(org.dhatim.fastexcel.reader.Row row) {
    for (Cell cell : row) {
      if (cell == null || cell.getColumnIndex() >= header.names().size()) continue;
      boolean formula = cell.getType() == CellType.FORMULA || cell.getFormula() != null;
      if (formula && !format.cachedFormulas())
        return new Problem(
            IMPORT_ROW_INVALID,
            "Cell %s holds a formula, '%s'; formulas are not evaluated."
                .formatted(
                    cell.getAddress(), Problem.echo("=" + String.valueOf(cell.getFormula()))),
            "Copy the cell and paste it as a value, or let the mapping read stored results (formulas: stored).");
      if (cell.getType() == CellType.ERROR)
        return new Problem(
            IMPORT_ROW_INVALID,
            "Cell %s holds the error '%s'.".formatted(cell.getAddress(), Problem.echo(text(cell))),
            "Replace the error with a value.");
    }
    return null;
  }

  private Header readHeader() {
    List<String> names = List.of();
    List<String> units = List.of();
    for (int wanted = Math.max(format.headerRow(), format.unitRow()); rows.hasNext(); ) {
      var row = read();
      if (row == null) break;
      if (row.getRowNum() == format.headerRow()) names = texts(row);
      if (row.getRowNum() == format.unitRow()) units = texts(row);
      if (row.getRowNum() >= wanted) break;
    }
    if (names.stream().allMatch(String::isBlank))
      throw new Problem(
          IMPORT_HEADER_INVALID,
          "The sheet has no header in row %d.".formatted(format.headerRow()),
          "Put the names of the columns into that row.");
    Headers.requireColumns(names.size(), limits);
    return Headers.of(format.headerRow(), names, units);
  }

  private org.dhatim.fastexcel.reader.@Nullable Row read() {
    try {
      return rows.hasNext() ? rows.next() : null;
    } catch (ExcelReaderException e) {
      throw damaged();
    }
  }

  private List<String> texts(org.dhatim.fastexcel.reader.Row row) {
    var texts = new ArrayList<String>();
    for (int i = 0; i < row.getCellCount(); i++) texts.add(textAt(row, i));
    return texts;
  }

  private static String textAt(org.dhatim.fastexcel.reader.Row row, int column) {
    return row.getOptionalCell(column).map(WorkbookRows::text).orElse("");
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER && isDate(cell)) return cell.asDate().toString();
    var raw = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
    return raw == null ? "" : raw;
  }

  private static boolean isDate(Cell cell) {
    var shown = cell.getDataFormatString();
    return shown != null && shown.matches("(?i).*(?:yy|dd|mmm|h:mm).*");
  }

  private Sheet sheet() {
    if (format.sheet().isEmpty()) return workbook.getFirstSheet();
    return workbook
        .findSheet(format.sheet())
        .orElseThrow(() -> {
          var names = workbook.getSheets().map(Sheet::getName).toList();
          return new Problem(
              IMPORT_FORMAT_UNSUPPORTED,
              "The workbook has no sheet '%s'.".formatted(Problem.echo(format.sheet())),
              "Did you mean '%s'?".formatted(Problem.echo(Nearest.to(format.sheet(), names))));
        });
  }

  private static Problem damaged() {
    return new Problem(
        IMPORT_FORMAT_UNSUPPORTED,
        "The workbook is damaged: it cannot be read as .xlsx.",
        "Open it and save it again, or save the sheet as CSV (UTF-8).");
  }

  @Override
  public void close() {
    stream.close();
    try {
      workbook.close();
      if (deleteAfter) Files.deleteIfExists(file);
    } catch (IOException e) {
      throw Source.unreadable(e);
    }
  }
}
