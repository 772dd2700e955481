package aion.web.http;

import aion.ingest.ImportRequest;
import aion.ingest.ImportRun;
import aion.ingest.Imports;
import aion.ingest.MappingInfo;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Importing a file that is the body of the request, for programs and the command line.
@RestController
@RequestMapping("/api/v1/imports")
class ImportController {
  private final Imports imports;

  ImportController(Imports imports) {
    this.imports = imports;
  }

  @GetMapping
  List<MappingInfo> mappings() {
    return imports.mappings();
  }

  /// Takes the file in and imports it in the background; ask for the run to see how it goes.
  @PostMapping("/{mapping}")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ImportRun start(
      @PathVariable String mapping,
      @RequestParam(defaultValue = "false") boolean dryRun,
      HttpServletRequest request,
      Principal actor)
      throws IOException {
    var asked = ImportRequest.of(mapping, Upload.fileNameOf(request), actor.getName(), dryRun);
    return imports.start(asked, request.getInputStream());
  }

  @GetMapping("/runs/{id}")
  ImportRun run(@PathVariable String id) {
    return imports
        .findRun(id)
        .orElseThrow(() ->
            new Problem(
                ProblemCode.NOT_FOUND,
                "There is no import run '%s': not found.".formatted(Problem.echo(id)),
                "Start an import first, or correct the id."));
  }
}
