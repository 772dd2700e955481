package aion.semantic;

/// The answer to a question, whole.
///
/// @param mediaType what the body is, with its character set
/// @param cursor how far the mirror had followed the ledger when it was asked
public record Answer(String mediaType, byte[] body, String cursor) {}
