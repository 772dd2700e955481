package aion.vocabulary;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/// Looks through an XML document before it is read as RDF: well-formed, without a DOCTYPE, and not
/// nested too deep. Nothing that it names is opened.
final class XmlLook extends DefaultHandler2 {
  private final int deepest;
  private int depth;

  private XmlLook(int deepest) {
    this.deepest = deepest;
  }

  static void check(byte[] document, int deepest) {
    try {
      var factory = SAXParserFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      var look = new XmlLook(deepest);
      var parser = factory.newSAXParser();
      parser.setProperty("http://xml.org/sax/properties/lexical-handler", look);
      // Ours is said in our words.
      parser.setProperty("jdk.xml.maxElementDepth", "0");
      parser.parse(new ByteArrayInputStream(document), look);
    } catch (SAXParseException malformed) {
      throw StrictRdf.syntax(
          malformed.getLineNumber(),
          malformed.getColumnNumber(),
          String.valueOf(malformed.getMessage()));
    } catch (SAXException malformed) {
      throw StrictRdf.syntax(-1, -1, String.valueOf(malformed.getMessage()));
    } catch (IOException unreadable) {
      throw StrictRdf.syntax(-1, -1, "The document's characters do not fit its encoding.");
    } catch (ParserConfigurationException missing) {
      throw new IllegalStateException("Every JDK has a SAX parser.", missing);
    }
  }

  @Override
  public void startDTD(String name, String publicId, String systemId) {
    throw new Problem(
        ProblemCode.RDF_ENTITY_REFUSED,
        "The document has a DOCTYPE, which could define entities.",
        "Remove the DOCTYPE and write out what its entities stand for.");
  }

  @Override
  public InputSource resolveEntity(String name, String publicId, String baseUri, String systemId) {
    throw new UncheckedIOException(new IOException("An external entity is never opened."));
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    if (++depth > deepest) throw StrictRdf.tooDeep("");
  }

  @Override
  public void endElement(String uri, String local, String name) {
    depth--;
  }
}
