package aion.web.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The short form of `./aion bench inference`; `-Dknowledge.company=100 -Dknowledge.changes=10000`
/// is the long one.
class CompanyChangesTest {
  @TempDir Path folder;

  @Test
  void the_sample_company_shows_the_rules_at_work_and_is_like_a_rebuild_after_random_changes() {
    var company = SampleMembers.read(folder, LocalDate.of(2026, 11, 23));
    int times = Integer.getInteger("knowledge.company", 2);
    var world = new CompanyChanges(company, times, LocalDate.of(2026, 11, 23));
    assertThat(world.knowledge().conclusions()).hasSizeGreaterThan(1_000 * times);
    assertThat(world.knowledge().shares()).hasSizeGreaterThan(100 * times);

    assertThat(world.knowledge().conclusions())
        .extracting(fact -> fact.getPredicate().getLocalName())
        .contains(
            "madeOf",
            "exposedTo",
            "soldBy",
            "dependsOnSupplier",
            "singleSourcedFrom",
            "substitutableBy",
            "awaits",
            "nextReceipt",
            "runsOutBefore",
            "runsOutBeforeOffer",
            "arrivesAfterStockOut",
            "mayComeLateFrom",
            "threatenedBy",
            "underAlertOf",
            "laneUnderAlertOf");
    for (int i = 0; i < Integer.getInteger("knowledge.changes", 300); i++) world.change();

    assertThat(world.removed).isNotEmpty();
    assertThat(world.added).isNotEmpty();
    assertThat(world.isLikeRebuilt()).isTrue();
  }
}
