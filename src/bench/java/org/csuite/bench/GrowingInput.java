package org.csuite.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Each kind of input that can grow, for each command that takes it. */
final class GrowingInput {
  static final String COMPANY =
      "company: {country: US, sector: software, headcount: 40, revenue: 4000000, currency: USD}\n";

  static final List<String> ROLES = List.of("CTO", "CIO", "CISO", "CDO", "CSO", "CMO");

  /**
   * One kind of input to a command.
   *
   * @param base how many of it the first measure takes
   * @param write lays so many of it under the folder, and gives the arguments
   * @param reason why it grows faster than its input; null where it should not
   */
  record Shape(
      String command, String kind, int base, IntFunction<List<String>> write, String reason) {
    Shape(String command, String kind, int base, IntFunction<List<String>> write) {
      this(command, kind, base, write, null);
    }
  }

  private final Path folder;
  private final List<Shape> shapes = new ArrayList<>();

  /** Inputs that are laid under a folder. */
  GrowingInput(Path folder) {
    this.folder = folder;
    scenarios();
    tables();
    new GrowingBooks(this).addTo(shapes);
  }

  Path folder() {
    return folder;
  }

  /** All of them. */
  List<Shape> shapes() {
    return shapes;
  }

  private void shape(String command, String kind, int base, IntFunction<List<String>> write) {
    shapes.add(new Shape(command, kind, base, write));
  }

  /** The same so many times. */
  static String times(int count, String separator, IntFunction<String> each) {
    return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(separator));
  }

  /** Writes a file under the folder and gives its name. */
  String write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> scenario(String text, String... more) {
    List<String> words = new ArrayList<>(List.of(write("scenario.yaml", text)));
    words.addAll(List.of(more));
    return words;
  }

  private static String documents(int count) {
    return "name: first\n" + COMPANY + times(count, "", i -> "---\nname: s" + i + "\n" + COMPANY);
  }

  private static String inGroups(int count, IntFunction<String> group) {
    return times(
        count + 1,
        "---\n",
        i -> "name: s" + i + "\n" + COMPANY + (i < count ? "group: " + group.apply(i) + "\n" : ""));
  }

  private void scenarios() {
    shape("run", "documents", 20, n -> scenario(documents(n)));
    shape("run", "documents, json", 20, n -> scenario(documents(n), "--format", "json"));
    shape("run", "documents, html", 1, n -> scenario(documents(n), "--format", "html"));
    shape("run", "files in a folder", 20, this::files);
    shape("run", "groups in a chain", 10, n -> scenario(inGroups(n, i -> "s" + (i + 1))));
    shape("run", "groups not there", 200, n -> scenario(inGroups(n, i -> "t" + i)));
    shape("run", "groups in a circle", 200, n -> scenario(circle(n)));
    shape(
        "run",
        "letters of a name",
        100_000,
        n -> scenario("name: a" + "x".repeat(n) + "\n" + COMPANY));
    shape(
        "run",
        "letters of a sector",
        100_000,
        n -> scenario("company: {sector: a" + "x".repeat(n) + "}\n"));
    shape("run", "mistakes", 2000, n -> scenario(COMPANY + times(n, "", i -> "ky" + i + ": 1\n")));
    shape(
        "run",
        "mistakes in one line",
        500,
        n -> scenario("company: {headcount: 4" + times(n, "", i -> ", fct" + i + ": 1") + "}\n"));
    shape(
        "run",
        "emoji in one line",
        500,
        n ->
            scenario(
                "company: {headcount: 4, activities: [bank"
                    + times(n, "", i -> ", \"🏦" + i + "\"")
                    + "]}\n"));
    shape(
        "run",
        "blanks before a mistake",
        100_000,
        n -> scenario("{\"company\": {" + " ".repeat(n) + "\"headcount\": x}}\n"));
    shape(
        "run",
        "posts",
        200,
        n ->
            scenario(
                COMPANY
                    + "organisation:\n"
                    + times(
                        n + 1,
                        "",
                        i -> "  - {role: " + ROLES.get(i % ROLES.size()) + ", reportsTo: CEO}\n")));
    shape(
        "plan",
        "stages",
        5,
        n ->
            scenario(
                COMPANY
                    + "stages:\n"
                    + times(
                        n + 1,
                        "",
                        i -> "  - {date: " + (2030 + i) + "-01, headcount: " + (40 + i) + "}\n")));
    shape("explain", "documents", 2, n -> scenario(documents(n), "CTO"));
    shape(
        "compare",
        "documents",
        10,
        n -> scenario(documents(n), write("other.yaml", documents(n).replace("40", "400"))));
    shape(
        "sweep",
        "letters of a name",
        100_000,
        n -> scenario("name: a" + "x".repeat(n) + "\n" + COMPANY, "headcount=10..900"));
    shape(
        "test",
        "documents",
        100,
        n ->
            scenario(
                documents(n).replace(COMPANY, COMPANY + "expect: {roles: {CEO: required}}\n")));
    shape("verify", "documents", 20, n -> scenario(documents(n), "--companies", "0"));
    shape("fmt", "documents", 200, n -> scenario(documents(n), "--check"));
    shape(
        "fmt",
        "letters of a comment",
        100_000,
        n -> scenario("# " + "x".repeat(n) + "\n" + COMPANY, "--check"));
  }

  private static String circle(int count) {
    return times(
        count + 1,
        "---\n",
        i -> "name: s" + i + "\n" + COMPANY + "group: s" + (i + 1) % (count + 1) + "\n");
  }

  private List<String> files(int count) {
    for (int i = 0; i <= count; i++) {
      write("files" + count + "/s" + i + ".yaml", "name: s" + i + "\n" + COMPANY);
    }
    return List.of(folder.resolve("files" + count).toString());
  }

  private List<String> table(String text) {
    String out = folder.resolve("decided" + System.nanoTime() + ".csv").toString();
    return List.of(write("table.csv", text), "--out", out);
  }

  private void tables() {
    String header = "name,country,sector,headcount";
    shape(
        "batch",
        "rows",
        5000,
        n ->
            table(
                header + "\n" + times(n + 1, "", i -> "a" + i + ",US,software," + (i + 1) + "\n")));
    shape(
        "batch",
        "rows with a mistake",
        2000,
        n ->
            table(
                header
                    + "\na,US,software,1\n"
                    + times(n, "", i -> "a" + i + ",US,softwre," + (i + 1) + "\n")));
    shape(
        "batch",
        "columns",
        500,
        n ->
            table(
                header
                    + times(n, "", i -> ",c" + i)
                    + "\na,US,software,4"
                    + ",1".repeat(n)
                    + "\n"));
    shape(
        "batch",
        "letters of a cell",
        100_000,
        n -> table(header + "\na" + "x".repeat(n) + ",US,software,4\n"));
    shape(
        "run",
        "rows of a table",
        20,
        n ->
            List.of(
                write(
                    "table.csv",
                    header
                        + "\n"
                        + times(n + 1, "", i -> "a" + i + ",US,software," + (i + 1) + "\n"))));
  }
}
