package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.csuite.RuleCopy;

/**
 * A repository whose only commit holds the small rule book, in which a rule has been changed since;
 * and beside it a folder {@code outside} with a program that leaves a mark.
 */
final class GitClone {
  private static final String ADVISED = "advise( \"CIO\", 0.6 )";
  private static final String REQUIRED = "require( \"CIO\" )";

  /** Before each script; {@code save NAME} commits what was added. */
  private static final String PROLOGUE =
      """
      set -euo pipefail
      save() { git commit -qm "$1"; }
      """;

  private final Path folder;
  private final Path clone;
  private final Path scenario;

  private GitClone(Path folder) {
    this.folder = folder;
    this.clone = folder.resolve("clone");
    this.scenario = folder.resolve("scenario.yaml");
  }

  /** Makes it in a folder. */
  static GitClone ofSmallRules(Path folder) throws IOException, InterruptedException {
    GitClone git = new GitClone(folder);
    Run.write(git.scenario, "name: A company\ncompany: {headcount: 300}\n");
    Path evil =
        Run.write(git.outside().resolve("evil"), "#!/bin/sh\ntouch '" + git.mark() + "'\ncat\n");
    assertThat(evil.toFile().setExecutable(true)).isTrue();
    RuleCopy rules = RuleCopy.ofSmall(git.rules());
    git.bash("git init -q . && git symbolic-ref HEAD refs/heads/main && git add . && save one");
    rules.replace("roles/evidence.drl", ADVISED, REQUIRED);
    return git;
  }

  /** The folder that the repository stands in. */
  Path folder() {
    return clone;
  }

  /** The rule folder. */
  Path rules() {
    return clone.resolve("rules");
  }

  /** A folder that does not belong to it. */
  Path outside() {
    return folder.resolve("outside");
  }

  /** What is there once the program has run. */
  Path mark() {
    return folder.resolve("pwned");
  }

  /** Runs a script in it, with Git as it comes, without settings of a user. */
  void bash(String script) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-c", PROLOGUE + script).directory(clone.toFile()).inheritIO();
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("GIT_"));
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    environment.put("HOME", folder.toString());
    environment.put("XDG_CONFIG_HOME", folder.toString());
    for (String who : new String[] {"AUTHOR", "COMMITTER"}) {
      environment.put("GIT_" + who + "_NAME", "A");
      environment.put("GIT_" + who + "_EMAIL", "a@example.org");
    }
    environment.put("EVIL", outside().resolve("evil").toString());
    environment.put("OUTSIDE", outside().toString());
    assertThat(builder.start().waitFor()).as(script).isZero();
    Files.deleteIfExists(mark());
  }

  /** Compares the rules as they are with those of a revision. */
  Run compare(String revision) {
    return compare(revision, rules());
  }

  /** The same for another rule folder. */
  Run compare(String revision, Path rules) {
    return Run.csuite("compare", scenario, "--rules", rules, "--rules-before", "git:" + revision);
  }

  /** The comparison found the one change, and nothing else. */
  static void assertChanged(Run run) {
    // where lines wrap depends on how long the name of the temporary folder is
    assertThat(run.done().out().replaceAll("\\s+", " "))
        .containsPattern("1 \\S+evidence.drl:\\d+, rule cio-when-large \\(without effect here\\)")
        .doesNotContain(" 2 ");
  }
}
