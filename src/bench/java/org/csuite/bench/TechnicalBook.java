package org.csuite.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csuite.input.SourceText;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.RuleFolder;
import org.csuite.rulebook.TextFolder;
import org.csuite.rulebook.read.RuleBookReader;

/**
 * The rules and table rows of the shipped rule book that bear on the verdicts of CTO and CIO, and
 * no others: what {@link TechnicalOfficers} does in Java.
 */
final class TechnicalBook {
  private static final Path SHIPPED = Path.of(System.getProperty("csuite.basedir", "."), "rules");
  private static final List<String> FILES =
      List.of(
          "profile/eu-size.drl",
          "profile/intensity.drl",
          "roles/internal-it.drl",
          "roles/role-by-sector.drl",
          "roles/role-by-size.drl",
          "roles/technical-budget.drl",
          "roles/technology-officer.drl",
          "staffing/verdict.drl");
  private static final Pattern OTHERS =
      Pattern.compile("conclude\\.\\w+\\( \"(IT-DIRECTOR|rd-intensity)\"");
  private static final Pattern ROLE = Pattern.compile("(id|role|CTO|CIO),.*");

  private TechnicalBook() {}

  /** The book. */
  static RuleBook read() throws SourceText.Unreadable {
    TextFolder shipped = TextFolder.of(RuleFolder.of(SHIPPED));
    Map<String, String> changed = new HashMap<>();
    for (String file : shipped.files()) {
      String text = shipped.texts().get(file);
      if (file.endsWith(".cases.yaml")) {
        changed.put(file, null);
      } else if (file.endsWith(".drl") && !file.equals("facts.drl")) {
        changed.put(file, FILES.contains(file) ? rules(text) : null);
      } else if (text.startsWith("role,") || file.equals("catalogue/roles.csv")) {
        changed.put(file, rows(text));
      }
    }
    RuleBookReader.Reading reading = RuleBookReader.read(shipped.with(changed));
    if (reading.book() == null) {
      throw new IllegalStateException(reading.diagnostics().toString());
    }
    return reading.book();
  }

  private static String rules(String text) {
    return Stream.of(text.split("(?m)^(?=rule )"))
        .filter(rule -> !OTHERS.matcher(rule).find())
        .collect(Collectors.joining());
  }

  private static String rows(String text) {
    return text.lines()
        .filter(row -> ROLE.matcher(row).matches())
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
