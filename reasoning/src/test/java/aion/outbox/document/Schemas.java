package aion.outbox.document;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;

/// Finds the schemas that those of UBL name without saying where they are: nothing is loaded from
/// the internet.
final class Schemas implements LSResourceResolver {
  private static final Map<String, String> FILES =
      Map.of(
          "urn:un:unece:uncefact:data:specification:CoreComponentTypeSchemaModule:2",
          "CCTS_CCT_SchemaModule.xsd",
          "http://www.w3.org/2000/09/xmldsig#",
          "xmldsig-core-schema.xsd",
          "http://uri.etsi.org/01903/v1.3.2#",
          "XAdES01903v132-201601.xsd",
          "http://uri.etsi.org/01903/v1.4.1#",
          "XAdES01903v141-201601.xsd");

  @Override
  public @Nullable LSInput resolveResource(
      String type, String namespace, String publicId, String systemId, String base) {
    var file = FILES.get(namespace);
    if (file == null) return null;
    try {
      var dom = DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
      var input = ((DOMImplementationLS) dom).createLSInput();
      var found = getClass().getResource("/schemas/" + file);
      input.setSystemId(found.toString());
      input.setByteStream(found.openStream());
      return input;
    } catch (ReflectiveOperationException | java.io.IOException e) {
      throw new IllegalStateException(namespace, e);
    }
  }
}
