package aion.web.explore;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Builds the RDF mirror anew beside the one in use, compares and switches.
@RestController
final class MirrorController {
  private final ExploreClient explore;

  MirrorController(ExploreClient explore) {
    this.explore = explore;
  }

  @PostMapping("/api/v1/mirror/rebuilds")
  ResponseEntity<byte[]> rebuild(HttpServletRequest request) {
    return SparqlClient.handOn(
        explore.askPatiently("/rebuild", new byte[0], ClientConnection.of(request)));
  }
}
