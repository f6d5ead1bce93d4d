package org.csuite.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csuite.model.Comparison;
import org.csuite.model.OrganisationDesign;
import org.csuite.model.OrganisationDesign.Total;
import org.csuite.model.Question;

/** Reports organisations side by side as a table: what differs, and the figures of the whole. */
public final class CompareText implements Report<Comparison> {
  private final Wording wording;
  private final ExplanationDecision decision;
  private final Page page;
  private final boolean all;

  /**
   * Writes to a target that the caller opened and closes.
   *
   * @param all whether what is alike is told too
   */
  public CompareText(ReportOptions options, boolean all, Writer out) {
    this.wording = new Wording(options);
    this.decision = new ExplanationDecision(wording);
    this.page = new Page(options, out);
    this.all = all;
  }

  @Override
  public void add(Comparison comparison) throws IOException {
    List<OrganisationDesign> designs = comparison.designs();
    List<Question> told = all ? comparison.questions() : comparison.differing();
    TextTable table = new TextTable(designs.size() + 1).flexible(columns(designs.size()));
    boolean given = designs.stream().anyMatch(OrganisationDesign::given);
    if (given) {
      page.paragraph(0, Cell.of(DisplayText.safe(designs.get(0).name()), Style.STRONG));
    }
    row(
        table,
        "",
        Style.STRONG,
        designs,
        design ->
            given
                ? say(design.given() ? CompareWord.GIVEN : CompareWord.ADVISED)
                : DisplayText.safe(design.name()));
    for (Question.Kind kind : Question.Kind.values()) {
      List<Question> ofKind = told.stream().filter(q -> q.kind() == kind).toList();
      if (!ofKind.isEmpty()) {
        section(table, of(kind), designs);
        for (Question question : ofKind) {
          row(
              table,
              "  " + subject(question),
              Style.PLAIN,
              designs,
              design -> cell(comparison, design, question));
        }
      }
    }
    whole(table, designs);
    table.write(page, 0);
    if (told.isEmpty()) {
      page.gap();
      page.raw(say(CompareWord.NO_DIFFERENCE));
    } else if (!all) {
      page.gap();
      int alike = comparison.questions().size() - told.size();
      page.paragraph(0, Cell.of(say(CompareWord.ALIKE, alike), Style.FAINT));
    }
    page.flush();
  }

  private static int[] columns(int designs) {
    int[] columns = new int[designs + 1];
    for (int i = 0; i <= designs; i++) {
      columns[i] = i;
    }
    return columns;
  }

  private void section(TextTable table, CompareWord title, List<OrganisationDesign> designs) {
    row(table, "", Style.PLAIN, designs, design -> "");
    row(table, say(title), Style.HEADING, designs, design -> "");
  }

  private static void row(
      TextTable table,
      String title,
      Style style,
      List<OrganisationDesign> designs,
      Function<OrganisationDesign, String> cell) {
    List<Cell> cells = new ArrayList<>(List.of(Cell.of(title, style)));
    designs.forEach(design -> cells.add(Cell.of(cell.apply(design), style)));
    table.row(cells.toArray(Cell[]::new));
  }

  private String subject(Question question) {
    return switch (question.kind()) {
      case DUTY -> wording.duty(question.subject());
      case FINDING -> decision.topic(question);
      default -> wording.role(question.subject());
    };
  }

  private String cell(Comparison comparison, OrganisationDesign design, Question question) {
    String value = comparison.decision(design, question);
    if (value == null) {
      return "–";
    }
    if (question.kind() == Question.Kind.ROLE) {
      Double certainty = design.certainty().get(question.subject());
      return value.equals(OrganisationDesign.STAFFED)
          ? say(CompareWord.STAFFED)
          : decision.shown(question, value) + " (" + wording.certainty(certainty) + ")";
    }
    if (question.kind() == Question.Kind.DUTY) {
      return List.of(value.split("\\+")).stream()
          .map(wording::role)
          .collect(Collectors.joining(" + "));
    }
    return decision.shown(question, value);
  }

  private void whole(TextTable table, List<OrganisationDesign> designs) {
    section(table, CompareWord.WHOLE, designs);
    if (designs.stream().anyMatch(design -> design.pay() != null)) {
      pay(table, CompareWord.PAY_LOW, designs, Total::low);
      pay(table, CompareWord.PAY_POINT, designs, Total::point);
      pay(table, CompareWord.PAY_HIGH, designs, Total::high);
    }
    row(table, "  " + say(CompareWord.SPAN), Style.PLAIN, designs, d -> String.valueOf(d.span()));
    row(
        table,
        "  " + say(CompareWord.LAYERS),
        Style.PLAIN,
        designs,
        d -> String.valueOf(d.layers()));
  }

  private void pay(
      TextTable table,
      CompareWord title,
      List<OrganisationDesign> designs,
      Function<Total, Double> of) {
    row(
        table,
        "  " + say(title),
        Style.PLAIN,
        designs,
        design -> {
          Total total = design.pay();
          if (total == null) {
            return "–";
          }
          boolean atLeast =
              title == CompareWord.PAY_LOW ? !total.without().isEmpty() : total.atLeast();
          String money = wording.money(of.apply(total), design.currency());
          return (atLeast ? say(CompareWord.AT_LEAST, money) : money)
              + difference(design, of, designs);
        });
  }

  /** How much more or less than the first column. */
  private String difference(
      OrganisationDesign design, Function<Total, Double> of, List<OrganisationDesign> designs) {
    OrganisationDesign first = designs.get(0);
    boolean comparable =
        design != first && first.pay() != null && first.currency().equals(design.currency());
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

  @Override
  public void end() throws IOException {
    page.flush();
  }
}
