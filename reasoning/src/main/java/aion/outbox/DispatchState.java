package aion.outbox;

/// Where an approved order stands on its way out.
public enum DispatchState {
  /// It waits to be sent.
  DUE("due"),
  /// It could not be sent, and is tried again.
  RETRYING("retrying"),
  /// The target has it.
  SENT("sent"),
  /// It cannot be sent as it is: a person must see to it.
  REFUSED("refused");

  final String notation;

  DispatchState(String notation) {
    this.notation = notation;
  }

  static DispatchState of(String notation) {
    for (var state : values()) if (state.notation.equals(notation)) return state;
    throw new IllegalArgumentException("No state '%s' of an order.".formatted(notation));
  }
}
