package aion.web.http;

import aion.archive.ArchiveReport;
import aion.archive.Archiver;
import aion.archive.Drill;
import aion.archive.DrillResult;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Archives closed periods of a running server, and proves the archive; for administrators.
@RestController
class ArchiveController {
  private final Archiver archiver;
  private final Drill drill;

  ArchiveController(Archiver archiver, Drill drill) {
    this.archiver = archiver;
    this.drill = drill;
  }

  /// @param before a day, e.g. `2026-04-01`
  record Order(String before) {}

  @PostMapping(path = "/api/v1/archives", consumes = "application/json")
  ArchiveReport archive(@RequestBody Order order) {
    return archiver.archive(Archiver.dayOf(String.valueOf(order.before())), _ -> {});
  }

  @PostMapping("/api/v1/archives/drills")
  DrillResult drill() {
    return drill.run();
  }
}
