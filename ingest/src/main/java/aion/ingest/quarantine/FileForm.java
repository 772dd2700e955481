package aion.ingest.quarantine;

import aion.ingest.csv.Header;

/// What is known of the file a row came from: what a mended row is read with.
public record FileForm(String fileStem, Header header, int shiftDays) {}
