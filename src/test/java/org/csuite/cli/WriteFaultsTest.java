package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.csuite.RuleCopy;
import org.csuite.output.FaultyDisk;
import org.csuite.output.FaultyDisk.Fault;
import org.csuite.rulebook.RuleFolder;
import org.csuite.rulebook.cache.BookCache;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each step of each command that writes files fails once, and from then on: what was there is
 * there, or what was to be there, and the user reads which file and why.
 */
class WriteFaultsTest {
  /** What a command promises of what it could not write. */
  private enum Promise {
    /** Each file is as before, or as it was to be. */
    WHOLE,
    /** All of them are. */
    TOGETHER,
    /** Its lines are the first of those that were to be. */
    GROWING,
    /** Nobody notices. */
    SILENT
  }

  /**
   * A call that writes.
   *
   * @param old what stands in the folder before
   * @param call makes it in the folder
   */
  private record Writing(
      String name, Promise promise, Map<String, String> old, Function<Path, Run> call) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Of a call with more steps than that, some in between are left out. */
  private static final int MOST_STEPS = 20;

  private static final String JOURNAL = ".journal";
  private static final int AT_EACH_END = 5;
  private static int failed;
  private static int kept;

  @TempDir static Path given;
  @TempDir Path temporary;
  private int folders;

  @BeforeAll
  static void writeWhatIsRead() {
    RuleCopy.ofSmall(given.resolve("rules"));
    Run.write(
        given.resolve("shop.yaml"),
        """
        name: Shop
        company: {sector: retail, headcount: 40, country: FR}
        stages:
          - {date: 2027, headcount: 4000}
        expect: {roles: {CEO: required}}
        """);
    Run.write(
        given.resolve("rows.csv"),
        "name,sector,headcount\n"
            + "Shop,retail,40\nNone,nothing,4\n".repeat(3)
            + "Large,software,9000\n");
  }

  static Stream<Writing> writings() {
    List<Writing> all = new ArrayList<>();
    for (RunFormat format : RunFormat.values()) {
      String name = format.name().toLowerCase(Locale.ROOT);
      all.add(reporting("run", name, false));
    }
    all.add(reporting("run", "html", true));
    all.add(reporting("run", "xlsx", true));
    all.add(reporting("sweep", "svg", false, "--vary", "headcount=5..5000"));
    all.add(reporting("sweep", "png", true, "--vary", "headcount=5..5000"));
    all.add(reporting("plan", "png", false));
    all.add(reporting("plan", "json", true));
    all.add(reporting("compare", "html", false, given.resolve("shop.yaml")));
    all.add(batch("csv", Map.of()));
    all.add(batch("jsonl", Map.of()));
    all.add(batch("xlsx", Map.of()));
    all.add(batch("csv.gz", Map.of()));
    all.add(batch("xlsx", Map.of("out.xlsx", "old")));
    all.add(batch("jsonl.gz", Map.of("out.jsonl.gz", "old")));
    all.add(
        new Writing(
            "fmt",
            Promise.WHOLE,
            Map.of("a.yaml", "a:   1\n", "b.yaml", "b:   [ 1 ]\n", "c.yaml", "c:   1\n"),
            folder -> Run.csuite("fmt", folder)));
    all.add(
        new Writing(
            "init", Promise.TOGETHER, Map.of(), folder -> init(folder.resolve("deep/own"))));
    all.add(
        new Writing(
            "init --force",
            Promise.WHOLE,
            Map.of("README.md", "mine", "rules/facts.drl", "old"),
            folder -> init(folder, "--force")));
    all.add(
        new Writing(
            "ask",
            Promise.GROWING,
            Map.of(),
            folder ->
                Run.withInput(
                    "Nobody\n12\n", rules("ask", "--out", folder.resolve("asked.yaml"), "-q"))));
    all.add(
        new Writing(
            "test --coverage-html",
            Promise.WHOLE,
            Map.of("coverage.html", "old"),
            folder ->
                Run.csuite(
                    rules(
                        "test",
                        given.resolve("shop.yaml"),
                        "--coverage-html",
                        folder.resolve("coverage.html")))));
    all.add(new Writing("cache", Promise.SILENT, Map.of(), WriteFaultsTest::keep));
    return all.stream();
  }

  private static Object[] rules(Object... words) {
    return with(words, "--rules", given.resolve("rules"));
  }

  private static Object[] with(Object[] words, Object... more) {
    return Stream.concat(Stream.of(words), Stream.of(more)).toArray();
  }

  private static Writing reporting(String command, String format, boolean force, Object... more) {
    String file = "out." + format;
    return new Writing(
        command + " --format " + format + (force ? " --force" : ""),
        Promise.WHOLE,
        force ? Map.of(file, "old") : Map.of(),
        folder -> {
          Object[] words = {command, given.resolve("shop.yaml"), "--format", format};
          Object[] output = {"-o", folder.resolve(file)};
          Object[] forced = force ? new Object[] {"--force"} : new Object[0];
          return Run.csuite(rules(with(with(with(words, more), output), forced)));
        });
  }

  private static Writing batch(String ending, Map<String, String> old) {
    return new Writing(
        "batch --out out." + ending + (old.isEmpty() ? "" : " --force"),
        Promise.GROWING,
        old,
        folder ->
            Run.csuite(
                rules(
                    "batch",
                    given.resolve("rows.csv"),
                    "--out",
                    folder.resolve("out." + ending),
                    "--rejects",
                    folder.resolve("rejects.csv"),
                    old.isEmpty() ? "--quiet" : "--force")));
  }

  private static Run init(Path folder, String... options) {
    return Run.csuite(
        with(new Object[] {"init", folder, "--rules", given.resolve("rules")}, (Object[]) options));
  }

