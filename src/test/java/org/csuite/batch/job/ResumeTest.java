package org.csuite.batch.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.csuite.RuleCopy;
import org.csuite.ShippedBook;
import org.csuite.batch.job.BatchJob.Existing;
import org.csuite.batch.source.Columns;
import org.csuite.batch.source.RawWorkbook;
import org.csuite.batch.source.Refused;
import org.csuite.engine.DecisionEngine;
import org.csuite.model.Language;
import org.csuite.rulebook.RuleBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an interrupted run leaves is gone on with where it is whole, and refused where it is not.
 */
class ResumeTest {
  private static final String HEADER = "name,sector,headcount,revenue,currency\n";
  private static final int ROWS = 60;
  private static final String FORCE = "Or begin anew, with --force in the stead of --resume.";

  @TempDir private Path folder;
  private Path in;
  private Path rejects;

  /** Names so long that a few of them fill a block; some rows cannot be decided. */
  @BeforeEach
  void writeInput() throws IOException {
    in = folder.resolve("in.csv");
    rejects = folder.resolve("rejects.csv");
    Files.writeString(in, HEADER + rows(0, ROWS));
  }

  private static String rows(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(
            i ->
                "\"Company %d\n%s\",%s,%d,,\n"
                    .formatted(
                        i, "\"\"y\n".repeat(1000), i % 7 == 3 ? "none" : "retail", 1 + i * 90))
        .collect(Collectors.joining());
  }

  /** A way to write, which the options of both runs give. */
  private record Way(String name, boolean longer, Language explained, boolean leavesOut) {
    static final Way CSV = new Way("out.csv", false, null, true);
  }

  private Run run(Way way) {
    return new Run(way, ShippedBook.ENGINE, List.of(), InputStream.nullInputStream());
  }

  /** One run. */
  private final class Run {
    private final Way way;
    private final DecisionEngine engine;
    private final List<String> keep;
    private final InputStream standard;
    private int blocks;

    Run(Way way, DecisionEngine engine, List<String> keep, InputStream standard) {
      this.way = way;
      this.engine = engine;
      this.keep = keep;
      this.standard = standard;
    }

    /** Stops once so many blocks are written. */
    Run until(int most, Existing existing) throws IOException, Refused {
      String from = standard instanceof ByteArrayInputStream ? BatchFiles.STANDARD : in.toString();
      BatchJob job =
          new BatchJob(
              engine,
              new BatchJob.Request(
                  new BatchFiles(from, null, out(way).toString(), way.leavesOut() ? rejects : null),
                  new Columns(engine.book().vocabulary(), keep, false),
                  way.longer(),
                  way.explained(),
                  true,
                  existing,
                  1,
                  Long.MAX_VALUE));
      job.run(
          standard,
          OutputStream.nullOutputStream(),
          (share, companies) -> {
            if (++blocks == most) {
              job.stop();
            }
          });
      return this;
    }

    void resume() throws IOException, Refused {
      until(0, Existing.RESUMED);
    }
  }

  private Path out(Way way) {
    return folder.resolve(way.name());
  }

  private Path journal(Way way) {
    return folder.resolve(way.name() + ".journal");
  }

  /** What an uninterrupted run writes, decisions before rejects. */
  private List<byte[]> whole(Way way) throws IOException, Refused {
    blocks = run(way).until(0, Existing.REPLACED).blocks;
    assertThat(journal(way)).doesNotExist();
    return written(way);
  }

  private int blocks;

  private List<byte[]> written(Way way) throws IOException {
    return List.of(
        Files.readAllBytes(out(way)), way.leavesOut() ? Files.readAllBytes(rejects) : new byte[0]);
  }

  /** Leaves all that is to be written, and the journal, as a run that is killed at its end does. */
  private void leaveAll(Way way) throws IOException, Refused {
    run(way).until(blocks, Existing.REPLACED);
    assertThat(journal(way)).exists();
  }

  private static Collection<Integer> cuts(int size, int count) {
    Random random = new Random(size);
    List<Integer> ends = List.of(size / 2, 0, size - 1, size, 1, 7);
    TreeSet<Integer> cuts = new TreeSet<>(ends.subList(0, Math.min(count, ends.size())));
    while (cuts.size() < count) {
      cuts.add(random.nextInt(size));
    }
    return cuts;
  }

  private static void same(List<byte[]> found, List<byte[]> whole) {
    for (int i = 0; i < whole.size(); i++) {
      assertThat(Arrays.equals(found.get(i), whole.get(i))).isTrue();
    }
  }

