package org.csuite.report;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Collection;
import org.csuite.model.Company;
import org.csuite.model.FactDefinition;
import org.csuite.model.Scenario;
import org.csuite.model.Vocabulary;

/**
 * A scenario as YAML that can be read back: what is known of the company, candidates, organisation,
 * a consultant's own decisions, uncertainty, and the group as a document of its own. Stages and
 * expectations, which decide nothing, are left out.
 */
public final class ScenarioText {
  private final Vocabulary vocabulary;
  private final StringBuilder text = new StringBuilder();

  private ScenarioText(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The scenario as a YAML document, and each group above it as one more. */
  public static String of(Scenario scenario, Vocabulary vocabulary) {
    StringBuilder documents = new StringBuilder();
    for (Scenario one = scenario; one != null; one = one.parent()) {
      documents.append(documents.isEmpty() ? "" : "---\n");
      documents.append(new ScenarioText(vocabulary).scenario(one));
    }
    return documents.toString();
  }

  private String scenario(Scenario scenario) {
    text.append("name: ").append(scalar(scenario.name())).append('\n');
    if (scenario.origin() != null) {
      text.append("source: ").append(scalar(scenario.origin())).append('\n');
    }
    company(scenario.company());
    candidates(scenario);
    organisation(scenario);
    decisions(scenario);
    if (!scenario.uncertainty().isEmpty()) {
      text.append("uncertainty:\n");
      scenario.uncertainty().forEach((fact, share) -> line("  ", fact, share));
    }
    if (scenario.group() != null) {
      line("", "group", scenario.group().name());
    }
    return text.toString();
  }

  private void company(Company company) {
    boolean empty = vocabulary.facts().stream().allMatch(fact -> given(company, fact) == null);
    text.append(empty ? "company: {}\n" : "company:\n");
    for (FactDefinition fact : vocabulary.facts()) {
      Object value = given(company, fact);
      if (value != null) {
        line("  ", fact.name(), value);
      }
    }
  }

  private static Object given(Company company, FactDefinition fact) {
    return fact.isDerived() ? null : company.get(fact);
  }

  private void candidates(Scenario scenario) {
    if (scenario.candidates().isEmpty()) {
      return;
    }
    text.append("candidates:\n");
    scenario
        .candidates()
        .forEach(
            (role, candidate) -> {
              text.append("  ").append(role).append(": {");
              Flow flow = new Flow();
              flow.add("experienceYears", candidate.experienceYears());
              flow.add("education", candidate.education());
              flow.add("skills", candidate.skills());
              text.append(flow).append("}\n");
            });
  }

  private void organisation(Scenario scenario) {
    if (scenario.organisation() == null) {
      return;
    }
    text.append(scenario.organisation().isEmpty() ? "organisation: []\n" : "organisation:\n");
    for (Scenario.GivenPost post : scenario.organisation()) {
      Flow flow = new Flow();
      flow.add("role", post.role());
      flow.add("reportsTo", post.reportsTo());
      flow.add("heldBy", post.heldBy());
      flow.add("duties", post.duties().isEmpty() ? null : post.duties());
      flow.add("pay", post.pay());
      flow.add("external", post.external() ? true : null);
      flow.add("interim", post.interim() ? true : null);
      flow.add("share", post.share());
      flow.add("reports", post.reports());
      text.append("  - {").append(flow).append("}\n");
    }
  }

  private void decisions(Scenario scenario) {
    if (scenario.overrides().isEmpty()) {
      return;
    }
    text.append("decisions:\n");
    scenario
        .overrides()
        .forEach(
            (role, own) -> {
              Flow flow = new Flow();
              flow.add("role", role);
              flow.add("verdict", own.verdict().id());
              flow.add("author", own.author());
              flow.add("reason", own.reason());
              text.append("  - {").append(flow).append("}\n");
            });
  }

  private void line(String indent, String key, Object value) {
    text.append(indent).append(key).append(": ").append(scalar(value)).append('\n');
  }

  /** Members of a mapping in one line; what is null is left out. */
  private static final class Flow {
    private final StringBuilder members = new StringBuilder();

    void add(String key, Object value) {
      if (value != null) {
        members
            .append(members.isEmpty() ? "" : ", ")
            .append(key)
            .append(": ")
            .append(scalar(value));
      }
    }

    @Override
    public String toString() {
      return members.toString();
    }
  }

  private static String scalar(Object value) {
    if (value instanceof Collection<?> several) {
      return several.stream().map(ScenarioText::scalar).collect(joining(", ", "[", "]"));
    }
    if (value instanceof Double number) {
      return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
    return value instanceof String word && !isPlain(word) ? quoted(word) : String.valueOf(value);
  }

  /**
   * Whether YAML takes a word for the same word without quotes; country NO is no truth value here.
   */
  private static boolean isPlain(String word) {
    return word.matches("[A-Za-z][A-Za-z0-9 _-]*") && !word.matches("(?i)true|false|null|.* ");
  }

  private static String quoted(String word) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : word.toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || c == '\u007f' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
