package org.csuite.report.page;

import java.util.List;
import java.util.Set;
import org.csuite.model.Citation;
import org.csuite.model.Explanation;
import org.csuite.model.Explanation.OpenFact;
import org.csuite.model.Outcome;
import org.csuite.model.Reason;
import org.csuite.model.Verb;
import org.csuite.report.ClaimText;
import org.csuite.report.ExplanationFacts;
import org.csuite.report.Wording;

/**
 * What the parts of a page about one scenario in one language are written with.
 *
 * @param outcome what was decided
 * @param open the unknown facts that can change it, the most decisive first
 * @param changes the answers to what would change the verdict on each role
 * @param wording of the language
 * @param claims sentences of that wording
 * @param level of the headings of parts
 * @param cited takes the keys of the sources cited
 * @param html where it is written
 */
record Sheet(
    Outcome outcome,
    List<OpenFact> open,
    List<Explanation> changes,
    Wording wording,
    ClaimText claims,
    int level,
    Set<String> cited,
    Html html) {

  /** A part of the page. */
  interface Part {
    /** Writes it, or nothing when the outcome has nothing for it. */
    void write(Sheet sheet);
  }

  /** Begins a part under a heading; to be ended. */
  void begin(String name, String title) {
    html.begin("section", "class", name);
    heading(level, title);
  }

  /** A heading below that of the part. */
  void heading(String title) {
    heading(level + 1, title);
  }

  private void heading(int at, String title) {
    html.element("h" + at, title);
  }

  /** Everything that was concluded, rule by rule; what a claim unfolds to. */
  void reasons(List<Reason> reasons) {
    html.begin("ul", "class", "reasons");
    for (Reason reason : reasons) {
      html.begin("li");
      reason(reason);
      html.end();
    }
    html.end();
  }

  private void reason(Reason reason) {
    html.element("span", weight(reason), "class", "weight").text(" ");
    html.text(claims.sentence(reason)).text(" ");
    citation(reason.source());
    html.begin("span", "class", "rule");
    html.element("code", reason.rule()).text(" ");
    html.text(reason.file() + ":" + reason.line());
    String facts = new ExplanationFacts(wording).matched(reason.matched(), outcome.company());
    html.text(facts.isEmpty() ? "" : ClaimText.BETWEEN + facts);
    html.end();
  }

  private String weight(Reason reason) {
    return reason.verb() == Verb.ADJUST_PAY && reason.strength() != null
        ? claims.factor(reason)
        : claims.weight(reason);
  }

  /** A source, as a link into the bibliography. */
  void citation(Citation citation) {
    if (citation != null) {
      cited.add(citation.key());
      html.begin("a", "class", "cite", "href", "#" + anchor(citation.key()));
      html.text(wording.citation(citation)).end().text(" ");
    }
  }

  /** The id of an entry of the bibliography. */
  String anchor(String source) {
    return wording.language().locale().getLanguage() + "-source-" + source;
  }

  /** A length on a bar as a percentage of its width. */
  static String percent(double share) {
    return ChartSvg.number(share * 100) + "%";
  }
}
