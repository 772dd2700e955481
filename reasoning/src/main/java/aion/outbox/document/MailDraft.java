package aion.outbox.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.Properties;

/// An order as a draft of an e-mail (RFC 5322) with its table and its UBL document attached. Mail
/// programs open it ready to be sent.
///
/// @param to empty when the supplier's address is not known
record MailDraft(String buyer, String sender, String to) {
  private static final String TEXT =
      """
      Please find our purchase order %1$s attached, as a table and as UBL 2.1.
      Terlampir pesanan pembelian kami %1$s, sebagai tabel dan UBL 2.1.

      Total: %2$s %3$s
      Deliver to / Kirim ke: %4$s

      %5$s
      """;

  Document of(ApprovedOrder order) {
    try {
      var mail = new KnownMail(order.hash());
      mail.setHeader("X-Unsent", "1");
      mail.setFrom(new InternetAddress(sender));
      if (!to.isEmpty()) mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
      mail.setSubject("Purchase order " + order.number(), "utf-8");
      mail.setSentDate(Date.from(order.approvedAt()));
      mail.setContent(parts(order));
      var out = new ByteArrayOutputStream();
      mail.writeTo(out);
      return new Document(order.fileName() + ".eml", "message/rfc822", out.toByteArray());
    } catch (MessagingException e) {
      throw new aion.problem.Problem(
          aion.problem.ProblemCode.DOCUMENT_INVALID,
          "The e-mail draft cannot be written: an address in it is no e-mail address.",
          "Correct the supplier's address, or the setting AION_OUTBOX_MAIL_FROM.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private MimeMultipart parts(ApprovedOrder order) throws MessagingException {
    var parts = new KnownParts(order.hash());
    var text = new MimeBodyPart();
    var site = order.site() == null ? "-" : order.site();
    var total = order.inMinorUnits(order.total()).toPlainString();
    text.setText(
        TEXT.formatted(order.number(), total, order.currency().getCurrencyCode(), site, buyer),
        UTF_8.name());
    parts.addBodyPart(text);
    parts.addBodyPart(attached(CsvTable.of(order)));
    parts.addBodyPart(attached(UblOrder.of(order, buyer)));
    return parts;
  }

  private static MimeBodyPart attached(Document document) throws MessagingException {
    var part = new MimeBodyPart();
    part.setDataHandler(
        new DataHandler(new ByteArrayDataSource(document.content(), document.mediaType())));
    part.setFileName(document.name());
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  /// A mail whose id follows from the order.
  private static final class KnownMail extends MimeMessage {
    private final String hash;

    KnownMail(String hash) {
      super(Session.getInstance(new Properties()));
      this.hash = hash;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + hash + "@aion.invalid>");
    }
  }

  /// Parts whose boundary follows from the order.
  private static final class KnownParts extends MimeMultipart {
    KnownParts(String hash) throws MessagingException {
      var type = new ContentType("multipart", "mixed", null);
      type.setParameter("boundary", "=_" + hash.substring(0, 32));
      contentType = type.toString();
    }
  }
}
