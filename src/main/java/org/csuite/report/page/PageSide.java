package org.csuite.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.csuite.model.Explanation;
import org.csuite.model.Explanation.OpenFact;
import org.csuite.model.Outcome;
import org.csuite.model.Refusal;
import org.csuite.model.RoleDecision;
import org.csuite.model.Source;
import org.csuite.model.Verdict;
import org.csuite.report.ClaimText;
import org.csuite.report.DisplayText;
import org.csuite.report.Word;
import org.csuite.report.Wording;

/** A page in one of its languages, while it is written. */
final class PageSide {
  private static final int LEVEL = 3;

  private static final List<Sheet.Part> PARTS =
      List.of(
          new HeadPart(),
          new ChartPart(),
          new FindingsPart(),
          new RolesPart(),
          new DutiesPart(),
          new RaciPart(),
          new PayPart(),
          new BudgetPart(),
          new ChangesPart());

  private final Wording wording;
  private final ClaimText claims;
  private final Html articles = new Html();
  private final List<Outcome> outcomes = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final Set<String> cited = new TreeSet<>();

  PageSide(Wording wording) {
    this.wording = wording;
    this.claims = new ClaimText(wording);
  }

  /** Adds a scenario. */
  void add(Outcome outcome, List<OpenFact> open, List<Explanation> changes) {
    outcomes.add(outcome);
    String id = id(outcomes.size());
    Html html = articles;
    html.begin("article", "id", id);
    Sheet sheet = new Sheet(outcome, open, changes, wording, claims, LEVEL, cited, html);
    PARTS.forEach(part -> part.write(sheet));
    if (outcome.receipt() != null) {
      html.element("p", claims.receipt(outcome.receipt()), "class", "receipt");
    }
    html.end();
  }

  /** Adds what could not be decided. */
  void refuse(Refusal refusal) {
    refusals.add(refusal);
  }

  private String id(int number) {
    return language() + "-" + number;
  }

  /** ISO 639 code. */
  private String language() {
    return wording.language().locale().getLanguage();
  }

  /** All of it, as the main part of a page. */
  String main() {
    Html html = new Html();
    html.begin("main", "lang", language(), "id", language());
    html.element("h1", PageWord.TITLE.in(wording));
    if (outcomes.size() > 1) {
      contents(html);
    }
    RefusedPart.write(html, refusals, wording);
    html.markup(articles.toString());
    sources(html);
    return html.end().toString();
  }

  private void contents(Html html) {
    String title = wording.word(Word.SCENARIOS, outcomes.size());
    html.begin("nav", "aria-label", title);
    html.begin("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", title);
    html.begin("table").begin("thead").begin("tr");
    for (Word word : List.of(Word.SCENARIO, Word.STAFFED, Word.OPTIONAL_ROLES, Word.FINDINGS)) {
      html.element("th", wording.word(word), "scope", "col");
    }
    html.end().end().begin("tbody");
    for (int i = 0; i < outcomes.size(); i++) {
      Outcome outcome = outcomes.get(i);
      html.begin("tr").begin("th", "scope", "row");
      String name = DisplayText.safe(outcome.scenario().name());
      html.element("a", name, "href", "#" + id(i + 1)).end();
      html.element("td", roles(outcome, true)).element("td", roles(outcome, false));
      html.element("td", wording.number(outcome.findings().size(), 0));
      html.end();
    }
    html.end().end().end().end();
  }

  private String roles(Outcome outcome, boolean staffed) {
    List<String> roles =
        outcome.roles().stream()
            .filter(role -> staffed ? role.staffed() : role.verdict() == Verdict.OPTIONAL)
            .map(RoleDecision::role)
            .toList();
    return wording.roles(roles);
  }

  private void sources(Html html) {
    List<String> known =
        cited.stream().filter(wording.vocabulary().sources()::containsKey).toList();
    if (known.isEmpty()) {
      return;
    }
    html.begin("section", "class", "sources");
    html.element("h2", wording.word(Word.SOURCES)).begin("dl");
    for (String key : known) {
      Source source = wording.vocabulary().sources().get(key);
      html.element("dt", DisplayText.safe(key), "id", language() + "-source-" + key);
      html.element("dd", claims.source(source));
    }
    html.end().end();
  }
}
