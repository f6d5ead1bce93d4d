package org.csuite.analysis;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.DeleteDelta;
import com.github.difflib.patch.DeltaType;
import com.github.difflib.patch.InsertDelta;
import com.github.difflib.patch.Patch;
import com.github.difflib.patch.PatchFailedException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.csuite.model.Location;
import org.csuite.model.RuleEdit;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.TextFolder;

/**
 * The places where two versions of a rule book differ, each of which can be applied alone: lines of
 * rule files that belong together, single rows of tables, whole files that came or went.
 */
final class BookEdits {
  private static final String CASES = ".cases.yaml";
  private static final String TABLE = ".csv";

  private final TextFolder before;
  private final Map<RuleEdit, Part> parts = new LinkedHashMap<>();

  /**
   * What an edit does to a file.
   *
   * @param delta null for the whole file
   * @param text of the later version where it is the whole file; null when it went
   */
  private record Part(String file, AbstractDelta<String> delta, String text) {}

  /**
   * Compares two versions; cases decide nothing and do not count.
   *
   * @param earlier as read, for the names of rules
   * @param later as read, for the names of rules
   */
  BookEdits(TextFolder before, TextFolder after, RuleBook earlier, RuleBook later) {
    this.before = before;
    TreeSet<String> files = new TreeSet<>(before.texts().keySet());
    files.addAll(after.texts().keySet());
    files.removeIf(file -> file.endsWith(CASES));
    for (String file : files) {
      String old = before.texts().get(file);
      String now = after.texts().get(file);
      if (old == null || now == null) {
        RuleEdit.Kind kind = old == null ? RuleEdit.Kind.ADDED : RuleEdit.Kind.REMOVED;
        String name = (old == null ? after : before).name() + "/" + file;
        add(kind, new Location(name, 1, 1), null, new Part(file, null, now));
      } else if (!old.equals(now)) {
        for (AbstractDelta<String> delta : deltas(file, lines(old), lines(now))) {
          add(file, delta, after, earlier, later);
        }
      }
    }
  }

  /** All of them, in the order of files and lines. */
  List<RuleEdit> all() {
    return List.copyOf(parts.keySet());
  }

  /** The earlier version with some of them. */
  TextFolder with(Collection<RuleEdit> edits) {
    Map<String, List<Part>> byFile = new TreeMap<>();
    edits.forEach(
        edit ->
            byFile
                .computeIfAbsent(parts.get(edit).file(), file -> new ArrayList<>())
                .add(parts.get(edit)));
    Map<String, String> texts = new LinkedHashMap<>();
    byFile.forEach((file, ofFile) -> texts.put(file, text(file, ofFile)));
    return before.with(texts);
  }

  private String text(String file, List<Part> ofFile) {
    if (ofFile.get(0).delta() == null) {
      return ofFile.get(0).text();
    }
    Patch<String> patch = new Patch<>();
    ofFile.forEach(part -> patch.addDelta(part.delta()));
    try {
      return String.join("\n", patch.applyTo(lines(before.texts().get(file))));
    } catch (PatchFailedException e) {
      throw new IllegalStateException(
          "a part of the difference does not fit where it was found", e);
    }
  }

  private void add(
      String file,
      AbstractDelta<String> delta,
      TextFolder after,
      RuleBook earlier,
      RuleBook later) {
    boolean removed = delta.getType() == DeltaType.DELETE;
    Chunk<String> chunk = removed ? delta.getSource() : delta.getTarget();
    Location location =
        new Location((removed ? before : after).name() + "/" + file, chunk.getPosition() + 1, 1);
    RuleEdit.Kind kind =
        switch (delta.getType()) {
          case DELETE -> RuleEdit.Kind.REMOVED;
          case INSERT -> RuleEdit.Kind.ADDED;
          default -> RuleEdit.Kind.CHANGED;
        };
    add(
        kind,
        location,
        ruleAt(removed ? earlier : later, file, chunk.getPosition() + Math.max(1, chunk.size())),
        new Part(file, delta, null));
  }

  private void add(RuleEdit.Kind kind, Location location, String rule, Part part) {
    parts.put(new RuleEdit(parts.size() + 1, kind, location, rule), part);
  }

  /** The last rule of a file that begins on a line or above it; null when none does. */
  private static String ruleAt(RuleBook book, String file, int line) {
    return book.rules().stream()
        .filter(rule -> rule.location().file().equals(file) && rule.location().line() <= line)
        .max(Comparator.comparingInt(rule -> rule.location().line()))
        .map(Rule::name)
        .orElse(null);
  }

  private static List<String> lines(String text) {
    return List.of(text.split("\n", -1));
  }

  /** Rows of a table each stand for themselves. */
  private static List<AbstractDelta<String>> deltas(
      String file, List<String> old, List<String> now) {
    List<AbstractDelta<String>> deltas = new ArrayList<>();
    for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
      if (file.endsWith(TABLE)) {
        deltas.addAll(rows(delta));
      } else {
        deltas.add(delta);
      }
    }
    return deltas;
  }

  private static List<AbstractDelta<String>> rows(AbstractDelta<String> delta) {
    Chunk<String> source = delta.getSource();
    Chunk<String> target = delta.getTarget();
    int both = Math.min(source.size(), target.size());
    List<AbstractDelta<String>> rows = new ArrayList<>();
    for (int i = 0; i < both; i++) {
      rows.add(new ChangeDelta<>(row(source, i), row(target, i)));
    }
    for (int i = both; i < source.size(); i++) {
      rows.add(
          new DeleteDelta<>(row(source, i), new Chunk<>(target.getPosition() + both, List.of())));
    }
    for (int i = both; i < target.size(); i++) {
      rows.add(
          new InsertDelta<>(new Chunk<>(source.getPosition() + both, List.of()), row(target, i)));
    }
    return rows;
  }

  private static Chunk<String> row(Chunk<String> chunk, int index) {
    return new Chunk<>(chunk.getPosition() + index, List.of(chunk.getLines().get(index)));
  }
}
