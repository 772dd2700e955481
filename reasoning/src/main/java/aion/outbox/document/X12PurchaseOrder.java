package aion.outbox.document;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import io.xlate.edi.stream.EDIOutputFactory;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamWriter;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An order as X12 850, version 004010. X12 has its own unit codes and no way to write a delimiter
/// within a text: an order that needs either cannot be written in it, and says so.
final class X12PurchaseOrder {
  /// Units of UN/ECE Recommendation 20 by the codes of X12 element 355.
  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("C62", "EA"),
          Map.entry("EA", "EA"),
          Map.entry("H87", "PC"),
          Map.entry("KGM", "KG"),
          Map.entry("GRM", "GR"),
          Map.entry("LTR", "LT"),
          Map.entry("MLT", "ML"),
          Map.entry("MTR", "MR"),
          Map.entry("CMT", "CM"),
          Map.entry("MTK", "SM"),
          Map.entry("MTQ", "CR"),
          Map.entry("LBR", "LB"),
          Map.entry("ONZ", "OZ"),
          Map.entry("DZN", "DZ"),
          Map.entry("PR", "PR"),
          Map.entry("SET", "ST"),
          Map.entry("XBX", "BX"),
          Map.entry("XCT", "CT"),
          Map.entry("XPX", "PL"));

  private static final int INTERCHANGE_NAME = 15;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
  private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("yyMMdd");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmm");

  private final EDIStreamWriter edi;
  private final ApprovedOrder order;
  private int segments;

  private X12PurchaseOrder(EDIStreamWriter edi, ApprovedOrder order) {
    this.edi = edi;
    this.order = order;
  }

  static Document of(ApprovedOrder order, String buyer) {
    var out = new ByteArrayOutputStream();
    var factory = EDIOutputFactory.newFactory();
    factory.setProperty(EDIOutputFactory.TRUNCATE_EMPTY_ELEMENTS, true);
    try (var edi = factory.createEDIStreamWriter(out)) {
      new X12PurchaseOrder(edi, order).write(buyer);
    } catch (EDIStreamException e) {
      throw cannotHold("what it says", e.getMessage());
    }
    return new Document(order.fileName() + ".edi", "application/edi-x12", out.toByteArray());
  }

  private void write(String buyer) throws EDIStreamException {
    var at = order.approvedAt().atOffset(ZoneOffset.UTC);
    var control = "%09d".formatted(Long.parseLong(order.hash().substring(0, 7), 16));
    var from = padded(text(buyer, INTERCHANGE_NAME));
    var to = padded(text(order.supplier(), INTERCHANGE_NAME));
    edi.startInterchange();
    segment(
        "ISA",
        "00",
        " ".repeat(10),
        "00",
        " ".repeat(10),
        "ZZ",
        from,
        "ZZ",
        to,
        SHORT_DAY.format(at),
        TIME.format(at),
        "U",
        "00401",
        control,
        "0",
        "P",
        ">");
    var group = Long.toString(Long.parseLong(control));
    segment(
        "GS",
        "PO",
        from.strip(),
        to.strip(),
        DAY.format(at),
        TIME.format(at),
        group,
        "X",
        "004010");
    segments = 0;
    segment("ST", "850", "0001");
    segment("BEG", "00", "SA", text(order.number(), 22), null, DAY.format(at));
    segment("CUR", "BY", order.currency().getCurrencyCode());
    segment("N1", "BY", text(buyer, 60));
    segment("N1", "SU", text(order.supplier(), 60), "92", text(order.supplier(), 80));
    if (order.site() != null) segment("N1", "ST", null, "92", text(order.site(), 80));
    for (var line : order.lines()) line(line);
    segment("CTT", Integer.toString(order.lines().size()));
    segment("AMT", "TT", order.inMinorUnits(order.total()).toPlainString());
    segment("SE", Integer.toString(segments + 1), "0001");
    segment("GE", "1", group);
    segment("IEA", "1", control);
    edi.endInterchange();
  }

  private void line(ApprovedOrder.Line line) throws EDIStreamException {
    segment(
        "PO1",
        text(line.line(), 20),
        number(line.quantity()),
        unit(line.unit()),
        number(line.unitPrice()),
        "PE",
        "BP",
        text(line.item(), 48));
    if (line.due() != null) segment("DTM", "002", DAY.format(line.due()));
  }

  private void segment(String tag, @Nullable String... elements) throws EDIStreamException {
    segments++;
    edi.writeStartSegment(tag);
    for (var element : elements)
      if (element == null) edi.writeEmptyElement();
      else edi.writeElement(element);
    edi.writeEndSegment();
  }

  private static String padded(String name) {
    return name + " ".repeat(INTERCHANGE_NAME - name.length());
  }

  private static String number(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String unit(String unit) {
    var code = UNITS.get(unit);
    if (code == null) throw cannotHold("the unit", unit);
    return code;
  }

  private static String text(String text, int longest) {
    boolean plain = text.chars().allMatch(c -> c >= ' ' && c < 127 && "*~>^".indexOf(c) < 0);
    if (!plain || text.length() > longest) throw cannotHold("the text", text);
    return text;
  }

  private static Problem cannotHold(String what, @Nullable String value) {
    return new Problem(
        ProblemCode.DOCUMENT_INVALID,
        "X12 850 cannot hold %s '%s' of the order.".formatted(what, Problem.echo(value + "")),
        "Leave 'edi' out of the formats, or give it a shorter and plainer name.");
  }
}
