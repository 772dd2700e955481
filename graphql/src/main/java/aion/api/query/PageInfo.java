package aion.api.query;

import org.jspecify.annotations.Nullable;

/// How a connection goes on.
///
/// @param startCursor null for an empty page
/// @param endCursor null for an empty page
public record PageInfo(
    boolean hasNextPage,
    boolean hasPreviousPage,
    @Nullable String startCursor,
    @Nullable String endCursor) {}
