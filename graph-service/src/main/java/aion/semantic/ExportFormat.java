package aion.semantic;

/// A format in which the graph leaves the product.
public enum ExportFormat {
  /// Triples of all graphs together.
  TURTLE("text/turtle; charset=utf-8"),
  JSON_LD("application/ld+json"),
  N_QUADS("application/n-quads"),
  /// Members as nodes, relations as edges; for tools that draw graphs.
  GRAPHML("application/graphml+xml"),
  /// A statement a row; for tables.
  CSV("text/csv; charset=utf-8");

  private final String contentType;

  ExportFormat(String contentType) {
    this.contentType = contentType;
  }

  public String contentType() {
    return contentType;
  }
}
