package aion.web.http;

import aion.audit.Verification;
import aion.audit.Verifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Verifies the ledger of a running server.
@RestController
class VerificationController {
  private final Verifier verifier;

  VerificationController(Verifier verifier) {
    this.verifier = verifier;
  }

  @GetMapping("/api/v1/verification")
  Verification verification() {
    return verifier.verify(_ -> {});
  }
}
