package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher does with a jar that is not what the build made. */
class DamagedJarIT {
  private static final String CSUITE = "PATH=\"$PWD/bin:$PATH\" ./csuite ";

  /** Nothing is kept, which takes the launcher some seconds. */
  private static final String RUN = CSUITE + "--no-cache --version";

  private static final String BUILDS = "csuite: building target/csuite.jar";

  @TempDir private Path folder;
  private ProjectCopy project;

  /** A Maven that builds what has been built already, and says so. */
  @BeforeEach
  void copyProject() throws Exception {
    project = ProjectCopy.into(folder.resolve("a project"));
    Files.copy(ProjectCopy.jar(), project.folder().resolve("whole.jar"));
    Path mvn =
        Run.write(
            project.folder().resolve("bin/mvn"), "#!/bin/sh\ncp whole.jar target/csuite.jar\n");
    assertThat(mvn.toFile().setExecutable(true)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "truncate -s 1000000 target/csuite.jar",
        "truncate -s 0 target/csuite.jar",
        "truncate -s -1 target/csuite.jar",
        "printf '\\0\\0\\0\\0' | dd of=target/csuite.jar bs=1 seek=5000000 conv=notrunc",
        "dd if=/dev/zero of=target/csuite.jar bs=1000000 count=22",
        "echo more >> target/csuite.jar",
        "rm target/csuite.jar.sha256; truncate -s 1000000 target/csuite.jar"
      })
  void aDamagedJarIsBuiltAnew(String damage) throws Exception {
    project.bash(RUN, false).done();
    String undated = "touch -r target/csuite.jar then; %s; touch -r then target/csuite.jar";
    assertThat(project.bash(undated.formatted(damage), true).code()).isZero();

    Run run = project.bash(RUN, false);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).startsWith(BUILDS);
    assertThat(run.out()).startsWith("csuite ");
    assertThat(project.folder().resolve("target/csuite.jar"))
        .hasSameBinaryContentAs(project.folder().resolve("whole.jar"));
    assertThat(project.bash(RUN, false).done().err()).isEmpty();
  }

  @Test
  void aDamagedJarThatCannotBeBuiltIsNotRun() throws Exception {
    Path mvn = project.folder().resolve("bin/mvn");
    Files.writeString(mvn, "#!/bin/sh\necho 'no network'\nexit 1\n");

    Run run = project.bash("truncate -s 1000 target/csuite.jar; " + RUN, false);

    assertThat(run.code()).isEqualTo(ExitCode.FAULT);
    assertThat(run.err()).contains(BUILDS, "no network", "csuite: the build failed");
  }

  /** The launcher remembers which file it found whole, and looks again when that is touched. */
  @Test
  void aJarThatWasWholeBeforeIsLookedAtAgainWhenItHasChanged() throws Exception {
    // of a Java whose version is not known no archive is made, which would take seconds
    Run.write(
            project.folder().resolve("jdk/bin/java"),
            "#!/bin/sh\nexec \""
                + ProcessHandle.current().info().command().orElseThrow()
                + "\" \"$@\"\n")
        .toFile()
        .setExecutable(true);
    String run = "JAVA_HOME=\"$PWD/jdk\" " + CSUITE + "--version";
    assertThat(project.bash(run, false).done().err()).isEmpty();
    assertThat(project.folder().resolve("target/csuite.jar.seen")).isNotEmptyFile();
    assertThat(project.bash("touch target/csuite.jar; " + run, false).done().err()).isEmpty();

    String damage =
        "cp -p target/csuite.jar then; printf '\\0\\0\\0' | dd of=target/csuite.jar bs=1"
            + " seek=5000000 conv=notrunc status=none; touch -r then target/csuite.jar; ";
    assertThat(project.bash(damage + run, false).err()).startsWith(BUILDS);
  }
}