  private void goesOnAfterCuts(Way way, int count) throws IOException, Refused {
    List<byte[]> whole = whole(way);
    assertThat(blocks).isGreaterThan(3);
    for (int cut : cuts(whole.get(0).length, count)) {
      leaveAll(way);
      Files.write(out(way), Arrays.copyOf(whole.get(0), cut));
      run(way).resume();
      same(written(way), whole);
      assertThat(journal(way)).as("cut at %d", cut).doesNotExist();
    }
  }

  @Test
  void goesOnWhereTheOutputIsCutOffAnywhere() throws IOException, Refused {
    goesOnAfterCuts(Way.CSV, 24);
    goesOnAfterCuts(new Way("long.csv", true, null, false), 8);
    goesOnAfterCuts(new Way("out.jsonl", false, null, true), 8);
    goesOnAfterCuts(new Way("why.csv", false, Language.EN, true), 2);
  }

  @Test
  void goesOnWhereTheJournalIsBehindOrTorn() throws IOException, Refused {
    List<byte[]> whole = whole(Way.CSV);
    leaveAll(Way.CSV);
    byte[] journal = Files.readAllBytes(journal(Way.CSV));
    int first = new String(journal, StandardCharsets.UTF_8).indexOf('\n') + 1;
    for (int cut : cuts(journal.length, 40)) {
      Files.write(journal(Way.CSV), Arrays.copyOf(journal, cut));
      Files.write(out(Way.CSV), whole.get(0));
      Files.write(rejects, whole.get(1));
      if (cut < first) {
        assertThatThrownBy(() -> run(Way.CSV).resume()).hasMessageContaining("damaged at line 1");
      } else {
        run(Way.CSV).resume();
        same(written(Way.CSV), whole);
      }
    }
  }

  /** A kill may come between any two writes: the files need not be of one moment. */
  @Test
  void goesOnWhereEachFileEndsElsewhere() throws IOException, Refused {
    List<byte[]> whole = whole(Way.CSV);
    leaveAll(Way.CSV);
    byte[] journal = Files.readAllBytes(journal(Way.CSV));
    Random random = new Random(1);
    for (int i = 0; i < 25; i++) {
      Files.write(journal(Way.CSV), Arrays.copyOf(journal, journal.length - random.nextInt(300)));
      Files.write(out(Way.CSV), Arrays.copyOf(whole.get(0), random.nextInt(whole.get(0).length)));
      Files.write(rejects, Arrays.copyOf(whole.get(1), random.nextInt(whole.get(1).length)));
      run(Way.CSV).resume();
      same(written(Way.CSV), whole);
    }
  }

  @Test
  void goesOnAgainAndAgain() throws IOException, Refused {
    List<byte[]> whole = whole(Way.CSV);
    run(Way.CSV).until(1, Existing.REPLACED);
    int rounds = 1;
    for (; Files.exists(journal(Way.CSV)); rounds++) {
      run(Way.CSV).until(1, Existing.RESUMED);
    }
    assertThat(rounds).isEqualTo(blocks + 1);
    same(written(Way.CSV), whole);
  }

  /** Whether an output that is damaged is left as it is, and what is said. */
  private String refusal(Run run) throws IOException {
    List<byte[]> before = written(run.way);
    byte[] journal = Files.exists(journal(run.way)) ? Files.readAllBytes(journal(run.way)) : null;
    try {
      run.resume();
    } catch (Refused e) {
      same(written(run.way), before);
      if (journal != null) {
        assertThat(journal(run.way)).hasBinaryContent(journal);
      }
      return String.join("\n", e.texts("in.csv"));
    }
    throw new AssertionError("it went on");
  }

  @Test
  void namesTheBlockWhereTheOutputIsDamaged() throws IOException, Refused {
    for (Way way : List.of(Way.CSV, new Way("out.jsonl", true, null, true))) {
      List<byte[]> whole = whole(way);
      leaveAll(way);
      byte[] all = whole.get(0);
      int row = all.length / 2;
      int next = row + 100;
      List<byte[]> damaged = new ArrayList<>();
      damaged.add(joined(all, 0, row, next, all.length)); // missing
      damaged.add(joined(all, 0, next, row, all.length)); // doubled
      damaged.add(joined(all, 0, row, row + 1, row + 2, row, all.length)); // one byte more
      for (int at : new int[] {0, all.length / 3, row, all.length - 1}) {
        byte[] flipped = all.clone();
        flipped[at] ^= 1;
        damaged.add(flipped);
      }
      for (byte[] output : damaged) {
        Files.write(out(way), output);
        String said = refusal(run(way));
        assertThat(said)
            .contains("'" + out(way) + "' is not as it was written: bytes ", ", companies ")
            .contains("Maybe cut it to its first ", FORCE);
        // what is said to do, does
        String[] words = said.split("Maybe cut it to its first ");
        int kept = Integer.parseInt(words[1].split(" ")[0]);
        Files.write(out(way), Arrays.copyOf(output, kept));
        run(way).resume();
        same(written(way), whole);
        leaveAll(way);
      }
    }
  }

