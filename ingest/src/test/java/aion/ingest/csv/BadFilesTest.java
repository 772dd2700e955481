package aion.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class BadFilesTest {
  private static final TableFormat CSV = format(TableFormat.Kind.DELIMITED);
  private static final TableFormat JSONL = format(TableFormat.Kind.JSONL);
  private static final TableFormat XLSX = format(TableFormat.Kind.XLSX);

  @TempDir Path folder;

  @Test
  void an_empty_file_has_no_header() {
    assertThat(refusal(new byte[0], CSV).code()).isEqualTo(ProblemCode.IMPORT_HEADER_INVALID);
    assertThat(refusal(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, CSV).what())
        .contains("empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void every_line_end_is_accepted(String end) {
    var rows = read(bytes("a,b" + end + "1,2" + end + "3,4" + end), CSV);

    assertThat(rows).extracting(Row::text).containsExactly("1,2", "3,4");
    assertThat(rows).extracting(Row::line).containsExactly(2L, 3L);
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_first_name() {
    assertThat(header(bytes("\ufeffa,b\n1,2\n"), CSV).names()).containsExactly("a", "b");
  }

  @Test
  void utf_16_is_refused_by_its_name() {
    assertThat(refusal("a,b\n1,2\n".getBytes(StandardCharsets.UTF_16), CSV))
        .satisfies(p -> said(p, ProblemCode.ENCODING_INVALID, "UTF-16"));
    assertThat(refusal("a,b\n1,2\n".getBytes(StandardCharsets.UTF_16LE), CSV).what())
        .contains("UTF-16");
  }

  @Test
  void bytes_of_another_encoding_are_refused_with_their_line() {
    var latin = "a,b\n1,2\nKÖRPER,2\n".getBytes(StandardCharsets.ISO_8859_1);

    said(refusal(latin, CSV), ProblemCode.ENCODING_INVALID, "Line 3");
    said(refusal(latin, CSV), ProblemCode.ENCODING_INVALID, "UTF-8");
  }

  @Test
  void a_field_of_ten_megabytes_refuses_its_row_only() {
    var rows = read(bytes("a,b\n1," + "w".repeat(10_000_000) + "\n3,4\n"), CSV);

    assertThat(rows).hasSize(2);
    assertThat(rows.getFirst()).isInstanceOf(Row.Unreadable.class);
    assertThat(rows.getFirst().text().length()).isLessThan(10_100);
    said(((Row.Unreadable) rows.getFirst()).problem(), ProblemCode.IMPORT_ROW_INVALID, "10,000");
    assertThat(rows.getLast().text()).isEqualTo("3,4");
  }

  @Test
  void a_short_row_is_refused_and_the_next_is_read() {
    var rows = read(bytes("a,b,c\nonly,two\n1,2,3\n"), CSV);

    said(((Row.Unreadable) rows.getFirst()).problem(), ProblemCode.IMPORT_ROW_INVALID, "columns");
    assertThat(rows.getLast()).isInstanceOf(Row.Read.class);
  }

  @Test
  void more_than_200_columns_are_refused() {
    var names = new ArrayList<String>();
    for (int i = 0; i < 201; i++) names.add("c" + i);

    said(
        refusal(bytes(String.join(",", names) + "\n"), CSV),
        ProblemCode.IMPORT_HEADER_INVALID,
        "201");
  }

  @Test
  void a_quotation_mark_that_is_never_closed_is_one_row() {
    var rows = read(bytes("a,b\n1,\"2\n3,4\n"), CSV);

    assertThat(rows).hasSize(1);
  }

  @Test
  void packed_files_are_told_by_their_bytes() throws IOException {
    var plain = bytes("a,b\n1,2\n");

    for (var packed : List.of(gzip(plain), xz(plain), zip("t.csv", plain)))
      assertThat(read(packed, CSV)).extracting(Row::text).containsExactly("1,2");
  }

  @Test
  void a_bomb_is_refused_however_it_is_packed() throws IOException {
    var zeros = new byte[60_000_000];

    for (var packed : List.of(gzip(zeros), xz(zeros), zip("b.csv", zeros)))
      said(refusal(packed, CSV), ProblemCode.ARCHIVE_UNSAFE, "ratio");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/etc/cron.d/x", "../x.csv", "a/b.csv", "C:\\x.csv", "..\\x.csv"})
  void an_archive_with_a_path_is_unsafe(String name) throws IOException {
    said(refusal(zip(name, bytes("a\n1\n")), CSV), ProblemCode.ARCHIVE_UNSAFE, "path");
  }

  @Test
  void an_archive_with_several_files_is_unsafe() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (int i = 0; i < 101; i++) {
        zip.putNextEntry(new ZipEntry(i + ".csv"));
        zip.write(bytes("a\n1\n"));
      }
    }

    said(refusal(out.toByteArray(), CSV), ProblemCode.ARCHIVE_UNSAFE, "100 entries");
  }

  @Test
  void a_damaged_archive_says_so() throws IOException {
    said(refusal(bytes("PK nothing"), CSV), ProblemCode.ARCHIVE_UNSAFE, "damaged");
    var half = gzip(bytes("a,b\n" + "1,2\n".repeat(10_000)));
    said(refusal(Arrays.copyOf(half, half.length / 2), CSV), ProblemCode.ARCHIVE_UNSAFE, "damaged");
  }

  @Test
  void a_file_over_the_limit_is_refused() {
    var limits = new Limits(100, 10_000, 200, 100, 100);
    var source = new Source(file(bytes("a,b\n" + "1,2\n".repeat(100))), limits);

    var problem = catchThrowableOfType(Problem.class, () -> source.open(CSV));

    said(problem, ProblemCode.IMPORT_TOO_LARGE, "100 bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"..\\..\\x.csv", "../x.csv", "/etc/passwd", "", "..", "a\u0000b"})
  void a_file_name_with_parts_of_a_path_is_refused(String name) {
    var problem = catchThrowableOfType(Problem.class, () -> new FileName(name));

    said(problem, ProblemCode.FILE_NAME_INVALID, "file name");
  }

  @Test
  void a_formula_refuses_its_row_and_is_never_evaluated() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      var sheet = book.newWorksheet("S");
      sheet.value(0, 0, "a");
      sheet.value(0, 1, "b");
      sheet.value(1, 0, "x");
      sheet.formula(1, 1, "1+1");
      sheet.value(2, 0, "y");
      sheet.value(2, 1, 3);
    }

    var rows = read(out.toByteArray(), XLSX);

    said(((Row.Unreadable) rows.getFirst()).problem(), ProblemCode.IMPORT_ROW_INVALID, "formula");
    assertThat(rows.getLast().text()).isEqualTo("y,3");
  }

  @Test
  void a_workbook_is_no_csv_and_text_is_no_workbook() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var book = new Workbook(out, "test", "1.0")) {
      book.newWorksheet("S").value(0, 0, "a");
    }

    said(refusal(out.toByteArray(), CSV), ProblemCode.IMPORT_FORMAT_UNSUPPORTED, "Excel");
    said(refusal(bytes("a,b\n"), XLSX), ProblemCode.IMPORT_FORMAT_UNSUPPORTED, "Excel");
    said(refusal(zip("x.xlsx", bytes("PK no")), XLSX), ProblemCode.ARCHIVE_UNSAFE, "zip");
  }

  @Test
  void json_lines_are_strict_per_row() {
    var lines =
        """
        {"a": "1", "b": 2}
        {"a": "1", "a": "2"}
        {"a": [1]}
        {"a": "3", "c": "4"}
        {"a": "5"
        {"a": "6"}
        """;

    var rows = read(bytes(lines), JSONL);

    assertThat(rows.getFirst().text()).isEqualTo("{\"a\": \"1\", \"b\": \"2\"}");
    assertThat(rows.subList(1, 5))
        .extracting(row -> ((Row.Unreadable) row).problem().code())
        .containsExactly(
            ProblemCode.JSON_DUPLICATE_KEY,
            ProblemCode.IMPORT_ROW_INVALID,
            ProblemCode.IMPORT_ROW_INVALID,
            ProblemCode.JSON_MALFORMED);
    assertThat(rows.getLast().text()).isEqualTo("{\"a\": \"6\"}");
  }

  private static void said(Problem problem, ProblemCode code, String part) {
    assertThat(problem.code()).as(problem.what()).isEqualTo(code);
    assertThat(problem.what()).contains(part);
  }

  private Problem refusal(byte[] content, TableFormat format) {
    return catchThrowableOfType(Problem.class, () -> read(content, format));
  }

  private Header header(byte[] content, TableFormat format) {
    try (var rows = new Source(file(content), Limits.SHIPPED).open(format)) {
      return rows.header();
    }
  }

  private List<Row> read(byte[] content, TableFormat format) {
    try (var rows = new Source(file(content), Limits.SHIPPED).open(format)) {
      var list = new ArrayList<Row>();
      for (var row = rows.next(); row != null; row = rows.next()) list.add(row);
      return list;
    }
  }

  private Path file(byte[] content) {
    try {
      return Files.write(folder.resolve("file"), content);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (OutputStream packed = new GZIPOutputStream(out)) {
      packed.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] xz(byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (OutputStream packed = new XZOutputStream(out, new LZMA2Options(1))) {
      packed.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return out.toByteArray();
  }

  private static TableFormat format(TableFormat.Kind kind) {
    return new TableFormat(kind, ',', StandardCharsets.UTF_8, "", 1, 0, false);
  }
}
