package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csuite.RuleCopy;
import org.csuite.model.Invisible;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing that csuite is given, by whatever way and to whatever command, gets control characters
 * onto a terminal.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TerminalAttackTest {
  /** Title, clearing, reverse video, C1 CSI, bell, backspace, return, delete, bidi, separators. */
  private static final String EVIL =
      "e\u001b]0;t\u0007\u001b[2J\u001b[7m\u009b31m\u202e\b\r\u007f\u2028\u061c\u200e\u2066\uFDD1v";

  /** What csuite itself sends: its colours, and the bar that is drawn over itself. */
  private static final Pattern OWN =
      Pattern.compile("\u001b\\[(0|1|1;36|31|32|33|2)m|\r\u001b\\[K");

  @TempDir static Path folder;

  @BeforeAll
  void plant() throws IOException {
    String name = escaped(EVIL);
    String company = "company: {country: FR, sector: software, headcount: 300, currency: EUR}\n";
    write("named.yaml", "name: \"%s\"\nsource: \"%s\"\n".formatted(name, name) + company);
    write("two.yaml", "name: \"%s 2\"\ncompany: {headcount: 9}\n".formatted(name));
    write(
        "stages.yaml",
        "name: \"%s\"\n%sstages: [{date: 2030-01, headcount: 900}]\n".formatted(name, company));
    write("dated.yaml", company + "stages: [{date: \"%s\", headcount: 900}]\n".formatted(name));
    write("group.yaml", "name: a\ngroup: \"%s\"\n".formatted(name) + company);
    write("wrong.yaml", company.replace("FR", "\"" + name + "\"") + "\"" + name + "\": 1\n");
    write("amount.yaml", company.replace("EUR", "\"" + name + "\""));
    write("broken.yaml", "name: a\n  " + EVIL + ": [\n");
    write(
        "expects.yaml",
        "name: \"%s\"\n%sexpect: {roles: {CEO: optional}}\n".formatted(name, company));
    write(
        "own.yaml",
        "%sdecisions: [{role: CIO, verdict: optional, author: \"%s\", reason: \"%s\"}]\n"
            .formatted(company, name, name));
    write("posts.yaml", company + "organisation: [{role: \"%s\"}]\n".formatted(name));
    write("folder" + EVIL + "/inside" + EVIL + ".yaml", "name: b\n" + company);
    write("table.csv", "name,headcount,note\n\"" + EVIL + "\",40,\"" + EVIL + "\"\n");
    write("header.csv", "name,headcount," + EVIL + "\na,40,x\n");
    write("cells.csv", "name,headcount,sector\na,\"" + EVIL + "\",\"" + EVIL + "\"\n");
    write("lines.jsonl", "{\"name\":\"%s\",\"headcount\":40}\n".formatted(name));

    Path rules = RuleCopy.ofShipped(folder.resolve("rules")).folder();
    Path rule = rules.resolve("roles/chief-executive.drl");
    String text = Files.readString(rule);
    Files.writeString(rule, text.replace("Every company has", EVIL + " Every company has"));
    Path broken = RuleCopy.ofShipped(folder.resolve("broken")).folder();
    Files.writeString(
        broken.resolve("roles/chief-executive.drl"),
        text.replace("\"chief-executive-always\"", "\"" + EVIL + "\"")
            .replace("\"esco-occupations", "\"" + EVIL)
            .replace("Company()", "Company( \"" + EVIL + "\" == 1 )"));
    Files.writeString(broken.resolve("roles/" + EVIL + ".csv"), EVIL + ",b\n1\n");
  }

  private void write(String file, String text) {
    Run.write(folder.resolve(file), text);
  }

  private static String escaped(String text) {
    return text.chars()
        .mapToObj(c -> c < 128 && c >= 32 ? String.valueOf((char) c) : "\\u%04x".formatted(c))
        .collect(Collectors.joining());
  }

  static Stream<List<String>> commands() {
    Stream<String> run =
        Stream.of("text", "json", "html", "md", "svg", "mermaid", "dot")
            .map(format -> "run @named.yaml @two.yaml --format " + format);
    Stream<String> read =
        Stream.of(
                "stages", "dated", "group", "wrong", "amount", "broken", "expects", "own", "posts",
                "E")
            .map(file -> "run @" + file + ".yaml");
    Stream<String> others =
        Stream.of(
            "run @folderE",
            "run @named.yaml --only E",
            "run @named.yaml --rules @E",
            "run @named.yaml --rules @rules",
            "run @named.yaml --rules @broken",
            "run @named.yaml --lang E",
            "run @named.yaml --E",
            "run @named.yaml --format E",
            "run @named.yaml -o @E/E.json",
            "run @named.yaml -o @named.yaml",
            "run --replay @named.yaml",
            "run @table.csv",
            "explain @named.yaml CTO",
            "explain @named.yaml E",
            "explain @named.yaml CEO --rules @rules",
            "explain @named.yaml CTO --format json",
            "compare @named.yaml @two.yaml",
            "compare @named.yaml @two.yaml --format json",
            "compare @named.yaml @two.yaml --format html",
            "compare @named.yaml --rules-before git:E",
            "compare @named.yaml --rules-before @E",
            "sweep @named.yaml headcount=10..900",
            "sweep @named.yaml headcount=10..900 --format csv",
            "sweep @named.yaml E=1..2",
            "sweep @named.yaml headcount=E",
            "plan @stages.yaml",
            "plan @stages.yaml --format json",
            "plan @dated.yaml",
            "plan @named.yaml",
            "batch @table.csv --keep note",
            "batch @table.csv --keep E",
            "batch @header.csv",
            "batch @cells.csv",
            "batch @lines.jsonl --format jsonl",
            "batch @E.csv",
            "batch @table.csv --out @E/E.csv",
            "ask --out @asked.yaml",
            "test @expects.yaml",
            "test @expects.yaml --format json",
            "test @expects.yaml --format junit",
            "check --rules @rules",
            "check --rules @broken",
            "check --rules @broken --format sarif",
            "check --rules @E",
            "fmt @broken.yaml --check",
            "fmt @named.yaml --check",
            "fmt @broken --check",
            "fmt @E",
            "rules --rules @rules",
            "rules --rules @rules --format html",
            "rules --rules @rules --format md",
            "rules E",
            "sources --rules @broken",
            "init @folderE",
            "schema E",
            "help E",
            "E",
            "--E");
    return Stream.of(run, read, others)
        .flatMap(lines -> lines)
        .map(line -> Arrays.asList(line.split(" ")));
  }

  /** Formats for people and for JSON readers; the cells of CSV go out as they came. */
  static Stream<List<String>> formats() {
    return commands()
        .filter(
            words ->
                words.contains("--format") && !words.contains("csv") && !words.contains("E")
                    || words.size() == 2);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void nothingUnseenReachesATerminal(List<String> words) {
    String shown = shown(words, true);

    String rest = OWN.matcher(shown).replaceAll("");
    assertThat(unseen(rest)).as(rest).isEmpty();
    assertThat(rest).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void nothingUnseenStandsInAFile(List<String> words) {
    String written = shown(words, false);

    assertThat(unseen(written)).as(written).isEmpty();
    assertThat(written).isNotBlank();
  }

  private static int[] unseen(String text) {
    return text.codePoints().filter(c -> c != '\n' && c != '\t' && Invisible.is(c)).toArray();
  }

  private String shown(List<String> words, boolean terminals) {
    String[] arguments =
        words.stream()
            .map(word -> word.replaceFirst("^@", folder + "/").replaceAll("\\bE\\b|E$", "\0"))
            .map(word -> word.replace("\0", EVIL))
            .toArray(String[]::new);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    byte[] input = (EVIL + "\n" + EVIL + "\n").getBytes(StandardCharsets.UTF_8);

    int code =
        Main.run(arguments, Console.of(new ByteArrayInputStream(input), out, err, terminals));

    String shown = out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    assertThat(code).as(shown).isNotEqualTo(ExitCode.FAULT);
    return shown;
  }
}
