package aion.web.http;

import aion.audit.LedgerExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The whole ledger, for those who check it elsewhere.
@RestController
class LedgerController {
  private static final int BUFFER_BYTES = 1 << 16;

  private final LedgerExport export;

  LedgerController(LedgerExport export) {
    this.export = export;
  }

  /// Sent while it is read. An answer without the line `end` was cut off.
  @GetMapping("/api/v1/ledger")
  void ledger(HttpServletResponse response) throws IOException {
    response.setContentType(JsonLines.TYPE);
    response.setHeader("Content-Disposition", "attachment; filename=\"ledger.jsonl\"");
    try (var out = new BufferedOutputStream(response.getOutputStream(), BUFFER_BYTES)) {
      export.writeTo(out, _ -> {});
    }
  }
}
