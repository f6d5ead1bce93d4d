package org.csuite.rulebook.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.csuite.RuleCopy;
import org.csuite.input.SourceText;
import org.csuite.model.Diagnostic;
import org.csuite.rulebook.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What formatting does to rule files, and what it must never do. */
class RuleFormatTest {
  private static final Path PROJECT = Path.of(System.getProperty("csuite.basedir", "."));

  @TempDir Path folder;

  private static String format(String text) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    String formatted = RuleFormat.of(SourceText.of("roles/some.drl", text), diagnostics);
    assertThat(diagnostics).isEmpty();
    return formatted;
  }

  @Test
  void aRuleIsLaidOutLineByLine() {
    String text =
        """
        package rules ;
        global   org.csuite.engine.Conclusions conclude;
        // Why there is such a rule.
        rule "r" @why("a") @source( "s, 1" ) ruleflow-group "roles"
        when Company(headcount>=10,( listed==true||sector in("a","b") ))   not  Class( )
        then conclude.advise("CTO",- 0.6);
           end // done
        rule "q"
        when Company()
        then conclude.require("CEO");
        end""";

    assertThat(format(text))
        .isEqualTo(
            """
            package rules;
            global org.csuite.engine.Conclusions conclude;

            // Why there is such a rule.
            rule "r"
                @why( "a" )
                @source( "s, 1" )
                ruleflow-group "roles"
            when
                Company( headcount >= 10, (listed == true || sector in ( "a", "b" )) )
                not Class()
            then
                conclude.advise( "CTO", -0.6 );
            end // done

            rule "q"
            when
                Company()
            then
                conclude.require( "CEO" );
            end
            """);
  }

  @Test
  void aLongConditionIsBrokenAtItsCommasAndThenInsideThem() {
    String activity = "activities contains \"crypto-asset-service\"";
    String condition =
        "Company( countryGroups contains \"EU\", ("
            + String.join(" || ", activity, activity, activity)
            + "), headcount >= 10 )";

    assertThat(format(rule(condition)))
        .isEqualTo(
            rule(
                "Company( countryGroups contains \"EU\",\n        ("
                    + activity
                    + " || "
                    + activity
                    + "\n            || "
                    + activity
                    + "),\n        headcount >= 10 )"));
  }

  @Test
  void theAuthorsLineBreaksInsideAConditionStay() {
    String condition =
        "Company( headcount >= 10,\n        listed == true // quoted\n            || sector == \"a\" )";

    assertThat(format(rule(condition.replaceAll("\n +", "\n")))).isEqualTo(rule(condition));
  }

  @Test
  void commentsStayWhereTheyStand() {
    String text =
        """
        /* A file
           of rules */
        package rules;

        // The port.
        global org.csuite.engine.Conclusions conclude;

        // One comment about the file.

        // One about the rule.
        rule "r" // beside its name
            // before an annotation
            @why( "a // no comment" )
            ruleflow-group "roles"
        when
            // before a condition
            Company( headcount >= 10 /* or so */, listed == true ) // behind one
        then
            // before the conclusion
            conclude.require( "CEO" );
        end

        // at the end
        """;

    assertThat(format(text)).isEqualTo(text);
  }

  @Test
  void lineEndsTabsAndTheByteOrderMarkAreMended() {
    String text = rule("Company( headcount >= 10 )");

    assertThat(format("\uFEFF" + text.replace("    ", "\t").replace("\n", "\r\n"))).isEqualTo(text);
  }

  @Test
  void whatCannotBeReadIsLeftAlone() {
    List<Diagnostic> diagnostics = new ArrayList<>();
    String text = rule("Company( headcount > = 10");

    assertThat(RuleFormat.of(SourceText.of("a.drl", text), diagnostics)).isNull();
    assertThat(diagnostics).isNotEmpty();
  }

  @Test
  void theShippedBookIsLaidOut() throws IOException {
    try (Stream<Path> walk = Files.walk(PROJECT.resolve("rules"))) {
      for (Path file :
          walk.filter(f -> f.toString().endsWith(".drl") && !f.endsWith(RuleBook.TYPES))
              .sorted()
              .toList()) {
        String text = Files.readString(file);

        assertThat(RuleFormat.of(SourceText.of(file.toString(), text), new ArrayList<>()))
            .as(file.toString())
            .isEqualTo(text);
      }
    }
  }

  /** Everything on one line, as far as comments allow, gives the same rules and the same layout. */
  @Test
  void theShippedRulesMeanTheSameHoweverTheyAreWritten() throws IOException {
    RuleCopy copy = RuleCopy.ofShipped(folder);
    List<String> before = said(copy.book());
    for (String file : copy.book().drl().keySet()) {
      String text = Files.readString(folder.resolve(file));
      String crumpled =
          text.replaceAll("(?m)^( *)(?=[@&|(\\[$A-Z])", "")
              .replaceAll("([(,]) +(?=[^\"\\n]*$)", "$1")
              .replaceAll("\n\n+", "\n\n\n");
      String once = RuleFormat.of(SourceText.of(file, crumpled), new ArrayList<>());
      assertThat(RuleFormat.of(SourceText.of(file, once), new ArrayList<>()))
          .as(file)
          .isEqualTo(once);
      copy.write(file, once);
    }

    List<String> after = said(copy.book());
    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < after.size(); i++) {
      assertThat(after.get(i).equals(before.get(i))).as(before.get(i).split(",")[0]).isTrue();
    }
  }

  /** Rules without the places where their parts stand. */
  private static List<String> said(RuleBook book) {
    return book.rules().stream()
        .map(rule -> rule.toString().replaceAll("location=[^,\\]]*|@[0-9a-f]+", ""))
        .toList();
  }

  private static String rule(String condition) {
    return """
        rule "r"
            ruleflow-group "roles"
        when
            %s
        then
            conclude.require( "CEO" );
        end
        """
        .formatted(condition);
  }
}
