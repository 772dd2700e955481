package aion.policy.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import aion.policy.stated.ServiceNetwork;
import aion.policy.stated.ServiceNetwork.Input;
import aion.policy.stated.ServiceNetwork.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ServicePlanTest {
  @Test
  void costs_what_was_published_for_a_tree() {
    // Snyder & Shen, example 6.5
    var network =
        new ServiceNetwork(
            1,
            List.of(
                new Stage("raw", 2, null, 1, 1, 2, 0, 0, 0, List.of()),
                new Stage("half", 1, null, 0, 2, 2, 0, 0, 0, List.of(new Input(0, 1))),
                new Stage("left", 1, 0, 0, 3, 2, 0, 1, 1, List.of(new Input(1, 1))),
                new Stage("right", 1, 1, 0, 3, 2, 0, 1, 1, List.of(new Input(1, 1)))));

    var plan = ServicePlan.of(network);

    assertThat(plan.cost()).isCloseTo(8.277916867529369, within(1e-9));
    assertThat(plan.placements())
        .extracting(ServicePlan.Placement::service)
        .containsExactly(0, 0, 0, 1);
  }

  @Test
  void costs_no_more_than_any_promises_in_networks_with_circles_of_links() {
    var random = new Random(3);
    for (int round = 0; round < 60; round++) {
      var network = random(random);
      var stages = new Stages(network);

      var plan = ServicePlan.of(network);

      assertThat(plan.cost()).isCloseTo(least(stages, new int[stages.count()], 0), within(1e-9));
      assertThat(plan.bound()).isCloseTo(plan.cost(), within(1e-6));
    }
  }

  /// Four to five stages, each supplied by up to three earlier ones.
  private static ServiceNetwork random(Random random) {
    var stages = new ArrayList<Stage>();
    int count = 4 + random.nextInt(2);
    double worth = 1;
    for (int i = 0; i < count; i++) {
      var inputs = new ArrayList<Input>();
      for (int j = 0; j < i; j++)
        if (random.nextInt(3) > 0) inputs.add(new Input(j, 1 + random.nextInt(2)));
      worth += random.nextDouble() * 3;
      boolean outside = i == count - 1 || random.nextInt(4) == 0;
      stages.add(
          new Stage(
              "s" + i,
              random.nextInt(4),
              outside ? random.nextInt(3) : null,
              0,
              worth,
              2,
              0,
              outside ? 1 + random.nextInt(3) : 0,
              1,
              inputs));
    }
    return new ServiceNetwork(1, stages);
  }

  /// Tries all promises; a stage may promise no later than its inputs and its own work take.
  private static double least(Stages stages, int[] service, int stage) {
    if (stage == stages.count()) return stages.costOf(service.clone());
    int inbound = 0;
    for (var input : stages.inputs(stage)) inbound = Math.max(inbound, service[input.stage()]);
    double best = Double.POSITIVE_INFINITY;
    int last = Math.min(inbound + stages.leadTime(stage), stages.longestService(stage));
    for (int time = 0; time <= last; time++) {
      service[stage] = time;
      best = Math.min(best, least(stages, service, stage + 1));
    }
    return best;
  }
}
