package org.csuite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.csuite.batch.cells.CellCounts;
import org.csuite.engine.DecisionEngine;
import org.csuite.engine.SmallBook;
import org.csuite.model.Company;
import org.csuite.model.Language;
import org.csuite.model.Location;
import org.csuite.model.Outcome;
import org.csuite.model.Reason;
import org.csuite.model.RoleDecision;
import org.csuite.model.Scenario;
import org.csuite.model.Verb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The reasons that a batch gives for a row are those of the decision on that company alone, word
 * for word, although companies share them.
 */
class ExplainedBatchTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int COMPANIES = Extent.of(1_000, 20_000);

  @TempDir private Path folder;

  @Test
  void theTableOfTheProject() throws IOException {
    assertSaid(
        ShippedBook.ENGINE,
        RealCompanies.ofProject(ShippedBook.BOOK).stream().map(Scenario::company));
  }

  @Test
  void randomCompanies() throws IOException {
    assertSaid(ShippedBook.ENGINE, new AnyCompanies(ShippedBook.BOOK, COMPANIES).limit(COMPANIES));
  }

  @Test
  void factsThatNoConditionLooksAtAndVariablesOfOtherNames() throws IOException {
    DecisionEngine engine =
        DecisionEngine.of(
            new SmallBook()
                .rule(
                    "roles",
                    "large",
                    "@why( \"{people} people in {sector} earn {own}, or {euros}.\" )"
                        + " @why_fr( \"{sector}\" )",
                    "Company( $people : headcount >= 10, $sector : sector, $own : revenue,"
                        + " $euros : revenueEur )",
                    "advise( \"CTO\", 0.5 )")
                .staffed("CTO")
                .book());
    List<Company> companies = new ArrayList<>();
    org.csuite.analysis.GeneratedCompanies any =
        new org.csuite.analysis.GeneratedCompanies(engine.book(), 7);
    for (int i = 0; i < COMPANIES; i++) {
      companies.add(any.next().company());
    }
    assertSaid(engine, companies.stream());
  }

  private void assertSaid(DecisionEngine engine, Stream<Company> companies) throws IOException {
    Path in = folder.resolve("in.csv");
    CompanyTable.write(in, engine.book().vocabulary(), companies);
    List<Outcome> alone = new ArrayList<>();
    for (Company company : CompanyTable.read(in, engine.book().vocabulary())) {
      alone.add(engine.decide(Scenario.of("", company, Location.of("alone"), "")));
    }
    for (Language language : Language.values()) {
      Path out = folder.resolve(language + ".jsonl");
      CellCounts counts = new BatchRun(false, language, true, 2).run(engine, in, out).counts();
      assertThat(counts.found() + counts.fallbacks()).isLessThan(counts.decided());
      List<String> lines = Files.readAllLines(out);
      assertThat(lines).hasSameSizeAs(alone);
      for (int i = 0; i < lines.size(); i++) {
        for (JsonNode role : JSON.readTree(lines.get(i)).get("roles")) {
          assertThat(said(role))
              .as("%s in line %d", role.get("role"), i + 1)
              .isEqualTo(strongest(alone.get(i).role(role.get("role").asText()), language));
        }
      }
    }
  }

  private static List<String> said(JsonNode role) {
    List<String> said = new ArrayList<>();
    for (JsonNode reason : role.get("reasons")) {
      String strength = reason.get("strength").isNull() ? "" : reason.get("strength").asText();
      said.add(line(reason.get("rule").asText(), reason.get("why").asText(), strength));
    }
    return said;
  }

  private static List<String> strongest(RoleDecision role, Language language) {
    List<String> asked = two(role, language, reason -> reason.verb() == Verb.REQUIRE);
    List<String> strongest =
        new ArrayList<>(
            asked.isEmpty()
                ? two(role, language, r -> r.verb() == Verb.ADVISE && r.strength() > 0)
                : asked);
    strongest.addAll(two(role, language, r -> r.verb() == Verb.ADVISE && r.strength() < 0));
    return strongest;
  }

  /** The first two that say different things. */
  private static List<String> two(RoleDecision role, Language language, Predicate<Reason> wanted) {
    List<String> sentences = new ArrayList<>();
    List<String> two = new ArrayList<>();
    for (Reason reason : role.reasons()) {
      String sentence = reason.why().in(language);
      if (wanted.test(reason) && !sentences.contains(sentence) && two.size() < 2) {
        sentences.add(sentence);
        String strength =
            reason.strength() == null
                ? ""
                : JSON.getNodeFactory().numberNode(reason.strength()).asText();
        two.add(line(reason.rule(), sentence, strength));
      }
    }
    return two;
  }

  private static String line(String rule, String why, String strength) {
    return rule + ": " + why + " (" + strength + ")";
  }
}
