package aion.policy.pipeline;

import aion.policy.stated.PipelineState;

/// What to order in any state.
public interface OrderRule {
  Orders ordersAt(PipelineState state);

  /// @param express zero where there is one way of supply alone
  record Orders(int regular, int express) {}
}
