package org.csuite.bench;

import static org.csuite.bench.GrowingInput.COMPANY;
import static org.csuite.bench.GrowingInput.ROLES;
import static org.csuite.bench.GrowingInput.times;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.csuite.RuleCopy;
import org.csuite.bench.GrowingInput.Shape;

/** Each kind of rule book that can grow, for each command that takes it. */
final class GrowingBooks {
  private static final String RULE =
      """

      rule "grown-%1$d"
          @why( "Grown." )
          @why_fr( "Grandi." )
          @source( "%3$s" )
          ruleflow-group "roles"
      when
          Company( %4$s >= %2$d )
      then
          conclude.advise( "%5$s", 0.1 );
      end
      """;

  private final GrowingInput input;
  private List<Shape> shapes;

  GrowingBooks(GrowingInput input) {
    this.input = input;
  }

  private void add(String command, String kind, int base, IntFunction<List<String>> write) {
    shapes.add(new Shape(command, kind, base, write));
  }

  private static String rule(int number, String source) {
    return RULE.formatted(
        number, number + 2, source, "headcount", ROLES.get(number % ROLES.size()));
  }

  private static String rules(int count, IntFunction<String> each) {
    return "package rules;\nglobal org.csuite.engine.Conclusions conclude;\n"
        + times(count + 1, "", each);
  }

  /** A copy of the shipped book with one file more, or more of one, as what --rules takes. */
  private List<String> book(String file, String text, String... words) {
    RuleCopy copy = RuleCopy.ofShipped(input.folder().resolve("book" + System.nanoTime()));
    Path path = copy.folder().resolve(file);
    try {
      copy.write(file, Files.exists(path) ? Files.readString(path) + text : text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--rules", copy.folder().toString()));
    return all;
  }

  /** Adds each kind. */
  void addTo(List<Shape> shapes) {
    this.shapes = shapes;
    String one = input.write("one.yaml", "name: one\n" + COMPANY);
    String grown = "roles/grown.drl";
    IntFunction<String> rule = i -> rule(i, "judgement");
    add("run", "rules", 50, n -> book(grown, rules(n, rule), one));
    add("check", "rules", 50, n -> book(grown, rules(n, i -> rule.apply(i).replace(">=", "=="))));
    shapes.add(
        new Shape(
            "check",
            "rules, each at fault",
            50,
            n -> book(grown, rules(n, rule)),
            "each fault is shown by a company that is decided by all rules"));
    add("rules", "rules, html", 50, n -> book(grown, rules(n, rule), "--format", "html"));
    add("rules", "rules", 50, n -> book(grown, rules(n, rule)));
    add(
        "run",
        "rules with a mistake",
        50,
        n -> book(grown, rules(n, i -> rule(i, "nobody-" + i)), one));
    add(
        "run",
        "letters of a why",
        50_000,
        n ->
            book(
                grown,
                rules(0, i -> rule(i, "judgement").replace("Grown", "g" + "x".repeat(n))),
                one));
    add(
        "run",
        "letters of a comment",
        50_000,
        n -> book(grown, rules(0, rule) + "/* " + "x".repeat(n) + " */\n", one));
    add(
        "run",
        "rows of a table",
        2000,
        n ->
            book(
                "roles/grown.csv",
                "band,role,source\n" + times(n + 1, "", i -> "b" + i + ",CTO,judgement\n"),
                one));
    add(
        "check",
        "rows of a table",
        2000,
        n ->
            book(
                "roles/grown.csv",
                "band,role,source\n" + times(n + 1, "", i -> "b" + i + ",CTO,judgement\n")));
    add("sources", "sources", 200, n -> book("sources.yaml", sources(n)));
    add("check", "sources", 200, n -> book("sources.yaml", sources(n)));
    add(
        "test",
        "cases",
        50,
        n ->
            book(
                "roles/grown.cases.yaml",
                times(
                    n + 1,
                    "",
                    i ->
                        "- name: grown "
                            + i
                            + "\n  given: {headcount: "
                            + (i + 2)
                            + "}\n  expect: {roles: {CEO: required}}\n")));
  }

  private static String sources(int count) {
    return times(
        count + 1,
        "",
        i ->
            "\ngrown-%d: {author: A, year: 2020, title: \"T\", title_fr: \"U\", confidence: secondary}\n"
                .formatted(i));
  }
}