  private static byte[] joined(byte[] all, int... ends) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < ends.length; i += 2) {
      out.write(all, ends[i], ends[i + 1] - ends[i]);
    }
    return out.toByteArray();
  }

  @Test
  void namesTheBlockWhereTheRejectsAreDamaged() throws IOException, Refused {
    List<byte[]> whole = whole(Way.CSV);
    leaveAll(Way.CSV);
    byte[] changed = whole.get(1).clone();
    changed[changed.length / 2] ^= 1;
    Files.write(rejects, changed);
    assertThat(refusal(run(Way.CSV)))
        .contains("'" + rejects + "' is not as it was written: bytes ", ", rows ", FORCE);
  }

  @Test
  void refusesAJournalThatIsDamagedOrMissing() throws IOException, Refused {
    whole(Way.CSV);
    assertThat(refusal(run(Way.CSV)))
        .contains("there is no '" + journal(Way.CSV) + "'.", "ended whole", FORCE);
    leaveAll(Way.CSV);
    List<String> lines = Files.readAllLines(journal(Way.CSV));
    List<UnaryOperator<List<String>>> damages =
        List.of(
            all -> edited(all, 0, all.get(0).replaceFirst("\\w{8}$", "00000000")),
            all -> edited(all, 2, all.get(2).replaceFirst("^\\d+", "1")),
            all -> edited(all, 2, all.get(2) + " "),
            all -> edited(all, 2, ""),
            all -> edited(all, 2, "x".repeat(10_000)),
            all -> edited(all, 2, all.get(2) + "\n" + all.get(2)),
            all -> edited(all, 2, all.get(3) + "\n" + all.get(2)),
            all -> edited(all, 2, all.get(3)));
    for (UnaryOperator<List<String>> damage : damages) {
      Files.write(journal(Way.CSV), damage.apply(lines));
      assertThat(refusal(run(Way.CSV)))
          .containsPattern("journal' is damaged at line [1-4], so that '.*' cannot be checked")
          .contains(FORCE);
    }
    Files.write(journal(Way.CSV), new byte[0]);
    assertThat(refusal(run(Way.CSV))).contains("is damaged at line 1");
    // killed before anything was written
    List<byte[]> whole = written(Way.CSV);
    Files.delete(out(Way.CSV));
    Files.delete(rejects);
    run(Way.CSV).resume();
    same(written(Way.CSV), whole);
  }

  private static List<String> edited(List<String> lines, int line, String text) {
    List<String> edited = new ArrayList<>(lines);
    edited.set(line, text);
    return edited;
  }

  @Test
  void refusesAnotherRun() throws IOException, Refused {
    whole(Way.CSV);
    leaveAll(Way.CSV);
    InputStream none = InputStream.nullInputStream();
    for (Way other :
        List.of(
            new Way("out.csv", true, null, true),
            new Way("out.csv", false, Language.EN, true),
            new Way("out.csv", false, null, false))) {
      assertThat(refusal(run(other))).contains("was begun with other options.", FORCE);
    }
    assertThat(refusal(new Run(Way.CSV, ShippedBook.ENGINE, List.of("sector"), none)))
        .contains("was begun with other options.");
    RuleBook edited =
        RuleCopy.ofShipped(folder.resolve("rules")).append("facts.drl", "// edited\n").book();
    assertThat(refusal(new Run(Way.CSV, DecisionEngine.of(edited), List.of(), none)))
        .contains("was begun with other rules.");
  }

  @Test
  void refusesAnInputThatHasChangedWhereItWasRead() throws IOException, Refused {
    whole(Way.CSV);
    leaveAll(Way.CSV);
    String text = Files.readString(in);
    int middle = text.indexOf("\"Company 30");
    List<String> others =
        List.of(
            text.replace("Company 30", "Company 31"),
            text.replace("Company 59", "Company 58"),
            text.substring(0, middle) + text.substring(text.indexOf("\"Company 31")),
            text.substring(0, middle) + rows(99, 100) + text.substring(middle),
            text.substring(0, middle),
            text.substring(0, text.length() - 1),
            HEADER);
    for (String other : others) {
      Files.writeString(in, other);
      assertThat(refusal(run(Way.CSV)))
          .containsPattern("^in.csv:\\d+: From here on the input is not what the interrupted run")
          .contains(FORCE);
    }
    for (String header : List.of("NAME" + text.substring(4), "\n" + text, text.replace(',', ';'))) {
      Files.writeString(in, header);
      assertThatThrownBy(() -> run(Way.CSV).resume()).isInstanceOf(Refused.class);
    }
  }

  /** A last row without a line end may be half a row of a file that grows. */
  @Test
  void refusesAnInputWhoseLastRowHasGrown() throws IOException, Refused {
    Files.writeString(in, HEADER + rows(0, ROWS) + "Last,retail,40");
    whole(Way.CSV);
    leaveAll(Way.CSV);
    Files.writeString(in, HEADER + rows(0, ROWS) + "Last,retail,400,,\n");
    assertThat(refusal(run(Way.CSV))).contains("From here on the input is not what");
  }

  @Test
  void goesOnWithAnInputThatHasMoreRows() throws IOException, Refused {
    whole(Way.CSV);
    leaveAll(Way.CSV);
    Files.writeString(in, HEADER + rows(0, ROWS + 20));
    run(Way.CSV).resume();
    List<byte[]> resumed = written(Way.CSV);
    same(resumed, whole(Way.CSV));
  }

  @Test
  void goesOnWithEveryKindOfInput() throws IOException, Refused {
    byte[] text = Files.readAllBytes(in);
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(zipped)) {
      zip.write(text);
    }
    String objects =
        IntStream.range(0, 6000)
            .mapToObj("{\"name\": \"%1$d\", \"headcount\": %1$d}\n"::formatted)
            .collect(Collectors.joining());
    String sheet =
        "<row><c t='str'><v>headcount</v></c></row>"
            + IntStream.range(0, 3500)
                .mapToObj("<row><c><v>%d</v></c></row>"::formatted)
                .collect(Collectors.joining());
    Path pipe = in;
    for (String name : List.of("in.csv.gz", "in.jsonl", "in.xlsx", "-")) {
      in = folder.resolve(name);
      switch (name) {
        case "in.csv.gz" -> Files.write(in, zipped.toByteArray());
        case "in.jsonl" -> Files.writeString(in, objects);
        case "in.xlsx" -> new RawWorkbook().sheet("S", sheet).write(in);
        default -> in = pipe;
      }
      UnaryOperator<InputStream> standard =
          none -> name.equals("-") ? new ByteArrayInputStream(text) : none;
      InputStream none = InputStream.nullInputStream();
      new Run(Way.CSV, ShippedBook.ENGINE, List.of(), standard.apply(none))
          .until(0, Existing.REPLACED);
      List<byte[]> whole = written(Way.CSV);
      new Run(Way.CSV, ShippedBook.ENGINE, List.of(), standard.apply(none))
          .until(2, Existing.REPLACED);
      assertThat(Files.size(out(Way.CSV))).as(name).isLessThan(whole.get(0).length);
      new Run(Way.CSV, ShippedBook.ENGINE, List.of(), standard.apply(none)).resume();
      same(written(Way.CSV), whole);
    }
  }

  @Test
  void refusesAnotherWorkbook() throws IOException, Refused {
    in = folder.resolve("in.xlsx");
    String rows = "<row><c t='str'><v>headcount</v></c></row><row><c><v>%d</v></c></row>";
    new RawWorkbook().sheet("S", rows.formatted(40)).write(in);
    whole(Way.CSV);
    leaveAll(Way.CSV);
    new RawWorkbook().sheet("S", rows.formatted(41)).write(in);
    assertThat(refusal(run(Way.CSV))).contains("was begun with another input.");
  }

  /** What is left out for its length is read past, and counts as what was read. */
  @Test
  void goesOnBehindALineOfManyMegabytes() throws IOException, Refused {
    Files.writeString(
        in, HEADER + "x".repeat(3_000_000) + "\n" + rows(0, ROWS) + "\"y\n" + rows(0, 9));
    List<byte[]> whole = whole(Way.CSV);
    for (int most = 1; most < blocks; most++) {
      run(Way.CSV).until(most, Existing.REPLACED);
      run(Way.CSV).resume();
      same(written(Way.CSV), whole);
    }
  }
}
