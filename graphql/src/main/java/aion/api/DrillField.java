package aion.api;

import aion.archive.Drill;
import aion.archive.DrillResult;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/// When the archive was last proved.
@Controller
class DrillField {
  private final Drill drill;

  DrillField(Drill drill) {
    this.drill = drill;
  }

  /// @return null when none has run yet
  @SchemaMapping(typeName = "Overview")
  @Nullable DrillResult drill() {
    return drill.findLast().orElse(null);
  }
}
