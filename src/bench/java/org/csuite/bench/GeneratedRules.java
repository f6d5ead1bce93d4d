package org.csuite.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.csuite.input.SourceText;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.RuleFolder;
import org.csuite.rulebook.TextFolder;

/**
 * Rule books of any number of rules, such as people write them: each advises for or against one
 * role in one sector and one range of sizes, and every other one looks at a further fact. The words
 * and the verdicts are those of the shipped rule book. The same number gives the same book.
 */
final class GeneratedRules {
  private static final Path SHIPPED = Path.of(System.getProperty("csuite.basedir", "."), "rules");
  private static final int RULES_PER_FILE = 50;
  private static final double SMALLEST = 5;
  private static final double LARGEST = 50_000;

  private static final List<String> FURTHER =
      List.of(
          ", listed == true",
          ", countryGroups contains \"EU\"",
          ", sellsTechnology == true",
          ", revenueEur >= %d000000");

  private static final String RULE =
      """

      rule "generated-%d"
          @why( "A reason." )
          @why_fr( "Une raison." )
          @source( "judgement" )
          ruleflow-group "roles"
      when
          Company( sector == "%s", headcount >= %d%s )
      then
          conclude.advise( "%s", %s );
      end
      """;

  private GeneratedRules() {}

  /** A book of so many rules, and those that make verdicts of what they conclude. */
  static TextFolder of(int rules, Vocabulary vocabulary) throws SourceText.Unreadable {
    TextFolder shipped = TextFolder.of(RuleFolder.of(SHIPPED));
    Map<String, String> changed = new HashMap<>();
    for (String file : shipped.files()) {
      boolean concludes = file.endsWith(".drl") && !file.equals("facts.drl");
      if (file.endsWith(".cases.yaml") || concludes && !file.equals("staffing/verdict.drl")) {
        changed.put(file, null);
      }
    }
    List<String> sectors = List.copyOf(vocabulary.catalogue("catalogue/sectors.csv").ids());
    List<String> roles = List.copyOf(vocabulary.roles().ids());
    Random random = new Random(rules);
    StringBuilder text = null;
    for (int i = 0; i < rules; i++) {
      if (i % RULES_PER_FILE == 0) {
        text = new StringBuilder("package rules;\n");
        text.append("global org.csuite.engine.Conclusions conclude;\n");
      }
      int from = (int) (SMALLEST * Math.pow(LARGEST / SMALLEST, random.nextDouble()));
      text.append(
          rule(
              i,
              sectors.get(random.nextInt(sectors.size())),
              from,
              ", headcount < "
                  + from * (2 + random.nextInt(9))
                  + (i % 2 == 0 ? "" : further(random)),
              roles.get(random.nextInt(roles.size())),
              (random.nextInt(4) == 0 ? "-0." : "0.") + (11 + random.nextInt(20))));
      changed.put("roles/generated-" + i / RULES_PER_FILE + ".drl", text.toString());
    }
    return shipped.with(changed);
  }

  /**
   * One rule.
   *
   * @param further conditions, each after a comma; may be empty
   */
  static String rule(
      int number, String sector, int headcount, String further, String role, String strength) {
    return RULE.formatted(number, sector, headcount, further, role, strength);
  }

  private static String further(Random random) {
    return FURTHER.get(random.nextInt(FURTHER.size())).formatted(1 + random.nextInt(2_000));
  }
}
