package aion.audit;

import aion.graph.Graph;
import aion.ledger.Entry;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The whole ledger as JSON lines that anybody can check without our code: the heads, every entry
/// in order, and how many there were. `docs/VERIFY.md` has the form.
@Component
public final class LedgerExport {
  private static final JsonMapper JSON = new JsonMapper();

  private final Graph graph;
  private final Supplier<ArchivedEntries> archive;
  private final Clock clock;

  @Autowired
  LedgerExport(Graph graph, ObjectProvider<ArchivedEntries> archive, Clock clock) {
    this.graph = graph;
    this.archive = () -> archive.getIfAvailable(() -> ArchivedEntries.NONE);
    this.clock = clock;
  }

  /// @param archive the part of the ledger that has left the graph
  public LedgerExport(Graph graph, ArchivedEntries archive, Clock clock) {
    this.graph = graph;
    this.archive = () -> archive;
    this.clock = clock;
  }

  /// Writes everything that is committed now; what is appended meanwhile is left out.
  ///
  /// @param progress told the number of entries written so far, after each page
  /// @throws Problem CHAIN_BROKEN when an entry cannot be read
  public void writeTo(OutputStream out, LongConsumer progress) throws IOException {
    try {
      archive.get().unmoved(() -> write(out, progress));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private long write(OutputStream out, LongConsumer progress) {
    try {
      return lines(out, progress);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long lines(OutputStream out, LongConsumer progress) throws IOException {
    var heads = graph.whileStill(new Heads(graph)::read);
    var reader = new LedgerReader(graph, archive.get());
    line(header(heads), out);
    long written = 0;
    for (var head : heads) {
      Object place = 0L;
      var page = reader.after(head.partition(), place, head.offset());
      for (; !page.isEmpty(); page = reader.after(head.partition(), place, head.offset())) {
        for (var stored : page) line(members(stored, head.partition()), out);
        place = page.getLast().offset();
        written += page.size();
        progress.accept(written);
      }
    }
    line(Map.of("end", written), out);
    out.flush();
    return written;
  }

  private Map<String, Object> header(List<Head> heads) {
    var members = new TreeMap<String, Object>();
    members.put("export", "aion-ledger");
    members.put("version", 1);
    members.put("time", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    members.put("heads", heads.stream().map(LedgerExport::members).toList());
    return members;
  }

  private static Map<String, Object> members(Head head) {
    var members = new TreeMap<String, Object>();
    members.put("partition", head.partition());
    members.put("offset", head.offset());
    members.put("hash", head.hash());
    return members;
  }

  private static Map<String, Object> members(Stored stored, String partition) {
    Entry entry = stored.entry();
    if (entry == null)
      throw new Problem(
          ProblemCode.CHAIN_BROKEN,
          "Entry %s in the sequence of '%s' cannot be read.".formatted(stored.offset(), partition),
          "Run './aion verify' to see what is wrong, and restore a backup.");
    var members = new TreeMap<String, Object>();
    members.put("id", entry.id());
    members.put("partition", entry.partition());
    members.put("offset", entry.offset());
    members.put("kind", entry.kind());
    members.put("validTime", entry.validTime().toString());
    members.put("recordTime", entry.recordTime().toString());
    members.put("actor", entry.actor());
    members.put("source", entry.source());
    members.put("traceId", entry.traceId());
    members.put("payload", entry.payload());
    members.put("effect", entry.effect());
    members.put("previousHash", entry.previousHash());
    members.put("hash", entry.hash());
    return members;
  }

  private static void line(Map<String, Object> members, OutputStream out) throws IOException {
    out.write((JSON.writeValueAsString(members) + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
