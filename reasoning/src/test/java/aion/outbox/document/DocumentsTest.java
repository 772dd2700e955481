package aion.outbox.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import aion.digest.Sha256;
import aion.problem.Problem;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;

class DocumentsTest {
  private static final Instant APPROVED = Instant.parse("2026-11-20T08:30:00Z");
  private static final Documents DOCUMENTS = new Documents("Contoh & Co", "buyer@example.com");

  @Test
  void the_table_holds_exact_amounts_and_the_day() {
    assertThat(text(order("BOLT-M8", "EUR", "61.70"), Format.CSV))
        .isEqualTo(
            "order,date,supplier,site,line,item,quantity,unit,unitPrice,amount,currency,due,payloadHash\r\n"
                + "PO-1,2026-11-20,S-B,P1,1,BOLT-M8,500,C62,0.1234,61.70,EUR,2026-12-01,"
                + order("BOLT-M8", "EUR", "61.70").hash()
                + "\r\n");
  }

  @Test
  void no_text_of_the_table_is_a_formula() {
    for (var name : List.of("=1+1", "+1", "@x", "-1"))
      assertThat(text(order(name, "EUR", "61.70"), Format.CSV)).contains(",'" + name + ",");
  }

  @Test
  void amounts_have_the_minor_units_of_their_currency() {
    assertThat(text(order("BOLT-M8", "JPY", "62"), Format.CSV)).contains(",0.1234,62,JPY,");
    assertThat(text(order("BOLT-M8", "KWD", "61.700"), Format.CSV)).contains(",61.700,KWD,");
  }

  @Test
  void the_order_is_valid_by_the_schema_of_UBL() throws Exception {
    var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    factory.setResourceResolver(new Schemas());
    var schema =
        factory.newSchema(
            getClass().getResource("/external/schemas/ubl21/maindoc/UBL-Order-2.1.xsd"));
    var order = order("<B&\"'>", "EUR", "61.70");

    var xml = content(order, Format.XML);

    schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
    assertThat(new String(xml, UTF_8))
        .contains(
            "<cbc:PayableAmount currencyID=\"EUR\">61.70<",
            "<cbc:PriceAmount currencyID=\"EUR\">0.1234<",
            "<cbc:Quantity unitCode=\"C62\">500<",
            "<cbc:EndDate>2026-12-01<",
            "<cbc:Name>Contoh &amp; Co<");
  }

  @Test
  void the_draft_of_the_mail_has_both_documents_and_is_the_same_every_time() throws Exception {
    var order = order("BOLT-M8", "EUR", "61.70");

    var first = content(order, Format.EML);

    var mail =
        new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(first));
    var parts = (MimeMultipart) mail.getContent();
    assertThat(mail.getSubject()).isEqualTo("Purchase order PO-1");
    assertThat(mail.getAllRecipients()[0]).hasToString("sales@example.com");
    assertThat(mail.getHeader("X-Unsent")).containsExactly("1");
    assertThat(parts.getCount()).isEqualTo(3);
    assertThat(parts.getBodyPart(2).getInputStream().readAllBytes())
        .isEqualTo(content(order, Format.XML));
    assertThat(content(order, Format.EML)).isEqualTo(first);
  }

  @Test
  void a_reader_of_X12_finds_the_line() throws Exception {
    var content = content(order("BOLT-M8", "EUR", "61.70"), Format.EDI);

    var seen = new ArrayList<String>();
    try (var edi =
        EDIInputFactory.newFactory().createEDIStreamReader(new ByteArrayInputStream(content))) {
      while (edi.hasNext()) {
        var event = edi.next();
        assertThat(event)
            .isNotIn(
                EDIStreamEvent.SEGMENT_ERROR,
                EDIStreamEvent.ELEMENT_OCCURRENCE_ERROR,
                EDIStreamEvent.ELEMENT_DATA_ERROR);
        if (event == EDIStreamEvent.START_SEGMENT) seen.add(edi.getText());
      }
    }
    assertThat(seen)
        .containsExactly(
            "ISA", "GS", "ST", "BEG", "CUR", "N1", "N1", "N1", "PO1", "DTM", "CTT", "AMT", "SE",
            "GE", "IEA");
    assertThat(new String(content, UTF_8))
        .contains("PO1*1*500*EA*0.1234*PE*BP*BOLT-M8~", "AMT*TT*61.7", "SE*11*0001~");
  }

  @Test
  void an_order_that_X12_cannot_hold_says_so() {
    assertThatThrownBy(() -> content(order("BOLT*M8", "EUR", "61.70"), Format.EDI))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("BOLT*M8");
  }

  @Test
  void the_printed_page_runs_no_script_of_a_name() {
    assertThat(text(order("<script>x</script>", "EUR", "61.70"), Format.HTML))
        .contains("&lt;script&gt;x", "Pesanan pembelian")
        .doesNotContain("<script>");
  }

  @Test
  void a_payload_that_says_more_or_less_or_sums_up_wrong_is_refused() {
    var good = payload("BOLT-M8", "EUR", "61.70");
    for (var bad :
        List.of(
            good.replace("\"total\"", "\"sum\""),
            good.replace("{\"kind\"", "{\"kind\":\"x\",\"kind\""),
            good.replace("\"500\"", "500"),
            good.replace("\"500\"", "\"-500\""),
            good.replace("\"500\"", "\"1e9\""),
            good.replace("61.70", "61.80"),
            good.replace("EUR", "ZZZ"),
            good + " {}",
            good.replace("\"site\":\"P1\"", "\"site\":\"P1\",\"to\":\"P2\"")))
      assertThatThrownBy(() -> PayloadReader.read(bad, Sha256.hexOf(bad), APPROVED))
          .as(bad)
          .isInstanceOf(Problem.class);
  }

  private static String text(ApprovedOrder order, Format format) {
    return new String(content(order, format), UTF_8);
  }

  private static byte[] content(ApprovedOrder order, Format format) {
    return DOCUMENTS.write(order, List.of(format), "sales@example.com").getFirst().content();
  }

  private static ApprovedOrder order(String item, String currency, String total) {
    var payload = payload(item, currency, total);
    return PayloadReader.read(payload, Sha256.hexOf(payload), APPROVED);
  }

  private static String payload(String item, String currency, String total) {
    return """
    {"kind":"purchaseOrder","number":"PO-1","supplier":"S-B","currency":"%s","site":"P1","lines":[\
    {"line":"1","item":"%s","quantity":"500","unit":"C62","unitPrice":"0.1234","due":"2026-12-01"}],\
    "total":"%s"}\
    """
        .formatted(currency, item.replace("\"", "\\\""), total);
  }
}
