package aion.web.http;

import aion.audit.Head;
import aion.audit.Heads;
import aion.audit.HeadsKeeper;
import aion.audit.Verification;
import aion.audit.Verifier;
import aion.audit.Witnesses;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.LongConsumer;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The proof of a running server's ledger, one at a time, and the heads that others may keep.
@RestController
class VerificationController {
  private static final int MOST_BYTES = 16 << 20;

  private final Verifier verifier;
  private final Heads heads;
  private final HeadsKeeper keeper;
  private final Clock clock;
  private final Semaphore one = new Semaphore(1);

  VerificationController(Verifier verifier, Heads heads, HeadsKeeper keeper, Clock clock) {
    this.verifier = verifier;
    this.heads = heads;
    this.keeper = keeper;
    this.clock = clock;
  }

  record HeadsNow(Instant time, List<Head> heads) {}

  @GetMapping("/api/v1/heads")
  HeadsNow heads() {
    return new HeadsNow(clock.instant(), heads.read());
  }

  @GetMapping("/api/v1/verification")
  Verification verification() {
    return verify(kept(), _ -> {});
  }

  /// Verifies and tells how far it is: JSON lines, the last of which has the result.
  ///
  /// @param given whether the body holds the lines of a heads file to check against, instead of the
  ///   one in the home
  @PostMapping("/api/v1/verification")
  void verify(
      @RequestParam(defaultValue = "false") boolean given,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var witnesses = given ? sent(request) : kept();
    var lines = new JsonLines(response);
    var verification = verify(witnesses, entries -> lines.news(Map.of("entries", entries)));
    lines.write(Map.of("verification", verification));
  }

  private Verification verify(Witnesses witnesses, LongConsumer progress) {
    if (!one.tryAcquire())
      throw new Problem(
          ProblemCode.RATE_LIMITED,
          "The ledger is being verified already.",
          "Wait until that has ended and try again.");
    try {
      return verifier.verify(witnesses, progress);
    } finally {
      one.release();
    }
  }

  private Witnesses kept() {
    var file = keeper.file();
    return file == null ? Witnesses.none() : Witnesses.in(file.path());
  }

  private static Witnesses sent(HttpServletRequest request) throws IOException {
    var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES)
      throw new Problem(
          ProblemCode.BODY_TOO_LARGE,
          "The heads have more than %d MiB (bytes).".formatted(MOST_BYTES >> 20),
          "Send the newest lines of the heads file only.");
    return Witnesses.in(new ByteArrayInputStream(body));
  }
}
