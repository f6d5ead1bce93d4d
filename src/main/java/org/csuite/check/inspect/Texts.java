package org.csuite.check.inspect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csuite.check.space.Instance;
import org.csuite.input.Place;
import org.csuite.input.SourceText;
import org.csuite.model.Fact;
import org.csuite.model.Location;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.RuleFolder;
import org.csuite.rulebook.reach.Comparand;

/** The files of a book as text, for the places that faults point at. */
public final class Texts {
  private static final Pattern WORD = Pattern.compile("[\\w-]+");

  private final RuleFolder folder;
  private final Map<String, SourceText> texts = new HashMap<>();
  private final Map<String, Map<String, List<Integer>>> entries = new HashMap<>();

  Texts(RuleFolder folder) {
    this.folder = folder;
  }

  /** A file by its path in the folder, or as messages name it. */
  public SourceText text(String file) {
    String prefix = folder.name() + "/";
    String path = file.startsWith(prefix) ? file.substring(prefix.length()) : file;
    return texts.computeIfAbsent(path, this::read);
  }

  /** Whether the folder has a file. */
  public boolean has(String file) {
    try {
      return folder.files().contains(file);
    } catch (SourceText.Unreadable e) {
      return false;
    }
  }

  private SourceText read(String path) {
    try {
      return folder.read(path);
    } catch (SourceText.Unreadable e) {
      // it was there when the book was read; without it the fault still has its place
      return SourceText.of(folder.name() + "/" + path, "");
    }
  }

  /** The word at a place. */
  public Place at(Location location) {
    SourceText text = text(location.file());
    Matcher word = WORD.matcher(text.line(location.line()));
    int from = Math.max(0, location.column() - 1);
    boolean found = from <= text.line(location.line()).length() && word.find(from);
    return text.place(
        location.line(), location.column(), found ? Math.max(1, word.end() - from) : 1);
  }

  /** A rule's name. */
  public Place at(Rule rule) {
    Location location = rule.location();
    return text(location.file())
        .place(location.line(), location.column(), rule.name().length() + 2);
  }

  /** The first cell of a row that is not empty. */
  public Place at(Fact.Row row) {
    List<Place> cells = cells(row.file(), row.line());
    return cells.stream().filter(cell -> cell.length() > 0).findFirst().orElse(cells.get(0));
  }

  /** A cell of a row. */
  public Place at(Fact.Row row, int position) {
    List<Place> cells = cells(row.file(), row.line());
    return cells.get(Math.min(position, cells.size() - 1));
  }

  /** A constant of a condition, in a rule or in a table. */
  public Place at(Comparand comparand) {
    return comparand.cell() == null
        ? at(comparand.constraint().location())
        : at(comparand.cell().row(), comparand.cell().column().position());
  }

  /** An instance: its row, else its rule. */
  public Place at(Instance instance) {
    return instance.row() == null ? at(instance.rule()) : at(instance.row());
  }

  /** The line of a file that starts with a word. */
  public Place entry(String file, String id) {
    SourceText text = text(file);
    Pattern line = Pattern.compile("\\s*\"?" + Pattern.quote(id) + "\"?\\s*([,;\\t:].*)?");
    Map<String, List<Integer>> lines = entries.computeIfAbsent(file, f -> byFirstWord(text));
    for (int i : lines.getOrDefault(firstWord(id), List.of())) {
      if (line.matcher(text.line(i)).matches()) {
        return text.place(i, text.line(i).indexOf(id) + 1, id.length());
      }
    }
    return text.place(1, 1, 1);
  }

  /** Which lines start with which word; asked for each of thousands of entries, so kept. */
  private static Map<String, List<Integer>> byFirstWord(SourceText text) {
    Map<String, List<Integer>> lines = new HashMap<>();
    for (int i = 1; i <= text.lines().size(); i++) {
      lines.computeIfAbsent(firstWord(text.line(i)), word -> new ArrayList<>()).add(i);
    }
    return lines;
  }

  private static String firstWord(String text) {
    Matcher word = WORD.matcher(text);
    return word.find() ? word.group() : "";
  }

  private List<Place> cells(String file, int number) {
    SourceText text = text(file);
    String line = text.line(number);
    String header = text.lines().isEmpty() ? "" : text.line(1);
    char separator = header.indexOf('\t') >= 0 ? '\t' : header.indexOf(';') >= 0 ? ';' : ',';
    List<Place> cells = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i < line.length() && line.charAt(i) == '"') {
        quoted = !quoted;
      }
      if (i == line.length() || (!quoted && line.charAt(i) == separator)) {
        cells.add(text.place(number, start + 1, i - start));
        start = i + 1;
      }
    }
    return cells;
  }
}
