package aion.policy.stated;

import java.util.List;

/// Stock and what is under way, after this period's receipt and before its order.
///
/// @param stock on hand; below zero when units are owed
/// @param pipe orders under way, the next to arrive first
public record PipelineState(int stock, List<Integer> pipe) {
  public PipelineState {
    pipe = List.copyOf(pipe);
  }
}
