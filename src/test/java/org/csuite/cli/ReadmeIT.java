package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.csuite.DocumentsTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every {@code console} block of the README and of the pages that it leads to does what it shows,
 * in order, in a copy of the project. A line that starts with {@code $ } is a command ({@code > }
 * goes on with it); the lines up to the next are what it prints, where {@code …} alone on a line
 * stands for any lines. A command that fails has to be followed by {@code $ echo $?}.
 */
class ReadmeIT {
  private static final String MARK = "\u001e";

  @TempDir static Path temporary;
  private static ProjectCopy project;

  /** A command with what a page says it prints; the line it stands in. */
  private record Step(Path page, int line, String command, List<String> output) {
    String where() {
      return page + ":" + line + " $ " + command;
    }
  }

  @BeforeAll
  static void copyProject() throws Exception {
    project = ProjectCopy.into(temporary.resolve("csuite"));
  }

  @TestFactory
  Stream<DynamicTest> everyConsoleBlock() throws Exception {
    List<List<Step>> blocks = new ArrayList<>();
    for (Path page : DocumentsTest.pages()) {
      blocks.addAll(blocks(page, Files.readAllLines(Run.PROJECT.resolve(page))));
    }
    assertThat(blocks).hasSizeGreaterThan(20);
    return blocks.stream()
        .map(block -> DynamicTest.dynamicTest(block.get(0).where(), () -> check(block)));
  }

  private static void check(List<Step> block) throws Exception {
    StringBuilder script = new StringBuilder("code=0\n");
    for (Step step : block) {
      script.append("(exit $code)\n").append(step.command()).append("\ncode=$?\n");
      script.append("printf '").append(MARK).append("%s").append(MARK).append("' $code\n");
    }
    String[] printed = project.bash(script.toString(), true).out().split(MARK, -1);
    for (int i = 0; i < block.size(); i++) {
      Step step = block.get(i);
      String where = step.where();
      if (printed.length < 2 * i + 2) {
        fail(where + " ended the shell: " + String.join("", printed));
      }
      String output = printed[2 * i];
      assertThat(missing(step.output(), output.lines().toList()))
          .as("%s lacks a line shown; it printed%n%s", where, output)
          .isNull();
      boolean toldOn = i + 1 < block.size() && block.get(i + 1).command().equals("echo $?");
      if (!toldOn) {
        assertThat(printed[2 * i + 1])
            .as("exit code of %s, which printed%n%s", where, output)
            .isEqualTo("0");
      }
    }
  }

  /**
   * The first line shown that the output does not have where it should, or null when it is as
   * shown. A line of {@code …} stands for any lines; nothing shown allows anything.
   */
  private static String missing(List<String> shown, List<String> printed) {
    if (shown.isEmpty()) {
      return null;
    }
    int at = 0;
    boolean anywhere = false;
    for (String line : shown) {
      if (line.strip().equals("…")) {
        anywhere = true;
        continue;
      }
      int found = at;
      while (anywhere && found < printed.size() && !same(line, printed.get(found))) {
        found++;
      }
      if (found >= printed.size() || !same(line, printed.get(found))) {
        return line;
      }
      at = found + 1;
      anywhere = false;
    }
    return anywhere || at == printed.size() ? null : "(nothing more than) " + printed.get(at);
  }

  private static boolean same(String shown, String printed) {
    return spaced(shown).equals(spaced(printed));
  }

  /** A page need not show where lines may not be broken. */
  private static String spaced(String line) {
    return line.replace('\u00a0', ' ').replace('\u202f', ' ').stripTrailing();
  }

  private static List<List<Step>> blocks(Path page, List<String> lines) {
    List<List<Step>> blocks = new ArrayList<>();
    List<Step> block = null;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (block == null) {
        block = line.strip().equals("```console") ? new ArrayList<>() : null;
      } else if (line.strip().equals("```")) {
        blocks.add(block);
        block = null;
      } else if (line.startsWith("$ ")) {
        block.add(new Step(page, i + 1, line.substring(2), new ArrayList<>()));
      } else {
        Step last = block.get(block.size() - 1);
        if (line.startsWith("> ") && last.output().isEmpty()) {
          String command = last.command() + "\n" + line.substring(2);
          block.set(block.size() - 1, new Step(page, last.line(), command, last.output()));
        } else {
          last.output().add(line);
        }
      }
    }
    return blocks;
  }
}
