package aion.ingest.gate;

import aion.ingest.csv.Row;
import aion.ledger.Posting;
import aion.problem.Problem;
import java.util.List;

/// A row, as its mapping understands it.
public sealed interface CompiledRow {
  Row row();

  /// Which of the rows with the same key this is, from 1.
  int occurrence();

  /// @param members what it says about members of classes, in order
  /// @param postings its other entries, in order
  record Understood(Row row, int occurrence, List<MemberDraft> members, List<Posting> postings)
      implements CompiledRow {
    public Understood {
      members = List.copyOf(members);
      postings = List.copyOf(postings);
    }
  }

  record Refused(Row row, int occurrence, Problem problem) implements CompiledRow {}
}
