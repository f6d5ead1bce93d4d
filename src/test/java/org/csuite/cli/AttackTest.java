package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.csuite.RuleCopy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a stranger's rule folder or scenario may try. Each folder under {@code attacks} holds files
 * that are laid over the small rule book ({@code rules}), or a {@code scenario.yaml}, and in {@code
 * expected.txt} what csuite must say to refuse or stop it. Attacks by size are made by the tests
 * below.
 *
 * <p>Rules are parsed by a parser of our own and become objects of Drools' executable model;
 * nothing of a rule file becomes code. So there are no generated classes whose constant pools could
 * be looked through, and no class loader to confine them: {@link NoGeneratedCodeIT} proves that.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AttackTest {
  private static final Path ATTACKS = Run.PROJECT.resolve("src/test/resources/attacks");

  /** The file that attacks try to make in the working directory. */
  private static final Path TRACE = Path.of("pwned");

  @TempDir Path folder;
  private RuleCopy rules;
  private Path scenario;

  static Stream<String> attacks() throws IOException {
    try (Stream<Path> list = Files.list(ATTACKS)) {
      return list.map(path -> path.getFileName().toString()).sorted().toList().stream();
    }
  }

  @BeforeEach
  void layOut() {
    rules = RuleCopy.ofSmall(folder.resolve("rules"));
    scenario =
        Run.write(folder.resolve("scenario.yaml"), "name: A company\ncompany: {headcount: 300}\n");
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void isRefusedOrStoppedWithAClearMessage(String name) throws IOException {
    Path attack = ATTACKS.resolve(name);
    if (Files.exists(attack.resolve("rules"))) {
      rules.lay(attack.resolve("rules"));
    }
    Path given = attack.resolve("scenario.yaml");

    refused(
        Files.exists(given) ? given : scenario, Files.readAllLines(attack.resolve("expected.txt")));
  }

  private void refused(Path given, List<String> expected) {
    long start = System.nanoTime();
    Run run = Run.csuite("run", given, "--rules", rules.folder()).refused();
    assertThat(run.err()).contains(expected).doesNotContain("A fault in csuite", "\tat ", "\u001b");
    assertThat(run.out()).doesNotContain("\u001b");
    assertThat(TRACE).doesNotExist();
    assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)).isLessThan(60);
  }

  private void refused(String... expected) {
    refused(scenario, List.of(expected));
  }

  @Test
  void thereAreManyAttacks() throws IOException {
    assertThat(attacks()).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void aFileOfTenMegabytesIsNotRead() {
    rules.append("roles/evidence.drl", "// " + "x".repeat(10_000_000));
    refused("error[file-too-large]", "The file is larger than 10 MB.");
  }

  @Test
  void aFolderOfManyLargeFilesIsNotRead() {
    for (int i = 0; i < 5; i++) {
      rules.write("roles/large-" + i + ".drl", "package rules; // " + "x".repeat(9_000_000));
    }
    refused("error[file-too-large]", "The rule folder holds more than");
  }

  @Test
  void aFolderOfManyFilesIsNotRead() {
    for (int i = 0; i < 5_100; i++) {
      rules.write("roles/f" + i + ".drl", "package rules;");
    }
    refused("error[file-too-large]", "The rule folder holds more than");
  }

  @Test
  void aHundredThousandRulesAreNotCompiled() {
    StringBuilder text = new StringBuilder();
    String one =
        "rule \"r%d\" @why(\"a\") @why_fr(\"b\") @source(\"handbook\") ruleflow-group \"roles\"\nwhen Company()\nthen conclude.require(\"CEO\");\nend\n";
    for (int i = 0; i < 100_000; i++) {
      text.append(one.formatted(i));
      if (text.length() > 5_000_000 || i == 99_999) {
        rules.write(
            "roles/many-" + i + ".drl",
            "package rules;\nglobal org.csuite.engine.Conclusions conclude;\n" + text);
        text.setLength(0);
      }
    }
    refused("error[file-too-large]", "A rule book has at most 20000 rules.");
  }

  @Test
  void aHundredThousandMistakesAreNotAllPrinted() {
    rules.append("roles/evidence.drl", "rule x\n".repeat(100_000));
    Run run = Run.csuite("run", scenario, "--rules", rules.folder()).refused();
    assertThat(run.err().length()).isLessThan(200_000);
  }

  @Test
  void aLinkOutOfTheFolderIsRefused() throws IOException {
    Path secret = Run.write(folder.resolve("secret.csv"), "role,source\nCEO,handbook\n");
    Files.createSymbolicLink(rules.folder().resolve("roles/secret.csv"), secret);
    refused("error[not-allowed]", "roles/secret.csv", "leads out of the rule folder");
  }

  @Test
  void aLinkToAFolderIsRefused() throws IOException {
    Files.createSymbolicLink(
        rules.folder().resolve("review"), Files.createDirectories(folder.resolve("elsewhere")));
    refused("error[not-allowed]", "review", "is a link to a folder");
  }

  @Test
  void aLinkToTheFolderAboveIsRefusedAndNotFollowedForEver() throws IOException {
    Files.createSymbolicLink(rules.folder().resolve("roles/loop"), rules.folder());
    refused("error[not-allowed]", "roles/loop", "is a link to a folder");
  }

  @Test
  void aZipIsNoRuleFolder() throws IOException {
    Path zip = folder.resolve("rules.zip");
    Files.write(zip, new byte[] {'P', 'K', 3, 4, 0, 0});
    Run run = Run.csuite("run", scenario, "--rules", zip).refused();
    assertThat(run.err()).contains("is a file; --rules needs the folder of a rule book");
  }

  @Test
  void aTableOfManyColumnsIsRefused() {
    rules.write("roles/wide.csv", columns(300));
    refused("error[wrong-row]", "A table has at most 200 columns");
    rules.write("roles/wide.csv", columns(50_000));
    refused("error[wrong-row]", "maximum limit of 16384 fields");
  }

  private static String columns(int count) {
    return IntStream.range(0, count).mapToObj(i -> "c" + i + ",").collect(Collectors.joining())
        + "source\n";
  }

  /** YAML has escapes of its own for what steers a terminal. */
  @Test
  void aScenarioCannotSteerTheTerminal() {
    Path evil =
        Run.write(
            folder.resolve("evil.yaml"),
            "name: \"evil \\e]0;title\\a \\e[2J\"\ncompany: {headcount: 3}\n");
    Run run = Run.csuite("run", evil, "--rules", rules.folder()).done();
    assertThat(run.out()).contains("evil ␛]0;title").doesNotContain("\u001b", "\u0007");
    assertThat(Run.csuite("run", evil, "--rules", rules.folder(), "--format", "json").out())
        .doesNotContain("\u001b");
  }

  /** Whoever opens the result in a spreadsheet would run it. */
  @Test
  void aFormulaInAnInputStaysTextInTheOutput() throws IOException {
    Path in =
        Run.write(
            folder.resolve("in.csv"), "name,note,headcount\n=1+cmd|'/c calc'!A0,@SUM(A1),40\n");
    Path out = folder.resolve("out.csv");
    Run.csuite("batch", in, "--out", out, "--keep", "note", "--rules", rules.folder()).done();
    assertThat(Files.readString(out))
        .contains("\n'=1+cmd|'/c calc'!A0,", ",'@SUM(A1)\n")
        .doesNotContain("\n=", ",@");
  }

  @Test
  void markupInARuleStaysTextOnThePages() {
    rules.replace(
        "roles/evidence.drl", "Somebody leads", "<script>alert(1)</script> Somebody leads");
    for (String page :
        List.of(
            Run.csuite("run", scenario, "--format", "html", "--rules", rules.folder()).done().out(),
            Run.csuite("rules", "--format", "html", "--rules", rules.folder()).done().out())) {
      assertThat(page).contains("&lt;script&gt;alert").doesNotContain("<script>alert");
    }
  }

  /** A few aliases of a long list would be many values. */
  @Test
  void aliasesOfALongListAreStopped() {
    StringBuilder bomb = new StringBuilder("a: &a [").append("x,".repeat(1_000_000)).append("x]\n");
    bomb.append(
        "b: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\nd: &d [*c,*c,*c]\ne: &e [*d,*d,*d]\nf: [*e,*e,*e]\n");
    refused(
        Run.write(folder.resolve("bomb.yaml"), bomb.toString()),
        List.of("error[too-many-aliases]"));
  }

  @Test
  void aPackedScenarioIsNoScenario() throws IOException {
    Path packed =
        Files.write(
            folder.resolve("packed.yaml"),
            new byte[] {31, (byte) 139, 8, 0, 0, 0, 0, 0, (byte) 255});
    refused(packed, List.of("error[other-format]"));
  }

  @Test
  void aLargeScenarioIsNotRead() {
    Path large = Run.write(folder.resolve("large.yaml"), "# " + "x".repeat(10_000_001));
    refused(large, List.of("error[file-too-large]"));
  }
}
