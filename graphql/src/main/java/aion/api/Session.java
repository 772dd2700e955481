package aion.api;

import aion.vocabulary.Attribute;
import aion.vocabulary.EntityClass;
import aion.vocabulary.Ontology;
import aion.vocabulary.Relation;
import aion.vocabulary.Scheme;
import aion.vocabulary.Texts;
import graphql.GraphQLContext;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// Who asks, and the words to show it in.
@Controller
class Session {
  private final Ontology ontology;

  Session(Ontology ontology) {
    this.ontology = ontology;
  }

  @QueryMapping
  User me(GraphQLContext context) {
    var reader = Readers.of(context);
    return new User(
        reader.name(),
        reader.roles().stream().sorted().toList(),
        reader.seesPrices(),
        reader.mayPost());
  }

  @QueryMapping
  List<Label> labels(@Argument @Nullable Language language) {
    return Stream.of(
            ontology.classes().stream().flatMap(c -> labels(c, language)),
            ontology.schemes().stream().flatMap(s -> labels(s, language)))
        .flatMap(Function.identity())
        .toList();
  }

  private static Stream<Label> labels(EntityClass type, @Nullable Language language) {
    return Stream.of(
            Stream.of(label(type.name(), type.label(), type.definition(), language)),
            type.attributes().stream().map(a -> label(type, a, language)),
            type.relations().stream().map(r -> label(type, r, language)))
        .flatMap(Function.identity());
  }

  private static Label label(EntityClass type, Attribute it, @Nullable Language language) {
    return label(type.name() + "." + it.name(), it.label(), it.definition(), language);
  }

  private static Label label(EntityClass type, Relation it, @Nullable Language language) {
    return label(type.name() + "." + it.name(), it.label(), it.definition(), language);
  }

  private static Stream<Label> labels(Scheme scheme, @Nullable Language language) {
    return Stream.concat(
        Stream.of(label(scheme.name(), scheme.label(), scheme.label(), language)),
        scheme.values().stream()
            .map(v ->
                label(scheme.name() + "." + v.notation(), v.label(), v.definition(), language)));
  }

  private static Label label(
      String term, Texts label, Texts definition, @Nullable Language language) {
    var locale = Language.localeOf(language);
    return new Label(term, label.in(locale), definition.in(locale));
  }

  record User(String name, List<String> roles, boolean seesPrices, boolean mayPost) {}

  record Label(String term, String label, String definition) {}
}
