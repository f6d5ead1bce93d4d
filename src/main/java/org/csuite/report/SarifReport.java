package org.csuite.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.csuite.model.Diagnostic;
import org.csuite.model.Fault;
import org.csuite.model.Severity;

/**
 * Reports the faults of a rule book in SARIF 2.1.0, the format in which code hosts and editors take
 * what analysers find (OASIS Standard, 27 March 2020).
 */
public final class SarifReport implements Report<Fault> {
  private final JsonGenerator json;
  private final JsonValues values;
  private final String version;
  private final List<Fault> faults = new ArrayList<>();

  /**
   * Writes to a target that the caller opened and closes, at the end.
   *
   * @param version of csuite
   */
  public SarifReport(String version, Writer out) {
    this.json = JsonReport.generator(out);
    this.values = new JsonValues(json);
    this.version = version;
  }

  @Override
  public void add(Fault fault) {
    faults.add(fault);
  }

  @Override
  public void end() throws IOException {
    List<String> codes =
        List.copyOf(new TreeSet<>(faults.stream().map(SarifReport::code).toList()));
    values.object(
        () -> {
          values.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
          values.member("version", "2.1.0");
          values.list("runs", List.of(codes), this::run);
        });
    json.writeRaw('\n');
    json.flush();
  }

  private static String code(Fault fault) {
    return fault.diagnostic().code().id();
  }

  private void run(List<String> codes) throws IOException {
    values.object(
        () -> {
          values.object(
              "tool",
              () ->
                  values.object(
                      "driver",
                      () -> {
                        values.member("name", "csuite");
                        values.member("version", version);
                        values.list(
                            "rules", codes, code -> values.object(() -> values.member("id", code)));
                      }));
          values.member("columnKind", "utf16CodeUnits");
          values.list("results", faults, fault -> result(fault, codes.indexOf(code(fault))));
        });
  }

  private void result(Fault fault, int index) throws IOException {
    Diagnostic diagnostic = fault.diagnostic();
    String hint = diagnostic.hint() == null ? "" : " " + diagnostic.hint();
    values.object(
        () -> {
          values.member("ruleId", code(fault));
          values.member("ruleIndex", index);
          values.member("level", level(diagnostic.severity()));
          values.object("message", () -> values.member("text", diagnostic.message() + hint));
          values.list("locations", List.of(diagnostic), this::location);
          if (fault.witness() != null) {
            values.object("properties", () -> values.member("witness", fault.witness()));
          }
        });
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  private void location(Diagnostic diagnostic) throws IOException {
    int line = diagnostic.location().line();
    int column = diagnostic.location().column();
    values.object(
        () ->
            values.object(
                "physicalLocation",
                () -> {
                  values.object(
                      "artifactLocation",
                      () -> values.member("uri", uri(diagnostic.location().file())));
                  if (line > 0) {
                    values.object(
                        "region",
                        () -> {
                          values.member("startLine", line);
                          if (column > 0) {
                            values.member("startColumn", column);
                            values.member("endColumn", column + diagnostic.length());
                          }
                        });
                  }
                }));
  }

  /** A path as a relative or absolute reference, with what URIs do not allow escaped. */
  private static String uri(String file) {
    try {
      String path = file.matches("[A-Za-z]:.*") ? "/" + file : file;
      return new URI(path.startsWith("/") ? "file" : null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      return file.replaceAll("[^A-Za-z0-9./_-]", "_");
    }
  }
}
