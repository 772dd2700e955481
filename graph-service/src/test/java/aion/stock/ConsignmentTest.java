package aion.stock;

import static aion.problem.ProblemCode.REFERENCE_UNKNOWN;
import static aion.problem.ProblemCode.STOCK_NEGATIVE;
import static org.assertj.core.api.Assertions.assertThat;

import aion.ExampleCompany;
import aion.GraphTest;
import aion.graph.Graph;
import aion.ledger.Ledger;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GraphTest
class ConsignmentTest {
  private Desk desk;

  @BeforeEach
  void stock(ExampleCompany company, Ledger ledger, Graph graph) {
    desk = new Desk(ledger, graph);
    company.site("P1").item("BOLT", "pcs").supplier("S-A");
    desk.post(3, Desk.receipt(Desk.owned("BOLT", "P1", "S-A", "5")));
  }

  @AfterEach
  void the_ledger_holds(Graph graph) {
    Desk.verified(graph);
  }

  @Test
  void goods_of_an_owner_are_kept_apart_from_ours() {
    var ours = desk.refused(Desk.issue(ExampleCompany.lines("BOLT", "P1", "1", "pcs")));
    desk.post(Desk.issue(Desk.owned("BOLT", "P1", "S-A", "2")));

    assertThat(ours.code()).isEqualTo(STOCK_NEGATIVE);
    assertThat(desk.balance("BOLT@P1~S-A")).isEqualTo("3 on hand");
  }

  @Test
  void an_unknown_owner_is_refused() {
    assertThat(desk.refused(Desk.receipt(Desk.owned("BOLT", "P1", "S-X", "5"))).code())
        .isEqualTo(REFERENCE_UNKNOWN);
    assertThat(desk.balance("BOLT@P1~S-X")).isEqualTo("absent");
  }

  @Test
  void an_owner_may_let_stock_fall_below_zero_unless_the_item_may_not(ExampleCompany company) {
    var six = Desk.issue(Desk.owned("BOLT", "P1", "S-A", "6"));
    assertThat(desk.refused(six).code()).isEqualTo(STOCK_NEGATIVE);

    say(company, "Item", "BOLT", "false");
    say(company, "Supplier", "S-A", "true");
    assertThat(desk.refused(six).code()).isEqualTo(STOCK_NEGATIVE);

    say(company, "Item", "BOLT", "true");
    say(company, "Supplier", "S-A", "false");
    desk.post(six);
    assertThat(desk.balance("BOLT@P1~S-A")).isEqualTo("-1 on hand");
  }

  @Test
  void an_owners_rule_holds_before_that_of_the_place(ExampleCompany company) {
    say(company, "Site", "P1", "false");
    say(company, "Supplier", "S-A", "true");

    desk.post(Desk.issue(Desk.owned("BOLT", "P1", "S-A", "6")));

    assertThat(desk.balance("BOLT@P1~S-A")).isEqualTo("-1 on hand");
  }

  private static void say(ExampleCompany company, String type, String key, String mayGoNegative) {
    company.entity(
        type, key, java.util.Map.of("mayGoNegative", List.of(mayGoNegative)), java.util.Map.of());
  }
}
