package aion.api.live;

import aion.api.Readers;
import aion.ingest.ImportRun;
import aion.ingest.Imports;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import graphql.GraphQLContext;
import java.time.Duration;
import org.reactivestreams.Publisher;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/// How an import goes on, until it has ended.
@Controller
class ImportProgress {
  private static final Duration LOOK = Duration.ofMillis(300);

  private final Imports imports;
  private final LiveChanges live;

  ImportProgress(Imports imports, LiveChanges live) {
    this.imports = imports;
    this.live = live;
  }

  /// @param cursor where the changes of members had come to
  record Progress(String cursor, ImportRun run) {}

  @SubscriptionMapping
  Publisher<Progress> importProgress(@Argument String id, GraphQLContext context) {
    Readers.of(context).requirePosting();
    if (imports.findRun(id).isEmpty())
      throw new Problem(
          ProblemCode.NOT_FOUND,
          "There is no import run '%s'.".formatted(Problem.echo(id)),
          "Take the id from `importFile` or `importRuns`.");
    return Flux.interval(Duration.ZERO, LOOK)
        .onBackpressureDrop()
        .publishOn(Schedulers.boundedElastic(), 1)
        .map(_ -> imports.findRun(id))
        .concatMapIterable(run -> run.stream().toList())
        .distinctUntilChanged()
        .takeUntil(run -> run.state() != ImportRun.State.RUNNING)
        .map(run -> new Progress(ChangeCursor.encode(live.now()), run));
  }
}
