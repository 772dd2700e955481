package aion.api.http;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/// The forms in which GraphQL answers over HTTP.
enum AnswerForm {
  JSON("application/json"),
  GRAPHQL("application/graphql-response+json"),
  EVENTS("text/event-stream");

  private static final int LONGEST = 1_000;

  private final MediaType type;

  AnswerForm(String type) {
    this.type = MediaType.parseMediaType(type);
  }

  String type() {
    return type.toString();
  }

  /// The form that a client wants most. Plain JSON serves whoever takes anything; a stream is only
  /// for those who name it.
  ///
  /// @param accept the header; null when there is none
  /// @throws Problem MEDIA_TYPE_UNSUPPORTED when it takes none of them
  static AnswerForm of(@Nullable String accept) {
    if (accept == null || accept.isBlank()) return JSON;
    return rangesOf(accept).stream()
        .filter(range -> range.getQualityValue() > 0)
        .map(AnswerForm::in)
        .flatMap(List::stream)
        .findFirst()
        .orElseThrow(() ->
            new Problem(
                ProblemCode.MEDIA_TYPE_UNSUPPORTED,
                "The content type '%s' that is to be answered is not one of this address."
                    .formatted(Problem.echo(accept)),
                "Accept application/graphql-response+json, application/json or text/event-stream."));
  }

  private static List<MediaType> rangesOf(String accept) {
    try {
      if (accept.length() <= LONGEST)
        return MediaType.parseMediaTypes(accept).stream()
            .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
            .toList();
    } catch (InvalidMediaTypeException e) {
      return List.of();
    }
    return List.of();
  }

  private static List<AnswerForm> in(MediaType range) {
    for (var form : values()) if (range.equalsTypeAndSubtype(form.type)) return List.of(form);
    return range.includes(JSON.type) ? List.of(JSON) : List.of();
  }
}
