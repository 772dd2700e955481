package aion.api.http;

import aion.api.Readers;
import aion.api.Uploads;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Takes a file for a later `importFile`: its bytes as the body, its name, percent-encoded, in the
/// header `X-File-Name`.
@RestController
class UploadEndpoint {
  private final Uploads uploads;

  UploadEndpoint(Uploads uploads) {
    this.uploads = uploads;
  }

  @PostMapping("/api/v1/uploads")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, String> take(
      @RequestHeader(name = "X-File-Name", defaultValue = "") String name,
      HttpServletRequest request)
      throws IOException {
    Readers.signedIn().requirePosting();
    return Map.of("upload", uploads.keep(Uploads.nameIn(name), request.getInputStream()));
  }
}
