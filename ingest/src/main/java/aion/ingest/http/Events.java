package aion.ingest.http;

import aion.ledger.Posting;
import java.util.List;

/// Reads the body of `POST /api/v1/events`.
public interface Events {
  /// The postings of one event or an array of events, in their order.
  ///
  /// @throws aion.problem.Problem naming the first event that cannot be read
  List<Posting> parse(byte[] body, String actor, String traceId);
}
