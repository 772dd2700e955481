package aion.web.http;

import aion.api.Uploads;
import aion.ingest.ImportRequest;
import aion.ingest.ImportRun;
import aion.ingest.Imports;
import aion.ingest.MappingInfo;
import aion.problem.Problem;
import aion.problem.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Importing a file, for programs and the command line. The answer is the run when it has ended, or
/// at once with `Prefer: respond-async` (RFC 7240); then ask for the run to see how it goes.
@RestController
@RequestMapping("/api/v1/imports")
class ImportController {
  private static final String ASYNC = "respond-async";

  private final Imports imports;

  ImportController(Imports imports) {
    this.imports = imports;
  }

  @GetMapping
  List<MappingInfo> mappings() {
    return imports.mappings();
  }

  /// The file is the body; its name comes in `X-File-Name`.
  @PostMapping("/{mapping}")
  ResponseEntity<ImportRun> importBody(
      @PathVariable String mapping,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestHeader(name = "Prefer", defaultValue = "") String prefer,
      @RequestHeader(name = "X-File-Name", defaultValue = "upload") String name,
      HttpServletRequest request,
      Principal actor)
      throws IOException {
    var asked = ImportRequest.of(mapping, Uploads.nameIn(name), actor.getName(), dryRun);
    return answer(asked, request.getInputStream(), prefer);
  }

  /// The file is the part `file` of a form.
  @PostMapping(path = "/{mapping}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<ImportRun> importPart(
      @PathVariable String mapping,
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestHeader(name = "Prefer", defaultValue = "") String prefer,
      @RequestParam MultipartFile file,
      Principal actor)
      throws IOException {
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "upload");
    var asked = ImportRequest.of(mapping, name, actor.getName(), dryRun);
    return answer(asked, file.getInputStream(), prefer);
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

  /// @throws Problem the first thing that was wrong, when not one row of the file went in
  private ResponseEntity<ImportRun> answer(
      ImportRequest asked, InputStream content, String prefer) {
    if (prefer.contains(ASYNC))
      return ResponseEntity.accepted()
          .header("Preference-Applied", ASYNC)
          .body(imports.start(asked, content));
    var run = imports.run(asked, content);
    imports
        .findRefusal(run)
        .ifPresent(problem -> {
          throw problem;
        });
    return ResponseEntity.ok(run);
  }
}
