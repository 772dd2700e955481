package aion.ingest.gate;

import static aion.problem.ProblemCode.EVENT_TIME_INVALID;
import static aion.problem.ProblemCode.IMPORT_ROW_INVALID;

import aion.ingest.csv.Header;
import aion.ingest.csv.Row;
import aion.ledger.Posting;
import aion.problem.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Turns the rows of one file into facts. Rows are given in the order of the file, because rows
/// with the same key are counted.
public final class RowCompiler {
  private final Mapping mapping;
  private final Header header;
  private final RunTerms terms;
  private final ColumnMatch match;
  private final Occurrences occurrences = new Occurrences();
  private final int rowPlace;
  private final int numberPlace;
  private final int filePlace;

  /// @throws Problem IMPORT_HEADER_INVALID when the file does not have the mapping's columns
  public RowCompiler(Mapping mapping, Header header, RunTerms terms) {
    this.mapping = mapping;
    this.header = header;
    this.terms = terms;
    match = ColumnMatch.of(mapping, header);
    var reserved = new Slots();
    rowPlace = reserved.placeOf(Slots.ROW);
    numberPlace = reserved.placeOf(Slots.N);
    filePlace = reserved.placeOf(Slots.FILE);
  }

  /// The next row of the file.
  public CompiledRow compile(Row row) {
    return compile(row, 0);
  }

  /// A row that was mended, as the occurrence that it was.
  ///
  /// @param occurrence from 1; 0 to count
  public CompiledRow compile(Row row, int occurrence) {
    return switch (row) {
      case Row.Unreadable unreadable ->
          new CompiledRow.Refused(row, Math.max(1, occurrence), unreadable.problem());
      case Row.Read read -> compileRead(read, occurrence);
    };
  }

  private CompiledRow compileRead(Row.Read row, int given) {
    int occurrence = Math.max(1, given);
    try {
      var frame = new Frame(mapping.places());
      frame.set(filePlace, new Cell.Text(terms.fileStem()));
      fillColumns(frame, row);
      for (var derived : mapping.values())
        if (!derived.perSeries()) frame.set(derived.place(), derived.derivation().value(frame));
      if (given == 0) occurrence = count(frame);
      frame.set(numberPlace, new Cell.Text(Integer.toString(occurrence)));
      for (var refusal : mapping.refusals())
        if (refusal.when().holds(frame))
          return new CompiledRow.Refused(row, occurrence, refusal.problem());
      frame.set(rowPlace, new Cell.Text(mapping.id().text(frame)));
      return understood(row, occurrence, frame);
    } catch (Problem problem) {
      return new CompiledRow.Refused(row, occurrence, problem);
    }
  }

  private void fillColumns(Frame frame, Row.Read row) {
    for (int i = 0; i < mapping.columns().size(); i++) {
      var column = mapping.columns().get(i);
      frame.set(
          column.place(), column.parse(row.cells().get(match.columns().get(i)), terms.shiftDays()));
    }
  }

  private int count(Frame frame) {
    if (mapping.repeats().isEmpty()) return 1;
    var key = new StringBuilder();
    for (int place : mapping.repeats()) {
      var cell = frame.at(place);
      key.append(cell == null ? "" : cell.text()).append('\u0000');
    }
    return occurrences.next(key.toString());
  }

  private CompiledRow understood(Row.Read row, int occurrence, Frame frame) {
    var members = new ArrayList<MemberDraft>();
    var postings = new ArrayList<Posting>();
    for (var entry : mapping.entries())
      if (!entry.perSeries()) add(entry, frame, members, postings);
    for (int column : match.series()) {
      if (!fillSeries(frame, row, column)) continue;
      for (var entry : mapping.entries())
        if (entry.perSeries()) add(entry, frame, members, postings);
    }
    if (members.isEmpty() && postings.isEmpty())
      throw new Problem(
          IMPORT_ROW_INVALID,
          "No rule of the mapping '%s' makes an entry of this row.".formatted(mapping.name()),
          "Mend the row, or add a rule to the mapping.");
    requireDistinct(postings);
    return new CompiledRow.Understood(row, occurrence, members, postings);
  }

