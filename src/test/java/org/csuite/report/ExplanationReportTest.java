package org.csuite.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.csuite.model.Citation;
import org.csuite.model.Explanation;
import org.csuite.model.Explanation.Blocked;
import org.csuite.model.Explanation.Counterfactual;
import org.csuite.model.Explanation.Counterfactuals;
import org.csuite.model.Explanation.Firmness;
import org.csuite.model.Explanation.Obstacle;
import org.csuite.model.Explanation.OpenFact;
import org.csuite.model.Explanation.Support;
import org.csuite.model.Firing;
import org.csuite.model.Language;
import org.csuite.model.Outcome;
import org.csuite.model.OutcomeDiff.Change;
import org.csuite.model.Phase;
import org.csuite.model.Question;
import org.csuite.model.Question.Kind;
import org.csuite.model.Reason;
import org.csuite.model.Text;
import org.csuite.model.Verb;
import org.csuite.model.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Explanations as text and JSON, on one in which everything occurs that can be told. */
class ExplanationReportTest {
  private static final Vocabulary VOCABULARY = SampleVocabulary.create();
  private static final Outcome OUTCOME = SampleOutcome.create(VOCABULARY);
  private static final Citation SOURCE = new Citation("lemagit-2019", "CIO et CTO", "secondary");
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(ExplanationJson.schema(), InputFormat.JSON);

  private static Firing firing(
      String rule, Phase phase, Verb verb, List<Object> arguments, Double strength) {
    Reason reason =
        new Reason(
            rule,
            verb,
            phase.id() + "/" + rule + ".drl",
            7,
            new Text("Reason of " + rule + ".", "Raison de " + rule + "."),
            null,
            SOURCE,
            strength,
            Map.of("headcount", 1200),
            false);
    return new Firing(phase, verb, arguments, reason, true, List.of());
  }

  private static Obstacle obstacle(List<Blocked> blocked) {
    return new Obstacle(
        "cfo-by-size",
        "roles/cfo.csv",
        4,
        new Text("A large company needs a CFO.", "Une grande entreprise a besoin d'un DAF."),
        Verb.ADVISE,
        List.of("CTO", 0.6),
        SOURCE,
        blocked);
  }

  private static Blocked blocked(
      Blocked.Kind kind,
      String subject,
      String condition,
      Object found,
      List<Object> needed,
      Double distance) {
    return new Blocked(
        kind, subject, condition, found, needed, distance, null, List.of(), List.of());
  }

  private static Explanation sample() {
    Firing classified =
        firing("large", Phase.PROFILE, Verb.CLASSIFY, List.of("eu-size", "large"), null);
    Firing pro = firing("sells", Phase.ROLES, Verb.ADVISE, List.of("CTO", 0.6), 0.6);
    Firing con = firing("cost-leader", Phase.ROLES, Verb.ADVISE, List.of("CTO", -0.2), -0.2);
    Firing verdict =
        firing("verdict", Phase.STAFFING, Verb.STAFF, List.of("CTO", "recommended"), null);
    Support forIt = new Support(pro, List.of(new Support(classified, List.of())));
    Support against = new Support(con, List.of());
    Blocked through =
        new Blocked(
            Blocked.Kind.ABSENT,
            "Class.value",
            "Class( name == \"eu-size\", value == \"large\" )",
            null,
            List.of("eu-size", "large"),
            null,
            null,
            List.of(
                obstacle(
                    List.of(
                        blocked(
                            Blocked.Kind.NUMBER,
                            "headcount",
                            "headcount >= 500",
                            430,
                            List.of(500.0),
                            70.0)))),
            List.of());
    Blocked present =
        new Blocked(
            Blocked.Kind.PRESENT,
            "Required.role",
            "not Required( role == \"CTO\" )",
            null,
            List.of("CTO"),
            null,
            null,
            List.of(),
            List.of(against));
    Change along = new Change(Question.of(Kind.LINE, "CIO"), "CEO", "CTO");
    return new Explanation(
        Question.of(Kind.ROLE, "CTO"),
        "recommended",
        List.of(new Support(verdict, List.of(forIt, against))),
        new Explanation.Certainty(
            List.of(
                new Explanation.Certainty.Step(pro, 0.6, 0.6),
                new Explanation.Certainty.Step(con, -0.2, 0.5)),
            0.5,
            false),
        List.of(
            obstacle(
                List.of(
                    blocked(
                        Blocked.Kind.NUMBER,
                        "headcount",
                        "headcount >= 500",
                        430,
                        List.of(500.0),
                        70.0),
                    blocked(
                        Blocked.Kind.NUMBER,
                        "revenueEur",
                        "revenueEur < 2000000",
                        3e6,
                        List.of(2e6),
                        1e6),
                    blocked(
                        Blocked.Kind.UNKNOWN,
                        "listed",
                        "listed == true",
                        null,
                        List.of(true),
                        null),
                    blocked(
                        Blocked.Kind.WORD,
                        "sector",
                        "sector in ( \"a\", \"b\" )",
                        "banking",
                        List.of("a", "b"),
                        null),
                    blocked(
                        Blocked.Kind.WORD,
                        "strategy",
                        "strategy == \"differentiation\"",
                        "cost",
                        List.of("differentiation"),
                        null))),
            obstacle(List.of(through, present))),
        new Counterfactuals(
            List.of(
                new Counterfactual(
                    List.of(new Counterfactual.Step("headcount", 1200, 900)),
                    "optional",
                    0.25,
                    List.of(along)),
                new Counterfactual(
                    List.of(
                        new Counterfactual.Step("strategy", "cost", "differentiation"),
                        new Counterfactual.Step("sellsTechnology", null, true)),
                    "required",
                    2,
                    List.of())),
            214,
            2,
            true,
            List.of("country", "sector")),
        List.of(new Firmness("headcount", 1200, 1180.0, null, 0.05, true)),
        List.of(
            new OpenFact(
                "itBudget",
                List.of(
                    new OpenFact.Answer(null, 1e6, null, List.of()),
                    new OpenFact.Answer(1e6, null, null, List.of(along))),
                1)));
  }

