package org.csuite.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.csuite.model.BookEntry;
import org.csuite.model.BookFigure;
import org.csuite.model.BookView;
import org.csuite.model.FactDefinition;
import org.csuite.model.Language;
import org.csuite.model.Phase;
import org.csuite.model.Source;

/**
 * The whole rule book as one page, Markdown or HTML: rules, then indexes of facts, thresholds and
 * sources.
 */
public final class BookDocument {
  private final BookView book;
  private final Language language;
  private final Markup markup;

  /** How the page is marked up. */
  public enum Form {
    /** Markdown as GitHub and most others read it. */
    MARKDOWN,
    /** One file without anything from elsewhere. */
    HTML
  }

  private BookDocument(BookView book, Language language, Markup markup) {
    this.book = book;
    this.language = language;
    this.markup = markup;
  }

  /** The page. */
  public static String of(BookView book, Language language, Form form) {
    Markup markup = form == Form.HTML ? new HtmlMarkup() : new MarkdownMarkup();
    return new BookDocument(book, language, markup).document();
  }

  private String document() {
    markup.begin("The rule book", language.locale().getLanguage());
    markup.paragraph(
        book.entries().size()
            + " rules, "
            + book.figures().size()
            + " thresholds, bands and provisions. SHA-256 "
            + book.sha256().substring(0, 10)
            + ".");
    markup.list(
        Phase.ids().stream()
            .map(phase -> markup.link("question-" + phase, phase))
            .collect(Collectors.toList()));
    markup.list(
        List.of(
            markup.link("facts", "Index of facts"),
            markup.link("thresholds", "Thresholds, bands and provisions"),
            markup.link("sources", "Sources")));
    BookText.groups(book, BookText.Order.QUESTION)
        .forEach(
            (phase, entries) -> {
              markup.heading(2, "question-" + phase, phase);
              markup.list(
                  entries.stream()
                      .map(entry -> markup.link("rule-" + entry.name(), entry.name()))
                      .toList());
              entries.forEach(this::rule);
            });
    facts();
    figures();
    sources();
    return markup.end();
  }

  private void rule(BookEntry entry) {
    markup.heading(3, "rule-" + entry.name(), entry.name());
    markup.paragraph(
        markup.text(entry.why().in(language))
            + " "
            + source(entry.source().key(), entry.source().toString()));
    markup.code(entry.text());
    markup.paragraph(
        markup.text(
                entry.location()
                    + " · "
                    + entry.cases().size()
                    + (entry.cases().size() == 1 ? " case fires it, " : " cases fire it, ")
                    + entry.silent().size()
                    + (entry.silent().size() == 1 ? " keeps it silent" : " keep it silent"))
            + (entry.tables().isEmpty()
                ? ""
                : markup.text(" · reads " + String.join(", ", entry.tables()))));
  }

  private String source(String key, String shown) {
    return "[" + markup.link("source-" + key, shown) + "]";
  }

  private static String anchor(String text) {
    return text.replaceAll("[^A-Za-z0-9-]", "-");
  }

  private void facts() {
    markup.heading(2, "facts", "Index of facts");
    for (FactDefinition fact : book.vocabulary().facts()) {
      List<String> rules =
          book.entries().stream()
              .filter(entry -> entry.facts().contains(fact.name()))
              .map(BookEntry::name)
              .toList();
      markup.heading(3, "fact-" + fact.name(), fact.name());
      markup.paragraph(
          markup.text(
              fact.label().in(language) + (fact.unit() == null ? "" : " [" + fact.unit() + "]")));
      markup.list(rules.stream().map(rule -> markup.link("rule-" + rule, rule)).toList());
    }
  }

  private void figures() {
    markup.heading(2, "thresholds", "Thresholds, bands and provisions");
    markup.table(
        List.of("what", "figure", "where", "rules", "source", "year", "confidence"),
        book.figures().stream().map(this::row).toList());
  }

  private List<String> row(BookFigure figure) {
    Source source = book.vocabulary().sources().get(figure.source().key());
    return List.of(
        markup.text(figure.subject() == null ? "–" : figure.subject()),
        markup.text(figure.what() + (figure.unit() == null ? "" : " " + figure.unit())),
        markup.text(figure.location().file() + ":" + figure.location().line()),
        figure.rules().stream()
            .map(rule -> markup.link("rule-" + rule, rule))
            .collect(Collectors.joining(", ")),
        source(figure.source().key(), figure.source().toString()),
        String.valueOf(source.year()),
        markup.text(source.confidence()));
  }

  private void sources() {
    markup.heading(2, "sources", "Sources");
    Map<String, TreeSet<String>> cited = new TreeMap<>();
    book.entries()
        .forEach(
            entry ->
                cited
                    .computeIfAbsent(entry.source().key(), k -> new TreeSet<>())
                    .add(entry.name()));
    book.figures()
        .forEach(
            figure ->
                cited
                    .computeIfAbsent(figure.source().key(), k -> new TreeSet<>())
                    .addAll(figure.rules()));
    for (Source source : new TreeMap<>(book.vocabulary().sources()).values()) {
      markup.heading(3, "source-" + anchor(source.key()), source.key());
      markup.paragraph(
          markup.text(
              source.author().en()
                  + " ("
                  + source.year()
                  + "): "
                  + source.title().en()
                  + (source.where() == null ? "" : ". " + source.where().en())
                  + ". "
                  + source.confidence()
                  + "."));
      markup.list(
          cited.getOrDefault(source.key(), new TreeSet<>()).stream()
              .map(rule -> markup.link("rule-" + rule, rule))
              .toList());
    }
  }
}
