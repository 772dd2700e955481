package aion.outbox.document;

/// A document of an order, ready to be sent.
///
/// @param name of the file
/// @param mediaType as in RFC 2046
public record Document(String name, String mediaType, byte[] content) {}
