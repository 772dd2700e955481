package aion.api.http;

import graphql.GraphQLContext;

/// How a request came, as far as it decides what may be asked.
public enum Transport {
  /// By a method that must change nothing, with one answer.
  READ_ONLY,
  /// By a method that must change nothing, with as many answers as there are.
  READ_STREAM,
  /// With one answer.
  SINGLE,
  /// With as many answers as there are.
  STREAM;

  /// Whether the request may change something.
  public boolean mayChange() {
    return this == SINGLE || this == STREAM;
  }

  /// Whether it is answered as often as there is something to say.
  public boolean streams() {
    return this == STREAM || this == READ_STREAM;
  }

  /// The transport of an execution; a single answer unless said.
  public static Transport of(GraphQLContext context) {
    return context.getOrDefault(Transport.class, SINGLE);
  }
}
