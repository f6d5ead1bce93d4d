package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a stranger's repository may try when its rules are compared with an earlier revision. Each
 * folder under {@code git-attacks} holds a script that sets the trap and, in {@code expected.txt},
 * what csuite must say to refuse it; where that is empty, it must compare as if nothing were there.
 * Either way nothing is started, and no file is written anywhere.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class GitAttackTest {
  private static final Path ATTACKS = Run.PROJECT.resolve("src/test/resources/git-attacks");

  @TempDir Path folder;
  private GitClone clone;
  private String home;

  static Stream<String> attacks() throws IOException {
    try (Stream<Path> list = Files.list(ATTACKS)) {
      return list.map(path -> path.getFileName().toString()).sorted().toList().stream();
    }
  }

  @BeforeEach
  void makeRepository() throws Exception {
    home = System.getProperty("user.home");
    System.setProperty("user.home", Files.createDirectory(folder.resolve("home")).toString());
    clone = GitClone.ofSmallRules(folder);
  }

  @AfterEach
  void goHome() {
    System.setProperty("user.home", home);
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void isRefusedOrWithoutEffect(String name) throws Exception {
    clone.bash(Files.readString(ATTACKS.resolve(name).resolve("attack.sh")));
    String expected = Files.readString(ATTACKS.resolve(name).resolve("expected.txt")).strip();

    Run run = compareUnharmed("HEAD");

    if (expected.isEmpty()) {
      GitClone.assertChanged(run);
    } else {
      assertThat(run.refused().err()).contains(expected);
    }
  }

  @Test
  void thereAreManyAttacks() throws IOException {
    assertThat(attacks()).hasSizeGreaterThanOrEqualTo(50);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "--output=pwned",
        "--exec=touch pwned",
        "--remote=ext::touch pwned",
        "-h",
        "HEAD --output=pwned",
        "HEAD:rules",
        "../../outside/other",
        "config",
        "HEAD..HEAD",
        "HEAD@{-1}",
        "HEAD@{9999999999}",
        "HEAD^9999999999",
        "HEAD~-1",
        "HEAD^{",
        "HEAD^{blob}",
        ":/one",
        "HEAD^{/one}",
        "refs/heads/",
        "\u001b]0;x\u0007",
        "HEAD\0"
      })
  void whatIsNoRevisionIsRefused(String revision) throws Exception {
    assertThat(compareUnharmed(revision).refused().err())
        .contains("error[")
        .doesNotContain("\u001b", "\u0007", "\0");
  }

  @Test
  void noConnectionIsMadeForWhatIsMissing() throws Exception {
    try (ServerSocketChannel server =
        ServerSocketChannel.open()
            .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
      server.configureBlocking(false);
      clone.bash(
          "git remote add origin http://127.0.0.1:"
              + server.socket().getLocalPort()
              + "/x.git\n"
              + "git config remote.origin.promisor true\n"
              + "git config extensions.partialClone origin\n"
              + "git config core.repositoryFormatVersion 1\n"
              + "object=$(git rev-parse HEAD:rules/facts.drl)\n"
              + "rm -f \".git/objects/${object:0:2}/${object:2}\"\n");

      assertThat(compareUnharmed("HEAD").refused().err())
          .contains("is not in the repository", "git fetch");
      assertThat(server.accept()).isNull();
    }
  }

  /** Compares, and looks whether a process was started or a file changed meanwhile. */
  private Run compareUnharmed(String revision) throws IOException {
    Map<String, String> before = files();
    Run run;
    Path events = Files.createTempFile("csuite", ".jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.ProcessStart");
      recording.start();
      run = clone.compare(revision);
      recording.stop();
      recording.dump(events);
      assertThat(RecordingFile.readAllEvents(events)).isEmpty();
    } finally {
      Files.delete(events);
    }
    assertThat(files()).isEqualTo(before);
    assertThat(List.of(clone.mark(), Path.of("pwned"))).noneMatch(Files::exists);
    assertThat(run.err()).doesNotContain("A fault in csuite", "\tat ");
    return run;
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) walk::iterator) {
        files.put(
            path.toString(),
            Files.isRegularFile(path)
                ? Files.size(path) + " " + Files.getLastModifiedTime(path)
                : "");
      }
    }
    return files;
  }
}
