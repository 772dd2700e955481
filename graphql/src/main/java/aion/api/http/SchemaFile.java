package aion.api.http;

import aion.api.Readers;
import aion.api.schema.SchemaText;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The schema as a file, for those who may introspect.
@Controller
class SchemaFile {
  private final GraphQlSource source;

  SchemaFile(GraphQlSource source) {
    this.source = source;
  }

  @GetMapping("/graphql/schema.graphql")
  void schema(HttpServletResponse response) throws IOException {
    if (!Readers.signedIn().mayIntrospect()) {
      Refusal.send(
          response,
          new Problem(
              ProblemCode.GQL_INTROSPECTION_REFUSED,
              "Introspection is not open to your roles.",
              "Ask for the role analyst."));
      return;
    }
    response.setContentType("application/graphql;charset=UTF-8");
    response
        .getOutputStream()
        .write(SchemaText.of(source.schema()).getBytes(StandardCharsets.UTF_8));
  }
}
