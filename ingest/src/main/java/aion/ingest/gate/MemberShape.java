package aion.ingest.gate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A member of a class: what a row says about it.
///
/// @param reference the start of its reference, e.g. `Location/`
/// @param values the texts of each attribute; one that is missing is not said
/// @param links the keys of each relation's targets
/// @param names null when the member's name is an attribute like any other
record MemberShape(
    String entityClass,
    String reference,
    Field key,
    List<Property> values,
    List<Property> links,
    @Nullable Names names)
    implements Entry.Shape {

  /// An attribute or relation, and what fills it.
  record Property(String name, List<Template> templates) {
    Property {
      templates = List.copyOf(templates);
    }

    List<String> texts(Frame frame) {
      var texts = new ArrayList<String>(templates.size());
      for (var template : templates) {
        var text = template.text(frame);
        if (text != null) texts.add(text);
      }
      return texts;
    }
  }

  /// Where several names of one member come from: the first proper one is its name, the others are
  /// its aliases.
  ///
  /// @param proper what a row must be like so that its text is a name and not a note
  /// @param also other names, e.g. the key as it was written
  record Names(Field hear, Condition proper, List<Template> also) {
    Names {
      also = List.copyOf(also);
    }
  }

  MemberShape {
    values = List.copyOf(values);
    links = List.copyOf(links);
  }

  boolean isPerSeries() {
    return key.isPerSeries();
  }
}
