package org.csuite.rulebook.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.csuite.input.Nearest;
import org.csuite.input.SourceText;
import org.csuite.model.Catalogue;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.FactDefinition;
import org.csuite.model.Phase;
import org.csuite.model.Source;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.BookTexts;
import org.csuite.rulebook.DerivedFacts;
import org.csuite.rulebook.FileHashes;
import org.csuite.rulebook.FileKinds;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.RuleFolder;
import org.csuite.rulebook.Table;

/** Reads a rule folder: vocabulary, tables, rules; all mistakes at once. */
public final class RuleBookReader {
  private static final String FACTS = RuleBook.FACTS;
  private static final String SOURCES = RuleBook.SOURCES;
  private static final String CASES = RuleBook.CASES;

  /**
   * As many characters of rules are at most taken apart at once, some ten times the shipped ones.
   */
  private static final int MOST_AHEAD = 2_000_000;

  private static final List<String> NEEDED =
      List.of(FACTS, SOURCES, Vocabulary.ROLES, Vocabulary.DUTIES, Vocabulary.EXCHANGE_RATES);

  /** Mistakes after which a part of a file is not read. */
  private static final Set<Code> LOSING =
      EnumSet.of(
          Code.BROKEN_YAML,
          Code.TOO_DEEP,
          Code.TOO_MANY_ALIASES,
          Code.WRONG_ROW,
          Code.MISSING_COLUMN,
          Code.WRONG_TYPE);

  private final RuleFolder folder;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Map<String, SourceText> texts = new TreeMap<>();
  private final Map<String, BookFile> parts = new TreeMap<>();
  private final List<String> unreadable = new ArrayList<>();

  /**
   * What a folder gave.
   *
   * @param book null when there is an error
   * @param diagnostics mistakes and warnings, sorted by place
   */
  public record Reading(RuleBook book, List<Diagnostic> diagnostics) {}

  private RuleBookReader(RuleFolder folder) {
    this.folder = folder;
  }

  /** Reads everything in a folder. */
  public static Reading read(RuleFolder folder) {
    return new RuleBookReader(folder).read();
  }

  private Reading read() {
    readTexts();
    RuleBook book = texts.isEmpty() ? null : book();
    boolean broken = diagnostics.stream().anyMatch(Diagnostic::isError);
    return new Reading(broken ? null : book, diagnostics.stream().distinct().sorted().toList());
  }

  private void readTexts() {
    List<String> files;
    try {
      files = folder.files().stream().filter(this::belongs).toList();
    } catch (SourceText.Unreadable e) {
      diagnostics.add(e.diagnostic());
      return;
    }
    for (BookFile read : read(files)) {
      diagnostics.addAll(read.inText());
      if (read.text() == null) {
        unreadable.add(read.file());
      } else {
        texts.put(read.file(), read.text());
        parts.put(read.file(), read);
      }
    }
    for (String needed : NEEDED) {
      if (!texts.containsKey(needed) && !unreadable.contains(needed)) {
        diagnostics.add(
            Diagnostic.ofFile(
                Code.MISSING_FILE,
                folder.name() + "/" + needed,
                "The rule folder lacks '" + needed + "'.",
                "Maybe this is not a rule folder."));
      }
    }
  }

  /** The bibliography takes another processor as long as this one takes for all other files. */
  private List<BookFile> read(List<String> files) {
    AtomicInteger ahead = new AtomicInteger(MOST_AHEAD);
    Function<String, BookFile> reader = file -> BookFile.read(folder, file, ahead);
    List<CompletableFuture<BookFile>> begun =
        files.stream()
            .filter(SOURCES::equals)
            .map(file -> CompletableFuture.supplyAsync(() -> reader.apply(file)))
            .toList();
    List<BookFile> read =
        new ArrayList<>(
            files.parallelStream().filter(file -> !file.equals(SOURCES)).map(reader).toList());
    begun.forEach(file -> read.add(file.join()));
    return read;
  }

  private static boolean isTable(String file) {
    return file.endsWith(".csv") && !CatalogueReader.isCatalogue(file);
  }

