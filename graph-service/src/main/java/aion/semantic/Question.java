package aion.semantic;

import java.util.List;

/// What a program asks by the SPARQL protocol.
///
/// @param query the text of the query
/// @param defaultGraphs IRIs given as `default-graph-uri`; they and `namedGraphs` go before what
///   the query says in FROM
/// @param namedGraphs IRIs given as `named-graph-uri`
/// @param accept the media types the asker reads, as in the header `Accept`; empty when any is fine
public record Question(
    String query, List<String> defaultGraphs, List<String> namedGraphs, String accept) {
  public Question {
    defaultGraphs = List.copyOf(defaultGraphs);
    namedGraphs = List.copyOf(namedGraphs);
  }

  /// A question to all that the asker may see.
  public Question(String query, String accept) {
    this(query, List.of(), List.of(), accept);
  }
}