  @ParameterizedTest
  @EnumSource(ExplanationDepth.class)
  void theTextIsAsExpected(ExplanationDepth depth) throws IOException {
    for (Language language : Language.values()) {
      StringWriter out = new StringWriter();
      ExplanationText report =
          new ExplanationText(ReportOptions.plain(VOCABULARY, language), depth, out);
      report.add(new Explained(OUTCOME, sample()));
      report.end();
      Golden.check("explanation-" + word(depth) + "-" + word(language) + ".txt", out.toString());
    }
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT);
  }

  @Test
  void theTextSaysHowFarTheSearchWent() throws IOException {
    assertThat(text(searched(1, true))).contains("Two facts at a time were not tried");
    assertThat(text(searched(2, true))).contains("one fact at a time, then two");
    assertThat(text(searched(2, false)))
        .contains("No change was found that flips it.")
        .contains("until the limit of the search was reached");
  }

  private static Explanation searched(int together, boolean complete) {
    Explanation sample = sample();
    return new Explanation(
        sample.question(),
        sample.value(),
        List.of(),
        null,
        List.of(),
        new Counterfactuals(List.of(), 214, together, complete, List.of()),
        List.of(),
        List.of());
  }

  private static String text(Explanation explanation) throws IOException {
    StringWriter out = new StringWriter();
    ExplanationText report =
        new ExplanationText(
            ReportOptions.plain(VOCABULARY, Language.EN), ExplanationDepth.REASONS, out);
    report.add(new Explained(OUTCOME, explanation));
    report.end();
    return out.toString().replaceAll("\\s+", " ");
  }

  @Test
  void theJsonMeetsItsSchema() throws IOException {
    String json = json(new Explained(OUTCOME, sample()), new Explained(OUTCOME, sample()));

    assertThat(faults(json)).isEmpty();
    assertThat(json.split("\"explanations\"", -1)).as("one object for one outcome").hasSize(2);
    assertThat(faults(json.replaceFirst("\"whyNot\"", "\"whyNott\""))).isNotEmpty();
  }

  @Test
  void nothingExplainedIsAnEmptyArray() throws IOException {
    assertThat(json()).isEqualToIgnoringWhitespace("[]");
    assertThat(faults(json())).isEmpty();
  }

  private static String json(Explained... all) throws IOException {
    StringWriter out = new StringWriter();
    ExplanationJson report = new ExplanationJson(ReportOptions.plain(VOCABULARY, Language.EN), out);
    for (Explained one : all) {
      report.add(one);
    }
    report.end();
    return out.toString();
  }

  private static List<String> faults(String json) {
    return SCHEMA.validate(json, InputFormat.JSON).stream().map(Object::toString).toList();
  }
}
