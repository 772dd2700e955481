package aion.api.schema;

import aion.problem.Problem;
import aion.problem.ProblemCode;
import aion.quantity.Amounts;
import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The scalars beyond GraphQL's own. Numbers stay exact; hostile text is refused before arithmetic.
public final class Scalars {
  private Scalars() {}

  /// Decimal, Date, DateTime and Iri.
  public static List<GraphQLScalarType> all() {
    return List.of(
        scalar("Decimal", Scalars::decimal, Scalars::plain),
        scalar("Date", Scalars::date, Object::toString),
        scalar("DateTime", Scalars::instant, Scalars::instantText),
        scalar("Iri", Object::toString, Object::toString));
  }

  private static GraphQLScalarType scalar(
      String name, Function<Object, Object> read, Function<Object, String> write) {
    return GraphQLScalarType.newScalar().name(name).coercing(new Text(read, write)).build();
  }

  private static Object decimal(Object given) {
    return switch (given) {
      case String text -> Amounts.parse(text);
      case Integer number -> Amounts.parse(number.toString());
      case Long number -> Amounts.parse(number.toString());
      case BigInteger number when number.bitLength() < 128 -> Amounts.parse(number.toString());
      case BigDecimal number when number.precision() < 40 -> Amounts.parse(number.toString());
      default ->
          throw new Problem(
              ProblemCode.QUANTITY_INVALID,
              "A Decimal was not given as a text or a number of at most 40 characters.",
              "Send the number as a string, e.g. \"12.5\".");
    };
  }

  private static String plain(Object value) {
    var number = (BigDecimal) value;
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static Object date(Object given) {
    return read("Date", "2026-11-23", given, LocalDate::parse);
  }

  private static Object instant(Object given) {
    return read(
        "DateTime", "2026-11-23T10:00:00Z", given, text -> OffsetDateTime.parse(text).toInstant());
  }

  private static Object read(
      String type, String example, Object given, Function<String, Object> parse) {
    try {
      var text = given.toString();
      if (given instanceof String && text.length() <= 40) return parse.apply(text);
    } catch (DateTimeException e) {
      throw unreadable(type, example, given);
    }
    throw unreadable(type, example, given);
  }

  private static Problem unreadable(String type, String example, Object given) {
    return new Problem(
        ProblemCode.GQL_VARIABLE_INVALID,
        "'%s' is not a %s.".formatted(Problem.echo(given.toString()), type),
        "Send a text such as \"%s\".".formatted(example));
  }

  private static String instantText(Object value) {
    return switch (value) {
      case ZonedDateTime zoned -> zoned.toInstant().toString();
      case Instant instant -> instant.toString();
      default -> throw new IllegalArgumentException("No DateTime: " + value.getClass());
    };
  }

  private record Text(Function<Object, Object> read, Function<Object, String> write)
      implements Coercing<Object, String> {
    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
      return write.apply(value);
    }

    @Override
    public Object parseValue(Object input, GraphQLContext context, Locale locale) {
      try {
        return read.apply(input);
      } catch (Problem problem) {
        throw CoercingParseValueException.newCoercingParseValueException()
            .message(sentence(problem))
            .extensions(Map.of("code", problem.code().name(), "remedy", problem.remedy()))
            .build();
      }
    }

    @Override
    public Object parseLiteral(
        Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
      try {
        return read.apply(java.util.Objects.requireNonNullElse(valueOf(input), input));
      } catch (Problem problem) {
        throw CoercingParseLiteralException.newCoercingParseLiteralException()
            .message(sentence(problem))
            .extensions(Map.of("code", problem.code().name(), "remedy", problem.remedy()))
            .build();
      }
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
      return StringValue.of(write.apply(input));
    }

    private static @Nullable Object valueOf(Value<?> literal) {
      return switch (literal) {
        case StringValue text -> text.getValue();
        case IntValue number -> number.getValue();
        case FloatValue number -> number.getValue();
        default -> null;
      };
    }

    private static String sentence(Problem problem) {
      return problem.what() + " " + problem.remedy();
    }
  }
}