  /** Whether a file is part of the book; reports one that looks as if it were meant to be. */
  private boolean belongs(String file) {
    if (file.equals(FACTS) || file.equals(SOURCES) || CatalogueReader.isCatalogue(file)) {
      return true;
    }
    if (FileKinds.isHidden(file) || file.equals(RuleBook.TYPES)) {
      return false;
    }
    String remedy = FileKinds.remedy(file);
    if (remedy != null) {
      diagnostics.add(
          Diagnostic.ofFile(
              Code.NOT_READ,
              folder.name() + "/" + file,
              "'" + file + "' is not read: rules are .drl files, tables .csv, cases .cases.yaml.",
              remedy));
      return false;
    }
    String lower = file.toLowerCase(Locale.ROOT);
    boolean kind = lower.endsWith(".drl") || lower.endsWith(".csv") || lower.endsWith(CASES);
    if (!kind) {
      return false;
    }
    String ending = lower.substring(lower.lastIndexOf('.'));
    if (!file.endsWith(ending)) {
      diagnostics.add(
          Diagnostic.ofFile(
              Code.WRONG_PHASE,
              folder.name() + "/" + file,
              "The file's ending is not in lower case, so the file would not be read.",
              "Maybe rename it to end in " + ending + "."));
      return false;
    }
    int slash = file.indexOf('/');
    String top = slash < 0 ? "" : file.substring(0, slash);
    if (Phase.of(top) != null) {
      return true;
    }
    String near = Nearest.word(top, Phase.ids());
    diagnostics.add(
        Diagnostic.ofFile(
            Code.WRONG_PHASE,
            folder.name() + "/" + file,
            top.isEmpty()
                ? "The file stands in no phase folder."
                : "'" + top + "' is no phase folder, so the file would not be read.",
            near != null
                ? "Maybe you meant '" + near + "'."
                : "Maybe one of: " + String.join(", ", Phase.ids()) + "."));
    return false;
  }

  private RuleBook book() {
    Map<String, Catalogue> catalogues = new LinkedHashMap<>();
    for (String file : List.of(Vocabulary.ROLES, Vocabulary.DUTIES, Vocabulary.EXCHANGE_RATES)) {
      catalogues.put(file, new Catalogue(file, "entry", List.of("id"), Map.of()));
    }
    parts.forEach(
        (file, part) -> {
          if (CatalogueReader.isCatalogue(file)) {
            catalogues.put(
                file, CatalogueReader.read(file, part.text(), part.csv(diagnostics), diagnostics));
          }
        });
    List<FactDefinition> facts = new ArrayList<>();
    Map<String, FactsReader.Declaration> declarations = new HashMap<>();
    FactsReader reader =
        texts.containsKey(FACTS)
            ? new FactsReader(texts.get(FACTS), catalogues, diagnostics)
            : null;
    if (reader != null) {
      facts.addAll(reader.read());
      declarations.putAll(reader.declarations());
    }
    boolean lost = (reader != null && reader.lost()) || lostCatalogue();
    Map<String, Source> sources =
        parts.containsKey(SOURCES) ? parts.get(SOURCES).sources(diagnostics) : Map.of();
    Vocabulary vocabulary = new Vocabulary(facts, catalogues, sources);
    CitationReader citations = new CitationReader(sources, completeSources(), diagnostics);
    StatementReader statements = new StatementReader(vocabulary, diagnostics);
    Map<String, TableFile> tables = tables(citations, statements);
    Map<String, Table> plainTables = new LinkedHashMap<>();
    tables.forEach(
        (name, file) -> {
          if (file != null) {
            plainTables.put(name, file.table());
          }
        });
    DerivedFacts derived =
        new DerivationReader(vocabulary, plainTables, diagnostics).read(declarations);
    if (lost) {
      // Every rule that refers to what is missing would be reported as well.
      return null;
    }
    List<Rule> rules =
        new RulesReader(vocabulary, tables, citations, statements, new Mistakes(diagnostics))
            .read(parts);
    return new RuleBook(
        vocabulary, derived, rules, plainTables, new BookTexts(texts), new FileHashes(texts));
  }

  /** Whether entries of a catalogue could not be read. */
  private boolean lostCatalogue() {
    return !texts.containsKey(FACTS)
        || NEEDED.stream()
            .anyMatch(file -> CatalogueReader.isCatalogue(file) && !texts.containsKey(file))
        || unreadable.stream().anyMatch(CatalogueReader::isCatalogue)
        || diagnostics.stream()
            .anyMatch(
                d ->
                    LOSING.contains(d.code())
                        && d.location().file().startsWith(folder.name() + "/catalogue/"));
  }

  private boolean completeSources() {
    return texts.containsKey(SOURCES)
        && diagnostics.stream()
            .noneMatch(
                d ->
                    LOSING.contains(d.code())
                        && d.location().file().equals(folder.name() + "/" + SOURCES));
  }

  private Map<String, TableFile> tables(CitationReader citations, StatementReader statements) {
    Map<String, TableFile> tables = new LinkedHashMap<>();
    unreadable.stream()
        .filter(RuleBookReader::isTable)
        .forEach(file -> tables.put(TableReader.name(file), null));
    parts.forEach(
        (file, part) -> {
          if (!isTable(file)) {
            return;
          }
          CsvText csv = part.csv(diagnostics);
          Table table =
              new TableReader(file, part.text(), csv, citations, statements, diagnostics).read();
          TableFile before = tables.put(table.name(), new TableFile(table, csv));
          if (before != null) {
            diagnostics.add(
                part.text()
                    .place(1, 1, 1)
                    .error(
                        Code.DUPLICATE_NAME,
                        "'"
                            + file
                            + "' and '"
                            + before.table().file()
                            + "' are the same name in rules, '"
                            + table.name()
                            + "'.",
                        "Maybe rename one."));
          }
        });
    return tables;
  }
}
