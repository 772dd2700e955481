package aion.web.http;

import aion.ingest.epcis.Capture;
import aion.ingest.epcis.Captured;
import aion.ingest.epcis.Export;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Capture and query of EPCIS 2.0 events.
@RestController
@RequestMapping("/epcis")
class EpcisController {
  private static final String JSON_LD = "application/ld+json";
  private static final String VERSION = "GS1-EPCIS-Version";
  private static final int MOST_BYTES = 4 * 1_048_576;

  private final Capture capture;
  private final Export export;

  EpcisController(Capture capture, Export export) {
    this.capture = capture;
    this.export = export;
  }

  @PostMapping(
      path = "/capture",
      consumes = {"application/json", JSON_LD})
  ResponseEntity<Map<String, List<Captured>>> capture(HttpServletRequest request, Principal actor)
      throws IOException {
    var trace = UUID.randomUUID().toString();
    var captured = capture.capture(body(request), actor.getName(), trace);
    return ResponseEntity.ok().header(VERSION, "2.0").body(Map.of("events", captured));
  }

  /// The next page is named by the header `Link`, as the standard has it.
  @GetMapping(
      path = "/events",
      produces = {JSON_LD, "application/json"})
  ResponseEntity<byte[]> events(@RequestParam MultiValueMap<String, String> sent) {
    var parameters = new LinkedHashMap<String, String>();
    sent.forEach((name, values) -> parameters.put(name, String.join("|", values)));
    var page = export.page(parameters);
    var answer = ResponseEntity.ok().header(VERSION, "2.0");
    if (page.next() != null)
      answer.header(
          "Link",
          "<%s>; rel=\"next\""
              .formatted(
                  ServletUriComponentsBuilder.fromCurrentRequest()
                      .replaceQueryParam("nextPageToken", page.next())
                      .toUriString()));
    return answer.body(page.json().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static byte[] body(HttpServletRequest request) throws IOException {
    var body =
        request.getContentLengthLong() > MOST_BYTES
            ? null
            : request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body == null || body.length > MOST_BYTES)
      throw new Problem(
          ProblemCode.BODY_TOO_LARGE,
          "The document has more than %,d bytes.".formatted(MOST_BYTES),
          "Send several documents.");
    return body;
  }
}
