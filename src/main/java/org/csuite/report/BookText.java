package org.csuite.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.csuite.model.BookEntry;
import org.csuite.model.BookFigure;
import org.csuite.model.BookView;
import org.csuite.model.Phase;
import org.csuite.model.Source;

/**
 * A rule book as text for a terminal: its rules in groups, one rule in full, the figures of a fact.
 */
public final class BookText {
  /** What rules are grouped by. */
  public enum Order {
    /** The question they help to answer. */
    QUESTION,
    /** The role they conclude something about. */
    ROLE,
    /** The source they cite. */
    SOURCE
  }

  private final BookView book;
  private final ReportOptions options;
  private final Page page;

  /** Writes to a target that the caller opened and closes. */
  public BookText(BookView book, ReportOptions options, Writer out) {
    this.book = book;
    this.options = options;
    this.page = new Page(options, out);
  }

  /** Every rule with its reason, in groups. */
  public void list(Order order) throws IOException {
    for (Map.Entry<String, List<BookEntry>> group : groups(book, order).entrySet()) {
      page.heading(group.getKey() + " (" + group.getValue().size() + ")");
      for (BookEntry entry : group.getValue()) {
        page.raw("  " + Style.STRONG.apply(entry.name(), options.colour()));
        wrapped(entry.why().in(options.language()) + " [" + entry.source() + "]", 4);
      }
    }
  }

  /** The groups in their order; a rule on several roles stands under each. */
  static Map<String, List<BookEntry>> groups(BookView book, Order order) {
    Map<String, List<BookEntry>> groups = new LinkedHashMap<>();
    switch (order) {
      case QUESTION -> Phase.ids().forEach(phase -> groups.put(phase, new ArrayList<>()));
      case ROLE ->
          book.vocabulary().roles().ids().forEach(role -> groups.put(role, new ArrayList<>()));
      case SOURCE ->
          book.vocabulary().sources().keySet().stream()
              .sorted()
              .forEach(key -> groups.put(key, new ArrayList<>()));
    }
    Function<BookEntry, Iterable<String>> keys =
        entry ->
            switch (order) {
              case QUESTION -> List.of(entry.phase().id());
              case ROLE -> entry.roles().isEmpty() ? List.of("any role") : entry.roles();
              case SOURCE -> List.of(entry.source().key());
            };
    for (BookEntry entry : book.entries()) {
      keys.apply(entry)
          .forEach(key -> groups.computeIfAbsent(key, k -> new ArrayList<>()).add(entry));
    }
    groups.values().removeIf(List::isEmpty);
    return groups;
  }

  /** One rule: its text, its cases, the scenarios it fires in. */
  public void rule(BookEntry entry) throws IOException {
    page.raw(entry.location().toString());
    page.gap();
    for (String line : entry.text().split("\n")) {
      page.raw("  " + DisplayText.safe(line));
    }
    names("Figures", figures(entry).stream().map(BookText::line).toList());
    names("Cases in which it fires", entry.cases());
    names("Cases in which it stays silent", entry.silent());
    names("Scenarios in which it fires", entry.scenarios());
  }

  /** The figures that a rule uses. */
  private List<BookFigure> figures(BookEntry entry) {
    return book.figures().stream().filter(figure -> figure.rules().contains(entry.name())).toList();
  }

  private void names(String title, List<String> names) throws IOException {
    page.heading(title + " (" + names.size() + ")");
    for (String name : names) {
      wrapped(name, 2);
    }
  }

  /**
   * Every threshold of a fact, smallest first, with the rules that use it; and the rules that look
   * at it otherwise.
   */
  public void fact(String fact) throws IOException {
    page.raw(fact + ": " + book.vocabulary().fact(fact).label().in(options.language()));
    Map<Double, List<BookFigure>> sorted = new TreeMap<>();
    for (BookFigure figure : book.figures()) {
      if (figure.kind() == BookFigure.Kind.THRESHOLD && fact.equals(figure.subject())) {
        sorted
            .computeIfAbsent(
                Double.valueOf(figure.what().replaceAll("^\\S+ ", "")), k -> new ArrayList<>())
            .add(figure);
      }
    }
    page.heading("Thresholds");
    for (List<BookFigure> figures : sorted.values()) {
      Map<String, List<BookFigure>> alike = new TreeMap<>();
      figures.forEach(f -> alike.computeIfAbsent(figure(f), k -> new ArrayList<>()).add(f));
      for (Map.Entry<String, List<BookFigure>> same : alike.entrySet()) {
        page.raw("  " + Style.STRONG.apply(same.getKey(), options.colour()));
        for (BookFigure figure : same.getValue()) {
          wrapped(place(figure) + ": " + String.join(", ", figure.rules()), 4);
        }
      }
    }
    names(
        "Rules that look at it",
        book.entries().stream()
            .filter(entry -> entry.facts().contains(fact))
            .map(BookEntry::name)
            .toList());
  }

  /**
   * The audit: every figure by its source, the oldest first.
   *
   * @param before only of sources of an earlier year than this
   */
  public void figures(int before) throws IOException {
    Map<String, List<BookFigure>> bySource = new TreeMap<>();
    book.figures()
        .forEach(
            figure ->
                bySource
                    .computeIfAbsent(figure.source().key(), k -> new ArrayList<>())
                    .add(figure));
    List<Source> sources =
        book.vocabulary().sources().values().stream()
            .filter(source -> source.year() < before)
            .sorted(java.util.Comparator.comparingInt(Source::year).thenComparing(Source::key))
            .toList();
    int count = 0;
    for (Source source : sources) {
      List<BookFigure> figures = bySource.getOrDefault(source.key(), List.of());
      if (figures.isEmpty()) {
        continue;
      }
      page.heading(source.key() + ": " + source.year() + ", " + source.confidence());
      wrapped(source.author().en() + ", " + source.title().en() + ".", 2);
      for (BookFigure figure : figures) {
        wrapped(line(figure), 4);
        count++;
      }
    }
    page.gap();
    page.raw(count + " of " + book.figures().size() + " thresholds, bands and provisions.");
  }

  /** {@code headcount >= 250 people, roles/role-by-size.csv:3 [eu-2003, art. 2]}. */
  static String line(BookFigure figure) {
    return figure(figure) + ", " + place(figure);
  }

  private static String figure(BookFigure figure) {
    String subject = figure.subject() == null ? "a role of the rule's choice" : figure.subject();
    String unit = figure.unit() == null ? "" : " " + figure.unit();
    return subject + " " + figure.what() + unit;
  }

  private static String place(BookFigure figure) {
    return figure.location() + " [" + figure.source() + "]";
  }

  private void wrapped(String text, int indent) throws IOException {
    page.paragraph(indent, Cell.of(""), Cell.of(DisplayText.safe(text)), Cell.of(""));
  }
}
