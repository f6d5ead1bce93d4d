package org.csuite.report;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.csuite.model.Citation;
import org.csuite.model.Finding;
import org.csuite.model.Outcome;
import org.csuite.model.Reason;
import org.csuite.model.Severity;

/** What to tell the client, gravest first, and what to change. */
final class FindingsSection implements Section {
  @Override
  public void write(Outcome outcome, Wording wording, Page page) throws IOException {
    if (outcome.findings().isEmpty()) {
      return;
    }
    page.heading(wording.word(Word.FINDINGS));
    int width = 0;
    for (Finding finding : outcome.findings()) {
      width = Math.max(width, DisplayText.width(wording.word(Word.of(finding.severity()))));
    }
    for (Finding finding : outcome.findings()) {
      String severity = wording.word(Word.of(finding.severity()));
      page.paragraph(
          2,
          Cell.of(DisplayText.padRight(severity, width) + "  ", style(finding.severity())),
          Cell.of(message(finding, wording)),
          Cell.of(evidence(finding, wording), Style.FAINT));
      String advice = wording.text(finding.advice());
      if (!advice.isEmpty()) {
        page.paragraph(4 + width, Cell.of("→ "), Cell.of(advice));
      }
    }
  }

  static Style style(Severity severity) {
    return switch (severity) {
      case ERROR -> Style.BAD;
      case WARNING -> Style.CAUTION;
      case INFO -> Style.PLAIN;
    };
  }

  /** What is the matter, then what the provisions say that it rests on. */
  private static String message(Finding finding, Wording wording) {
    boolean estimated = finding.reasons().stream().anyMatch(Reason::estimated);
    String message = wording.text(finding.message());
    if (finding.subject() != null && !finding.subject().isEmpty()) {
      String subject = wording.subject(finding.subject());
      boolean named = message.contains(subject);
      message = named ? message : wording.word(Word.LABELLED, subject, message);
    }
    String whole =
        Stream.concat(
                Stream.of(message),
                finding.reasons().stream()
                    .skip(1)
                    .filter(reason -> isAuthority(reason.source()))
                    .map(reason -> wording.text(reason.why()))
                    .filter(why -> !why.equals(wording.text(finding.message()))))
            .distinct()
            .collect(joining(" "));
    return estimated ? whole + "\u00A0" + RolesSection.ESTIMATED : whole;
  }

  private static String evidence(Finding finding, Wording wording) {
    return Stream.concat(
            Stream.of(DisplayText.safe(finding.code())),
            authorities(finding).stream().map(wording::citation))
        .filter(text -> !text.isEmpty())
        .collect(joining("; ", "[", "]"));
  }

  /** The sources of all its reasons; judgement only where there is nothing better. */
  private static List<Citation> authorities(Finding finding) {
    List<Citation> all =
        finding.reasons().stream().map(Reason::source).filter(Objects::nonNull).distinct().toList();
    List<Citation> better = all.stream().filter(FindingsSection::isAuthority).toList();
    return better.isEmpty() ? all : better;
  }

  private static boolean isAuthority(Citation source) {
    return source != null && !"judgement".equals(source.confidence());
  }
}