  private static Run keep(Path folder) {
    BookCache cache = new BookCache(folder, "csuite");
    assertThat(cache.read(RuleFolder.of(given.resolve("rules"))).diagnostics()).isEmpty();
    cache.keep();
    return new Run(ExitCode.DONE, "", "");
  }

  @ParameterizedTest
  @MethodSource("writings")
  void loseNothing(Writing writing) throws IOException {
    Path folder = folder(writing);
    Map<String, String> before = state(folder);
    Run whole;
    List<List<Fault>> faults;
    try (FaultyDisk disk = new FaultyDisk(Fault.NONE, 0)) {
      whole = writing.call().apply(folder);
      faults = disk.faults();
    }
    Map<String, String> after = state(folder);
    assertThat(after).as("%s%n%s", whole.err(), whole.out()).isNotEqualTo(before);
    assertThat(after.keySet()).noneMatch(file -> file.endsWith(".part"));
    assertThat(faults).hasSizeGreaterThan(3);

    for (int step = 0; step < faults.size(); step++) {
      if (!leftOut(step, faults.size())) {
        for (Fault fault : faults.get(step)) {
          if (fault != Fault.MEMORY || writing.promise() != Promise.SILENT) {
            fail(writing, fault, step, whole.code(), before, after);
          }
        }
      }
    }
  }

  private static boolean leftOut(int step, int steps) {
    return steps > MOST_STEPS
        && step >= AT_EACH_END
        && step < steps - AT_EACH_END
        && step % (steps / AT_EACH_END) != 0;
  }

  private void fail(
      Writing writing,
      Fault fault,
      int step,
      int done,
      Map<String, String> before,
      Map<String, String> after)
      throws IOException {
    Path folder = folder(writing);
    Run run;
    String what;
    try (FaultyDisk disk = new FaultyDisk(fault, step)) {
      run = writing.call().apply(folder);
      what = "%s, fault %s at step %d, %s:%n%s".formatted(writing, fault, step, disk.failed(), run);
    }
    Map<String, String> found = state(folder);
    if (writing.promise() == Promise.GROWING && run.code() == ExitCode.FAULT) {
      // by which the same command with --resume goes on
      found.keySet().removeIf(file -> file.endsWith(JOURNAL));
    }
    failed++;

    assertThat(found.keySet())
        .as(what)
        .allMatch(f -> before.containsKey(f) || after.containsKey(f));
    if (writing.promise() == Promise.SILENT) {
      assertThat(found).as(what).isIn(before, after);
      kept += found.equals(before) ? 1 : 0;
      return;
    }
    if (run.code() == done) {
      assertThat(found).as(what).isEqualTo(after);
      return;
    }
    assertThat(run.code()).as(what).isEqualTo(ExitCode.FAULT);
    assertThat(run.err()).as(what).doesNotContain("fault in csuite", "Exception", "\tat ");
    if (fault == Fault.MEMORY) {
      assertThat(run.err()).as(what).contains("The memory is not enough");
    } else {
      assertThat(run.err()).as(what).contains("cannot be written: " + FaultyDisk.REASON + ".");
      assertThat(after.keySet())
          .as(what)
          .anyMatch(
              file -> run.err().replace(JOURNAL, "").contains("'" + folder.resolve(file) + "'"));
    }
    if (writing.promise() == Promise.TOGETHER) {
      assertThat(found).as(what).isEqualTo(before);
    }
    for (String file : after.keySet()) {
      String now = found.get(file);
      boolean old = Objects.equals(now, before.get(file));
      kept += old ? 1 : 0;
      boolean asItWas = old || now.equals(after.get(file));
      boolean grows = writing.promise() == Promise.GROWING && !file.matches(".*\\.(gz|xlsx)");
      assertThat(asItWas || grows && begins(after.get(file), now))
          .as("%s%n%s:%n%s", what, file, now)
          .isTrue();
    }
  }

  /** Whether whole lines were written of those that were to be. */
  private static boolean begins(String whole, String text) {
    return whole.startsWith(text) && (text.isEmpty() || text.endsWith("\n"));
  }

  private Path folder(Writing writing) throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("folder" + folders++));
    writing.old().forEach((file, text) -> Run.write(folder.resolve(file), text));
    return folder;
  }

  /** What each file says; of the folders one that is empty counts, too. */
  private static Map<String, String> state(Path folder) throws IOException {
    Map<String, String> state = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.filter(path -> !path.equals(folder)).toList()) {
        if (Files.isRegularFile(path)) {
          state.put(folder.relativize(path).toString(), content(path));
        } else if (path.toFile().list().length == 0) {
          state.put(folder.relativize(path) + "/", "");
        }
      }
    }
    return state;
  }

  /** The content of a file, which has to be whole, without the time at which it was written. */
  private static String content(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String name = file.toString();
    if (name.endsWith(".gz") && bytes.length > "old".length()) {
      try (InputStream text = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        bytes = text.readAllBytes();
      }
    } else if (name.endsWith(".xlsx") && bytes.length > "old".length()) {
      return entries(file);
    }
    return undated(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  private static String entries(Path file) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream part = zip.getInputStream(entry)) {
          String text = new String(part.readAllBytes(), StandardCharsets.UTF_8);
          parts.put(entry.getName(), undated(text));
        }
      }
    }
    return parts.toString();
  }

  private static String undated(String text) {
    return text.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "(now)");
  }

  @AfterAll
  static void count() {
    System.out.printf("%d writes failed, %d files kept%n", failed, kept);
    assertThat(failed).as("writes failed").isGreaterThan(300);
    assertThat(kept).as("files kept").isGreaterThan(300);
  }
}