  /// Whether the row has a value in this series.
  private boolean fillSeries(Frame frame, Row.Read row, int column) {
    var wide = mapping.wide();
    if (wide == null) return false;
    var name = header.names().get(column);
    @Nullable Cell value;
    try {
      value = wide.value().parse(row.cells().get(column), terms.shiftDays());
    } catch (Problem problem) {
      throw new Problem(
          problem.code(),
          problem.what().replaceFirst("Column '[^']*'", "Column '" + quoteless(name) + "'"),
          problem.remedy());
    }
    if (value == null) return false;
    frame.set(wide.name(), new Cell.Text(name));
    frame.set(wide.value().place(), value);
    if (wide.unit() >= 0) {
      var unit = column < header.units().size() ? header.units().get(column) : "";
      frame.set(wide.unit(), unit.isEmpty() ? null : new Cell.Text(unit));
    }
    for (var derived : mapping.values())
      if (derived.perSeries()) frame.set(derived.place(), derived.derivation().value(frame));
    return true;
  }

  private static String quoteless(String name) {
    return java.util.regex.Matcher.quoteReplacement(Problem.echo(name));
  }

  private void add(Entry entry, Frame frame, List<MemberDraft> members, List<Posting> postings) {
    if (!entry.when().holds(frame)) return;
    switch (entry.shape()) {
      case MemberShape member -> members.add(draft(entry, member, frame));
      case Entry.FactShape fact -> {
        var at = entry.at().moment(frame);
        requireNotAhead(at);
        postings.add(
            new Posting(
                entry.id().text(frame),
                at,
                terms.actor(),
                mapping.source(),
                terms.run(),
                fact.fact(frame)));
      }
    }
  }

  private MemberDraft draft(Entry entry, MemberShape shape, Frame frame) {
    var key = shape.key().text(frame);
    var values = new TreeMap<String, List<String>>();
    var links = new TreeMap<String, List<String>>();
    for (var property : shape.values()) put(values, property, frame);
    for (var property : shape.links()) put(links, property, frame);
    var names = shape.names();
    var heard = names == null ? null : heard(names, frame);
    var content = shape.entityClass() + '\u0000' + values + '\u0000' + links;
    return new MemberDraft(
        mapping.id().text(frame),
        shape.entityClass(),
        shape.reference() + key,
        entry.number(),
        key,
        content,
        entry.at().findMoment(frame),
        values,
        links,
        heard);
  }

  private static void put(
      TreeMap<String, List<String>> into, MemberShape.Property property, Frame frame) {
    var texts = property.texts(frame);
    if (!texts.isEmpty()) into.put(property.name(), texts);
  }

  private static MemberDraft.Heard heard(MemberShape.Names names, Frame frame) {
    var name = names.hear().find(frame);
    boolean proper = name != null && !name.isBlank() && names.proper().holds(frame);
    var also = new ArrayList<String>();
    for (var template : names.also()) {
      var other = template.text(frame);
      if (other != null) also.add(other);
    }
    return new MemberDraft.Heard(proper ? name : null, also);
  }

  private void requireNotAhead(Instant at) {
    if (at.isAfter(terms.latest()))
      throw new Problem(
          EVENT_TIME_INVALID,
          "The time %s is in the future.".formatted(at),
          "Send what has happened; check the date and its zone.");
  }

  private static void requireDistinct(List<Posting> postings) {
    if (postings.size() < 2) return;
    var ids = new HashSet<String>();
    for (var posting : postings)
      if (!ids.add(posting.id()))
        throw new Problem(
            IMPORT_ROW_INVALID,
            "The row makes two entries with the id '%s'.".formatted(Problem.echo(posting.id())),
            "Let the mapping give each entry of a row its own id.");
  }
}
