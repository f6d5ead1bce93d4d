package org.csuite.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts known faults into the text of a rule book, as a slip of its author would. It knows lines and
 * words only: nothing of the reader, the engine or the checks.
 */
final class FaultGenerator {
  private static final int EACH = 5;

  private final Random random;
  private final TreeMap<String, String> files = new TreeMap<>();
  private final List<SeededFault> faults = new ArrayList<>();

  FaultGenerator(Path rules, long seed) throws IOException {
    this.random = new Random(seed);
    try (Stream<Path> walk = Files.walk(rules)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(rules.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
  }

  /** The faults: up to five of each kind. */
  List<SeededFault> faults() {
    rules(
        "contradictory bounds",
        "roles/",
        "never-fires",
        body -> condition(body, "headcount >= 200, headcount < 100"));
    rules(
        "contradiction over two conditions",
        "roles/",
        "never-fires",
        body -> before(body, "    Company( headcount < 5 )\n    Company( headcount > 9 )\n"));
    rules(
        "contradiction through the phases",
        "roles/",
        "never-fires",
        body ->
            before(
                body,
                "    Class( name == \"size-band\", value == \"micro\" )\n    Company( headcount >= 1000 )\n"));
    rules(
        "contradictory words",
        "roles/",
        "never-fires",
        body -> before(body, "    Company( country == \"US\", countryGroups contains \"EU\" )\n"));
    rules(
        "negation of an unknown fact",
        "roles/",
        "ambiguous-unknown",
        body -> condition(body, "stage != \"seed\""));
    rules(
        "threshold beyond the range",
        "roles/",
        "out-of-range-threshold",
        body -> condition(body, "headcount >= 90000000"));
    rules("no source", "", "missing-source", body -> body.replaceFirst("    @source\\(.*\\n", ""));
    copies("rule written twice", "roles/", "duplicate-rule", body -> body, "conclude.advise");
    copies(
        "narrower rule that adds nothing",
        "profile/|roles/",
        "shadowed-rule",
        body -> before(body, "    Company( listed == true, headcount >= 77 )\n"),
        "conclude.(advise|classify)");
    copies(
        "two rules that conclude the opposite",
        "profile/",
        "conflicting-rules",
        body ->
            body.replaceAll(
                "classify\\( \"([^\"]+)\", \"[^\"]+\"", "classify( \"$1\", \"another\""),
        "conclude.classify\\( \"[^\"]+\", \"");
    copies(
        "two superiors",
        "reporting/",
        "conflicting-rules",
        body ->
            body.replaceAll("report\\( \"([^\"]+)\", \"[^\"]+\"", "report( \"$1\", \"COO\"")
                .replaceAll("    @overrides.*\\n", ""),
        "conclude.report\\( \"");
    copies(
        "two owners of a duty",
        "duties/",
        "conflicting-rules",
        body -> body.replaceAll("assign\\( \"([^\"]+)\", \"[^\"]+\"", "assign( \"$1\", \"COO\""),
        "conclude.assign\\( \"");
    copies(
        "rule that nothing tests",
        "roles/",
        "untested-rule",
        body ->
            before(body, "    Company( headcount == 4321, itStaff == 1234, consumers == 77 )\n"),
        "conclude.advise");
    mismatches();
    rows(
        "gap in a table",
        "gap",
        row -> shift(row, 1.4),
        "profile/size-bands.csv",
        "profile/it-intensity-classes.csv",
        "profile/rd-intensity-classes.csv");
    rows(
        "overlap in a table",
        "overlap",
        row -> shift(row, 0.7),
        "profile/size-bands.csv",
        "roles/role-by-size.csv",
        "roles/role-by-it-staff.csv",
        "pay/experience.csv",
        "pay/revenue-levels.csv");
    rows(
        "bounds of a row the wrong way round",
        "never-fires",
        FaultGenerator::turn,
        "profile/size-bands.csv",
        "roles/role-by-size.csv",
        "roles/role-by-it-staff.csv",
        "pay/experience.csv");
    rowsBehind();
    lines();
    return faults;
  }

  private record Place(String file, int from, int to, String name) {}

  /** The rules of the files whose path starts so, and whose text matches. */
  private List<Place> places(String folders, String containing) {
    Pattern rule = Pattern.compile("(?s)rule \"([^\"]+)\".*?\\nend\\n?");
    List<Place> places = new ArrayList<>();
    files.forEach(
        (file, text) -> {
          if (file.endsWith(".drl")
              && file.contains("/")
              && Pattern.compile("^(" + folders + ")").matcher(file).find()) {
            Matcher matcher = rule.matcher(text);
            while (matcher.find()) {
              if (Pattern.compile(containing).matcher(matcher.group()).find()) {
                places.add(new Place(file, matcher.start(), matcher.end(), matcher.group(1)));
              }
            }
          }
        });
    Collections.shuffle(places, random);
    return places;
  }

  private void rules(String kind, String folders, String code, UnaryOperator<String> change) {
    int made = 0;
    for (Place place : places(folders, "Company\\(")) {
      String text = files.get(place.file());
      String body = text.substring(place.from(), place.to());
      String changed = change.apply(body);
      if (!changed.equals(body) && made++ < EACH) {
        String after = text.substring(0, place.from()) + changed + text.substring(place.to());
        Set<String> where = new LinkedHashSet<>();
        int first = line(text, place.from());
        for (int i = 0; i <= changed.lines().count(); i++) {
          where.add(place.file() + ":" + (first + i));
        }
        faults.add(new SeededFault(kind, place.file(), after, Set.of(code), where, place.name()));
      }
    }
  }

  private void copies(
      String kind, String folders, String code, UnaryOperator<String> change, String containing) {
    int made = 0;
    for (Place place : places(folders, containing)) {
      String text = files.get(place.file());
      String body = text.substring(place.from(), place.to());
      String changed =
          change.apply(body).replace("rule \"" + place.name(), "rule \"" + place.name() + "-again");
      if (made++ < EACH) {
        String after = text.stripTrailing() + "\n\n" + changed;
        int copy = line(after, after.length() - changed.length());
        Set<String> where = new LinkedHashSet<>(List.of(place.file() + ":" + copy));
        if (!code.equals("shadowed-rule") && !code.equals("untested-rule")) {
          where.add(place.file() + ":" + line(text, place.from()));
        }
        faults.add(
            new SeededFault(
                kind, place.file(), after, Set.of(code), where, place.name() + "-again"));
      }
    }
  }

  /**
   * One bound of a rule moved from "at least" to "more than", where the file has the other side.
   */
  private void mismatches() {
    int made = 0;
    List<String> order = new ArrayList<>(files.keySet());
    Collections.shuffle(order, random);
    for (String file : order) {
      String text = files.get(file);
      Matcher bound = Pattern.compile("(\\w+) (>=|<) (\\d+)").matcher(text);
      while (file.endsWith(".drl") && bound.find() && made < EACH) {
        String other = bound.group(2).equals("<") ? ">=" : "<";
        if (!text.contains(bound.group(1) + " " + other + " " + bound.group(3))) {
          continue;
        }
        String sign = bound.group(2).equals("<") ? "<=" : ">";
        String after = text.substring(0, bound.start(2)) + sign + text.substring(bound.end(2));
        String where = file + ":" + line(text, bound.start());
        Set<String> where2 = new LinkedHashSet<>(List.of(where));
        Matcher second =
            Pattern.compile(bound.group(1) + " " + other + " " + bound.group(3)).matcher(text);
        while (second.find()) {
          where2.add(file + ":" + line(text, second.start()));
        }
        faults.add(
            new SeededFault(
                "threshold included here and excluded there",
                file,
                after,
                Set.of("threshold-mismatch"),
                where2,
                bound.group(1)));
        made++;
        break;
      }
    }
  }

  /** A change of one row's cells; null when the row does not allow it. */
  private interface RowChange {
    String[] of(Row row);
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Row(String[] header, String[] cells) {
    int column(String ending) {
      for (int i = 0; i < header.length; i++) {
        if (header[i].endsWith(ending)) {
          return i;
        }
      }
      return -1;
    }
  }

  private void rows(String kind, String code, RowChange change, String... tables) {
    List<SeededFault> made = new ArrayList<>();
    for (String table : tables) {
      String[] lines = files.get(table).split("\n", -1);
      for (int i = 1; i < lines.length; i++) {
        Row row = new Row(lines[0].split(","), lines[i].split(",", 12));
        String[] changed = row.cells().length < 4 ? null : change.of(row);
        if (changed == null) {
          continue;
        }
        String[] copy = lines.clone();
        copy[i] = String.join(",", changed);
        Set<String> where = new LinkedHashSet<>(List.of(table + ":" + (i + 1)));
        if (!code.equals("never-fires")) {
          where.add(table + ":" + i);
          where.add(table + ":" + (i + 2));
        }
        made.add(new SeededFault(kind, table, String.join("\n", copy), Set.of(code), where, table));
      }
    }
    Collections.shuffle(made, random);
    faults.addAll(made.subList(0, Math.min(EACH, made.size())));
  }

  /** Moves the lower bound of a row that follows another one. */
  private static String[] shift(Row row, double factor) {
    int from = row.column(".from");
    int below = row.column(".below");
    if (row.cells()[from].isEmpty()) {
      return null;
    }
    double bound = Double.parseDouble(row.cells()[from]) * factor;
    double to =
        row.cells()[below].isEmpty() ? Double.MAX_VALUE : Double.parseDouble(row.cells()[below]);
    String text =
        bound < 1 ? String.format(Locale.ROOT, "%.4f", bound) : String.valueOf(Math.round(bound));
    if (bound >= to || text.equals(row.cells()[from])) {
      return null;
    }
    String[] cells = row.cells().clone();
    cells[from] = text;
    return cells;
  }

  private static String[] turn(Row row) {
    int from = row.column(".from");
    int below = row.column(".below");
    if (row.cells()[from].isEmpty() || row.cells()[below].isEmpty()) {
      return null;
    }
    String[] cells = row.cells().clone();
    cells[from] = row.cells()[below];
    cells[below] = row.cells()[from];
    return cells;
  }

  /** A row written again at the end of its table, with another answer. */
  private void rowsBehind() {
    List<SeededFault> made = new ArrayList<>();
    for (String table :
        List.of(
            "profile/it-intensity-classes.csv",
            "profile/rd-intensity-classes.csv",
            "reporting/superiors.csv",
            "duties/owners.csv")) {
      String[] lines = files.get(table).stripTrailing().split("\n", -1);
      for (int i = 1; i < lines.length; i++) {
        String again = lines[i].replaceFirst(",(low|typical|high),", ",unusual,");
        if (table.startsWith("reporting")) {
          again = lines[i].replaceFirst("^(\\w+),CEO", "$1,CLO");
        }
        if (!table.startsWith("duties") && again.equals(lines[i])) {
          continue;
        }
        Set<String> where = new LinkedHashSet<>(List.of(table + ":" + (lines.length + 1)));
        if (table.startsWith("duties")) {
          where.add(table + ":" + (i + 1));
        }
        String after = String.join("\n", lines) + "\n" + again + "\n";
        made.add(
            new SeededFault(
                "row behind one that always comes first",
                table,
                after,
                Set.of("shadowed-rule", "duplicate-rule"),
                where,
                table));
      }
    }
    Collections.shuffle(made, random);
    faults.addAll(made.subList(0, EACH));
  }

  /** New entries that nothing refers to. */
  private void lines() {
    for (int i = 1; i <= 3; i++) {
      append(
          "source that nothing cites",
          "sources.yaml",
          "lost-"
              + i
              + ": {author: A. Writer, year: 201"
              + i
              + ", title: A book, where: A place, confidence: unverified}\n",
          "unused-source",
          "lost-" + i);
      append(
          "role without rules",
          "catalogue/roles.csv",
          blank("catalogue/roles.csv", "CX" + i),
          "unused-role",
          "CX" + i);
      append(
          "duty without an owner",
          "catalogue/duties.csv",
          blank("catalogue/duties.csv", "new-duty-" + i),
          "duty-without-owner",
          "new-duty-" + i);
      faults.add(
          new SeededFault(
              "table that no rule reads",
              "roles/lost-" + i + ".csv",
              "role,strength,source\nCTO,0.1,judgement\n",
              Set.of("unused-table"),
              Set.of("roles/lost-" + i + ".csv:1"),
              "lost"));
      String facts = files.get("facts.drl");
      String fact =
          "    lostFact"
              + i
              + " : Integer @label( \"lost\" ) @label_fr( \"perdu\" ) @ask( \"?\" ) @ask_fr( \"?\" )\n";
      int at = facts.indexOf("    country : String");
      faults.add(
          new SeededFault(
              "fact that no rule looks at",
              "facts.drl",
              facts.substring(0, at) + fact + facts.substring(at),
              Set.of("unused-fact"),
              Set.of("facts.drl:" + line(facts, at)),
              "lostFact" + i));
    }
  }

  private String blank(String file, String id) {
    int columns = files.get(file).lines().findFirst().orElseThrow().split(",").length;
    return id + ",New,Nouveau" + ",".repeat(columns - 4) + ",judgement\n";
  }

  private void append(String kind, String file, String line, String code, String name) {
    String after = files.get(file).stripTrailing() + "\n" + line;
    faults.add(
        new SeededFault(
            kind, file, after, Set.of(code), Set.of(file + ":" + after.lines().count()), name));
  }

  private static String condition(String body, String more) {
    return body.replaceFirst("Company\\( (?=\\w)", "Company( " + more + ", ");
  }

  private static String before(String body, String conditions) {
    return body.replaceFirst("\\nthen\\n", "\n" + conditions + "then\n");
  }

  private static int line(String text, int offset) {
    return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
  }
}
