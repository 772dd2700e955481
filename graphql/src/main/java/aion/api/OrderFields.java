package aion.api;

import aion.api.query.ComputedFields;
import aion.outbox.Dispatches;
import aion.outbox.OrderDispatch;
import graphql.GraphQLContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/// How orders leave the house.
@Controller
class OrderFields {
  private static final String ORDER = "PurchaseOrder/";

  private final Dispatches dispatches;

  OrderFields(Dispatches dispatches) {
    this.dispatches = dispatches;
  }

  void addTo(ComputedFields fields) {
    fields.add("PurchaseOrder", "dispatch", (refs, _, _) -> dispatchesOf(refs));
  }

  @MutationMapping
  OrderDispatch resendOrder(@Argument String number, GraphQLContext context) {
    var reader = Readers.of(context);
    reader.requireOrdering();
    return dispatches.resend(number, reader.name());
  }

  private Map<String, OrderDispatch> dispatchesOf(Collection<String> refs) {
    var orders = refs.stream().map(ref -> ref.substring(ORDER.length())).toList();
    var found = new HashMap<String, OrderDispatch>();
    dispatches.of(orders).forEach((order, dispatch) -> found.put(ORDER + order, dispatch));
    return found;
  }
}
