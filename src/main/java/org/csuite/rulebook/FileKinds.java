package org.csuite.rulebook;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.csuite.input.HiddenFiles;
import org.csuite.model.Phase;

/**
 * Which files of a folder a rule book consists of, and which look as if they were meant to be part
 * of it. Documents and pictures beside them are nobody's mistake.
 */
public final class FileKinds {
  private static final List<String> READ = List.of(".drl", ".csv", ".yaml");

  private static final Set<String> SPREADSHEETS =
      Set.of("xlsx", "xlsm", "xlsb", "xls", "xltx", "ods", "fods", "numbers", "tsv", "tab");

  /** What Drools and its editors keep rules, decisions, processes and their tests in. */
  private static final Set<String> OF_DROOLS =
      Set.of(
          "dmn", "bpmn", "bpmn2", "dsl", "dslr", "rdrl", "rdslr", "gdst", "drt", "pmml", "scesim",
          "dlr", "rdl", "drlx");

  /** Rules or tables behind another ending; a backup is kept on purpose. */
  private static final Pattern BEHIND =
      Pattern.compile(".*\\.(?:drl|csv|cases\\.ya?ml)\\.(?!bak$|orig$|old$|rej$)[^./]+");

  private static final Set<String> DATA = Set.of("yaml", "yml", "json", "jsonl", "cvs", "xml");

  private FileKinds() {}

  /** Whether a file may be part of a rule book. */
  public static boolean isRead(String file) {
    String lower = file.toLowerCase(Locale.ROOT);
    return !isHidden(file)
        && !file.equals(RuleBook.TYPES)
        && READ.stream().anyMatch(lower::endsWith);
  }

  /** Whether editors or systems left the file there. */
  public static boolean isHidden(String file) {
    return HiddenFiles.is(Path.of(file));
  }

  /**
   * What to do with a file that is not read and looks as if it were meant to be; null for any other
   * file.
   *
   * @param file path in the folder
   */
  public static String remedy(String file) {
    String lower = file.toLowerCase(Locale.ROOT);
    String ending = lower.substring(lower.lastIndexOf('.') + 1);
    if (isHidden(file)) {
      return null;
    }
    if (SPREADSHEETS.contains(ending)) {
      return "Maybe save it as CSV, one file a table.";
    }
    if (OF_DROOLS.contains(ending)) {
      return "Maybe write its rules into a .drl file, and its tables into .csv files.";
    }
    if (BEHIND.matcher(lower).matches()) {
      return "Maybe unpack or rename it to end in " + ending(lower) + ".";
    }
    boolean inside =
        file.indexOf('/') > 0
            && (Phase.of(file.substring(0, file.indexOf('/'))) != null
                || file.startsWith("catalogue/"));
    if (inside && DATA.contains(ending) && !lower.endsWith(RuleBook.CASES)) {
      return ending.startsWith("y")
          ? "Maybe rename it to end in " + RuleBook.CASES + "."
          : "Maybe save it as CSV, one file a table.";
    }
    return lower.equals("sources.yml") ? "Maybe rename it to " + RuleBook.SOURCES + "." : null;
  }

  private static String ending(String lower) {
    String without = lower.substring(0, lower.lastIndexOf('.'));
    return without.matches(".*\\.ya?ml")
        ? RuleBook.CASES
        : without.substring(without.lastIndexOf('.'));
  }
}
