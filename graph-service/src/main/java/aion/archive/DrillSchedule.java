package aion.archive;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/// Runs the drill at night, or when `aion.archive.drill` says.
final class DrillSchedule {
  private static final Logger log = LoggerFactory.getLogger(DrillSchedule.class);

  private final Drill drill;

  DrillSchedule(Drill drill) {
    this.drill = drill;
  }

  @Scheduled(cron = "${aion.archive.drill:0 30 2 * * *}")
  void run() {
    var result = drill.run();
    if (result.holds())
      log.atInfo()
          .addKeyValue("files", result.files())
          .addKeyValue("entries", result.entries())
          .log("archive drill passed");
    else
      log.atError()
          .addKeyValue("findings", result.findings().size())
          .addKeyValue("first", result.findings().getFirst())
          .log("archive drill failed");
  }
}
