package aion.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/// The name of a file that comes as the body of a request.
final class Upload {
  private static final String HEADER = "X-File-Name";

  private Upload() {}

  /// The name the sender gave in `X-File-Name` (percent-encoded UTF-8), else `upload`.
  static String fileNameOf(HttpServletRequest request) {
    var given = request.getHeader(HEADER);
    return given == null ? "upload" : URLDecoder.decode(given, StandardCharsets.UTF_8);
  }
}
