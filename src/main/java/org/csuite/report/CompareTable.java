package org.csuite.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csuite.model.Comparison;
import org.csuite.model.OrganisationDesign;
import org.csuite.model.OrganisationDesign.Total;
import org.csuite.model.Question;

/**
 * Organisations side by side, as a reader of one language reads them.
 *
 * @param columns what each organisation is called
 * @param sections what is compared, by kind, the figures of the whole last
 * @param alike how many decisions are left out because they are alike
 */
public record CompareTable(List<String> columns, List<Section> sections, int alike) {
  private static final String ABSENT = "–";

  /**
   * Rows under one title.
   *
   * @param title of the kind
   * @param rows one a decision or figure
   */
  public record Section(String title, List<Row> rows) {}

  /**
   * One decision or figure.
   *
   * @param title what it is about
   * @param cells one an organisation
   */
  public record Row(String title, List<String> cells) {}

  /** Whether no decision differs. */
  public boolean decidesAlike() {
    return sections.size() == 1;
  }

  /**
   * Sets them side by side.
   *
   * @param all whether what is alike is told too
   */
  public static CompareTable of(Comparison comparison, boolean all, Wording wording) {
    return new Writer(comparison, wording).table(all);
  }

  private static final class Writer {
    private final Comparison comparison;
    private final List<OrganisationDesign> designs;
    private final Wording wording;
    private final ExplanationDecision decision;

    Writer(Comparison comparison, Wording wording) {
      this.comparison = comparison;
      this.designs = comparison.designs();
      this.wording = wording;
      this.decision = new ExplanationDecision(wording);
    }

    CompareTable table(boolean all) {
      List<Question> told = all ? comparison.questions() : comparison.differing();
      List<Section> sections = new ArrayList<>();
      for (Question.Kind kind : Question.Kind.values()) {
        List<Row> rows =
            told.stream()
                .filter(question -> question.kind() == kind)
                .map(question -> row(subject(question), design -> cell(design, question)))
                .toList();
        if (!rows.isEmpty()) {
          sections.add(new Section(say(of(kind)), rows));
        }
      }
      sections.add(new Section(say(CompareWord.WHOLE), whole()));
      return new CompareTable(
          names(), List.copyOf(sections), comparison.questions().size() - told.size());
    }

    private Row row(String title, Function<OrganisationDesign, String> cell) {
      return new Row(title, designs.stream().map(cell).toList());
    }

    /** What each is called; those of one name are numbered, so that columns can be told apart. */
    private List<String> names() {
      List<String> names = designs.stream().map(this::name).toList();
      Map<String, Integer> all = new HashMap<>();
      names.forEach(name -> all.merge(name, 1, Integer::sum));
      Map<String, Integer> before = new HashMap<>();
      List<String> apart = new ArrayList<>();
      for (String name : names) {
        int number = before.merge(name, 1, Integer::sum);
        apart.add(all.get(name) == 1 ? name : name + " (" + number + ")");
      }
      return List.copyOf(apart);
    }

    /** The scenario's name; beside a given organisation which of the two it is. */
    private String name(OrganisationDesign design) {
      return comparison.anyGiven()
          ? say(design.given() ? CompareWord.GIVEN : CompareWord.ADVISED)
          : DisplayText.safe(design.name());
    }

    private String subject(Question question) {
      return switch (question.kind()) {
        case DUTY -> wording.duty(question.subject());
        case FINDING -> decision.topic(question);
        case ROLE, HOLDER, LINE, PAY -> wording.role(question.subject());
      };
    }

    private String cell(OrganisationDesign design, Question question) {
      String value = comparison.decision(design, question);
      if (value == null) {
        return ABSENT;
      }
      if (value.equals(OrganisationDesign.STAFFED)) {
        return say(CompareWord.STAFFED);
      }
      return switch (question.kind()) {
        case ROLE ->
            decision.shown(question, value)
                + " ("
                + wording.certainty(design.certainty().get(question.subject()))
                + ")";
        case DUTY ->
            List.of(value.split("\\+")).stream()
                .map(wording::role)
                .collect(Collectors.joining(" + "));
        case HOLDER, LINE, PAY, FINDING -> decision.shown(question, value);
      };
    }

    private List<Row> whole() {
      List<Row> rows = new ArrayList<>();
      if (designs.stream().anyMatch(design -> design.pay() != null)) {
        rows.add(pay(CompareWord.PAY_LOW, Total::low));
        rows.add(pay(CompareWord.PAY_POINT, Total::point));
        rows.add(pay(CompareWord.PAY_HIGH, Total::high));
      }
      rows.add(row(say(CompareWord.SPAN), design -> String.valueOf(design.span())));
      rows.add(row(say(CompareWord.LAYERS), design -> String.valueOf(design.layers())));
      return rows;
    }

    private Row pay(CompareWord title, Function<Total, Double> of) {
      return row(
          say(title),
          design -> {
            Total total = design.pay();
            if (total == null) {
              return ABSENT;
            }
            boolean atLeast =
                title == CompareWord.PAY_LOW ? !total.without().isEmpty() : total.atLeast();
            String money = wording.money(of.apply(total), design.currency());
            return (atLeast ? say(CompareWord.AT_LEAST, money) : money) + difference(design, of);
          });
    }

    /** How much more or less than the first. */
    private String difference(OrganisationDesign design, Function<Total, Double> of) {
      OrganisationDesign first = designs.get(0);
      boolean comparable =
          design != first
              && first.pay() != null
              && first.currency() != null
              && first.currency().equals(design.currency());
      if (!comparable) {
        return "";
      }
      double difference = of.apply(design.pay()) - of.apply(first.pay());
      return " (" + (difference < 0 ? "−" : "+") + wording.number(Math.abs(difference), 0) + ")";
    }

    private static CompareWord of(Question.Kind kind) {
      return switch (kind) {
        case ROLE -> CompareWord.ROLES;
        case HOLDER -> CompareWord.HOLDERS;
        case DUTY -> CompareWord.DUTIES;
        case LINE -> CompareWord.LINES;
        case PAY -> CompareWord.PAY;
        case FINDING -> CompareWord.FINDINGS;
      };
    }

    private String say(CompareWord word, Object... arguments) {
      return word.in(wording.language(), arguments);
    }
  }
}
