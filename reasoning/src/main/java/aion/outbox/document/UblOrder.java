package aion.outbox.document;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// An order as a UBL 2.1 Order (OASIS, ISO/IEC 19845). The order of the elements is that of its
/// schema.
final class UblOrder {
  private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
  private static final String ORDER = UBL + "Order-2";
  private static final String CAC = UBL + "CommonAggregateComponents-2";
  private static final String CBC = UBL + "CommonBasicComponents-2";

  private final XMLStreamWriter xml;
  private final ApprovedOrder order;

  private UblOrder(XMLStreamWriter xml, ApprovedOrder order) {
    this.xml = xml;
    this.order = order;
  }

  static Document of(ApprovedOrder order, String buyer) {
    var out = new ByteArrayOutputStream();
    try {
      var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      new UblOrder(xml, order).write(buyer);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(order.number(), e);
    }
    return new Document(order.fileName() + ".xml", "application/xml", out.toByteArray());
  }

  private void write(String buyer) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("", "Order", ORDER);
    xml.writeDefaultNamespace(ORDER);
    xml.writeNamespace("cac", CAC);
    xml.writeNamespace("cbc", CBC);
    text("UBLVersionID", "2.1");
    text("ID", order.number());
    text("IssueDate", order.day().toString());
    text("Note", "Payload SHA-256 " + order.hash());
    text("DocumentCurrencyCode", order.currency().getCurrencyCode());
    text("LineCountNumeric", Integer.toString(order.lines().size()));
    party("BuyerCustomerParty", buyer);
    party("SellerSupplierParty", order.supplier());
    delivery();
    start("AnticipatedMonetaryTotal");
    amount("LineExtensionAmount", linesTotal());
    amount("PayableAmount", order.inMinorUnits(order.total()));
    xml.writeEndElement();
    for (var line : order.lines()) line(line);
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void party(String role, String name) throws XMLStreamException {
    start(role);
    start("Party");
    start("PartyIdentification");
    text("ID", name);
    xml.writeEndElement();
    start("PartyName");
    text("Name", name);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void delivery() throws XMLStreamException {
    var site = order.site();
    if (site == null) return;
    start("Delivery");
    start("DeliveryLocation");
    text("ID", site);
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void line(ApprovedOrder.Line line) throws XMLStreamException {
    start("OrderLine");
    start("LineItem");
    text("ID", line.line());
    measure("Quantity", line.quantity(), line.unit());
    amount("LineExtensionAmount", order.amountOf(line));
    if (line.due() != null) {
      start("Delivery");
      start("RequestedDeliveryPeriod");
      text("EndDate", line.due().toString());
      xml.writeEndElement();
      xml.writeEndElement();
    }
    start("Price");
    amount("PriceAmount", line.unitPrice());
    measure("BaseQuantity", BigDecimal.ONE, line.unit());
    xml.writeEndElement();
    start("Item");
    text("Name", line.item());
    start("BuyersItemIdentification");
    text("ID", line.item());
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private BigDecimal linesTotal() {
    return order.lines().stream().map(order::amountOf).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void start(String name) throws XMLStreamException {
    xml.writeStartElement("cac", name, CAC);
  }

  private void text(String name, String value) throws XMLStreamException {
    xml.writeStartElement("cbc", name, CBC);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  private void amount(String name, BigDecimal value) throws XMLStreamException {
    measured(name, "currencyID", order.currency().getCurrencyCode(), value);
  }

  private void measure(String name, BigDecimal value, String unit) throws XMLStreamException {
    measured(name, "unitCode", unit, value);
  }

  private void measured(String name, String attribute, String unit, BigDecimal value)
      throws XMLStreamException {
    xml.writeStartElement("cbc", name, CBC);
    xml.writeAttribute(attribute, unit);
    xml.writeCharacters(value.toPlainString());
    xml.writeEndElement();
  }
}
