package org.csuite.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.Condition;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands where a file is to be written, and what becomes of it. */
class WholeFileTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("file.txt");
  }

  @AfterEach
  void nothingElseIsLeft() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all).noneMatch(path -> path.toString().endsWith(".part"));
    }
  }

  private static void write(WholeFile whole, String text) throws IOException {
    try (whole) {
      whole.write(text.getBytes(UTF_8));
      whole.commit();
    }
  }

  @Test
  void appearsWhenItIsWhole() throws IOException {
    try (WholeFile whole = WholeFile.anew(file)) {
      whole.write("new".getBytes(UTF_8));
      assertThat(file).doesNotExist();
      whole.commit();
      assertThat(file).hasContent("new");
    }
    WholeFile.replace(file, "newer");
    assertThat(file).hasContent("newer");
  }

  @Test
  void changesNothingUnlessCommitted() throws IOException {
    Files.writeString(file, "old");
    try (WholeFile whole = WholeFile.replacing(file)) {
      whole.write("new".getBytes(UTF_8));
    }
    assertThat(file).hasContent("old");

    assertThatThrownBy(
            () -> {
              try (WholeFile whole = WholeFile.replacing(file)) {
                whole.write("new".getBytes(UTF_8));
                throw new OutOfMemoryError("none left");
              }
            })
        .isInstanceOf(OutOfMemoryError.class);
    assertThat(file).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly("file.txt");
  }

  @Test
  void doesNotAppearWithoutContentWhereThatIsAsked() throws IOException {
    try (WholeFile whole = WholeFile.anew(file)) {
      whole.commitUnlessEmpty();
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void isGoneWithTheProcess() throws IOException {
    try (WholeFile whole = WholeFile.anew(file)) {
      whole.write("new".getBytes(UTF_8));
      ProcessEnd.deleteUnfinished();
      assertThat(folder).isEmptyDirectory();

      assertThatThrownBy(whole::commit)
          .isInstanceOf(NotWritten.class)
          .hasMessageStartingWith("'" + file + "' cannot be written: ");
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void keepsWhatIsThereOrHasAppearedMeanwhile() throws IOException {
    try (WholeFile whole = WholeFile.anew(file)) {
      whole.write("new".getBytes(UTF_8));
      Files.writeString(file, "somebody else's");
      assertKept(whole::commit);
    }
    assertKept(() -> WholeFile.anew(file).close());
    assertThat(file).hasContent("somebody else's");
  }

  private void assertKept(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(NotWritten.class)
        .hasMessage(
            "'"
                + file
                + "' cannot be written: There is a file of that name by now, which is kept.");
  }

  @Test
  void keepsALinkThatHasAppearedMeanwhile() throws IOException {
    Path other = Files.writeString(folder.resolve("other"), "somebody else's");
    try (WholeFile whole = WholeFile.anew(file)) {
      whole.write("new".getBytes(UTF_8));
      Files.createSymbolicLink(file, other);
      assertKept(whole::commit);
    }
    assertThat(other).hasContent("somebody else's");
    assertThat(file).isSymbolicLink();
  }

  /** As a disk whose files have one name each. */
  private static class WithoutLinks extends Disk {
    @Override
    void link(Path from, Path name) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void doesWithoutHardLinks() throws IOException {
    Disk former = Disk.use(new WithoutLinks());
    try {
      write(WholeFile.anew(file), "new");
      assertThat(file).hasContent("new");

      Path other = folder.resolve("other");
      try (WholeFile whole = WholeFile.anew(other)) {
        Files.writeString(other, "somebody else's");
        assertThatThrownBy(whole::commit).hasMessageContaining("is kept");
      }
      assertThat(other).hasContent("somebody else's");
    } finally {
      Disk.use(former);
    }
  }

  @Test
  void leavesNoEmptyFileWhereItCouldNotTakeItsPlace() {
    Disk former =
        Disk.use(
            new WithoutLinks() {
              @Override
              void rename(Path from, Path to) throws IOException {
                throw new IOException("Input/output error");
              }
            });
    try {
      assertThatThrownBy(() -> write(WholeFile.anew(file), "new"))
          .hasMessage("'" + file + "' cannot be written: Input/output error.");
      assertThat(folder).isEmptyDirectory();
    } finally {
      Disk.use(former);
    }
  }

  @Test
  void leavesWhatAKilledProcessHasLeft() throws IOException {
    Path[] first = new Path[1];
    Disk former =
        Disk.use(
            new Disk() {
              @Override
              FileChannel open(
                  Path part, Set<StandardOpenOption> options, FileAttribute<?>... attributes)
                  throws IOException {
                if (first[0] == null) {
                  first[0] = Files.writeString(part, "another's");
                  throw new FileAlreadyExistsException(part.toString());
                }
                return super.open(part, options, attributes);
              }
            });
    try {
      write(WholeFile.anew(file), "new");
    } finally {
      Disk.use(former);
    }
    assertThat(file).hasContent("new");
    assertThat(first[0]).hasContent("another's");
    Files.delete(first[0]);
  }

  @Test
  void writesThroughLinks() throws IOException {
    Path inner = Files.createDirectories(folder.resolve("deep/inner"));
    Path target = Files.writeString(inner.resolve("target.txt"), "old");
    Path near = Files.createSymbolicLink(inner.resolve("near"), Path.of("target.txt"));
    Path far = Files.createSymbolicLink(folder.resolve("far"), near);
    Path way = Files.createSymbolicLink(folder.resolve("way"), inner);
    Path round =
        Files.createSymbolicLink(folder.resolve("round"), Path.of("way/../inner/target.txt"));

    for (Path link : new Path[] {near, far, way.resolve("near"), round}) {
      WholeFile.replace(link, "through " + link);
      assertThat(target).hasContent("through " + link);
      assertThat(target).isRegularFile().isNot(symbolic());
    }
    assertThat(near).isSymbolicLink();
    assertThat(far).isSymbolicLink();
    assertThat(round).isSymbolicLink();
  }

  private static Condition<Path> symbolic() {
    return new Condition<>(Files::isSymbolicLink, "a link");
  }

  @Test
  void makesTheTargetOfALinkThatLeadsNowhereYet() throws IOException {
    Path target = Files.createDirectory(folder.resolve("in")).resolve("target.txt");
    Files.createSymbolicLink(file, Path.of("in/target.txt"));

    assertThat(WholeFile.keeps(file)).isFalse();
    write(WholeFile.anew(file), "new");

    assertThat(target).hasContent("new");
    assertThat(file).isSymbolicLink();
    assertThat(WholeFile.keeps(file)).isTrue();

    Path lost = Files.createSymbolicLink(folder.resolve("lost"), Path.of("no/such.txt"));
    assertThatThrownBy(() -> WholeFile.anew(lost))
        .hasMessage("'" + lost + "' cannot be written: Its folder is not there.");
  }

  @Test
  void refusesLinksInACircle() throws IOException {
    Files.createSymbolicLink(file, Path.of("other"));
    Path other = Files.createSymbolicLink(folder.resolve("other"), Path.of("file.txt"));
    Path inside = file.resolve("in.txt");

    for (Path path : new Path[] {file, other, inside}) {
      assertThatThrownBy(() -> WholeFile.replacing(path))
          .isInstanceOf(NotWritten.class)
          .hasMessageStartingWith("'" + path + "' cannot be written: ")
          .hasMessageContaining("Too many levels of symbolic links");
    }
    assertThat(file).isSymbolicLink();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rwxr-xr-x", "rw-------", "rw-rw-rw-", "rwxrwxrwx"})
  void keepsTheMode(String mode) throws IOException {
    Files.writeString(file, "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);

    WholeFile.replace(link, "new");

    assertThat(file).hasContent("new");
    assertThat(mode(file)).isEqualTo(mode);
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void aNewFileHasTheModeOfTheUser() throws IOException {
    String usual = mode(Files.createFile(folder.resolve("usual")));
    write(WholeFile.anew(file), "new");
    assertThat(mode(file)).isEqualTo(usual);
    Path forced = folder.resolve("forced");
    WholeFile.replace(forced, "new");
    assertThat(mode(forced)).isEqualTo(usual);
  }

  @Test
  void isNoLessPrivateWhileItIsWritten() throws IOException {
    Files.writeString(file, "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    try (WholeFile whole = WholeFile.replacing(file);
        Stream<Path> all = Files.list(folder)) {
      assertThat(all).hasSize(2).allSatisfy(one -> assertThat(mode(one)).isEqualTo("rw-------"));
      whole.commit();
    }
  }

  @Test
  void keepsOwnerAndGroup() throws IOException {
    Files.writeString(file, "old");
    UserPrincipal nobody =
        file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
    try {
      Files.setOwner(file, nobody);
    } catch (IOException e) {
      assumeTrue(false, "only root may give files away");
    }
    Object group = Files.getAttribute(file, "posix:group");

    WholeFile.replace(file, "new");

    assertThat(Files.getOwner(file)).isEqualTo(nobody);
    assertThat(Files.getAttribute(file, "posix:group")).isEqualTo(group);
  }

  @Test
  void whatIsReadOnlyIsNotReplaced() throws IOException {
    Files.writeString(file, "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    assumeTrue(!Files.isWritable(file), "root may write anything");

    assertThatThrownBy(() -> WholeFile.replacing(file))
        .hasMessage("'" + file + "' cannot be written: Permission denied.");
    assertThat(file).hasContent("old");
  }

  @Test
  void aPlaceOfItsOwnIsPrivateAndLinksThereAreNotFollowed() throws IOException {
    Path other = Files.writeString(folder.resolve("other"), "somebody else's");
    Files.createSymbolicLink(file, other);

    write(WholeFile.own(file), "new");

    assertThat(other).hasContent("somebody else's");
    assertThat(file).hasContent("new").isNot(symbolic());
    assertThat(mode(file)).isEqualTo("rw-------");
  }

  @Test
  void takesTheLongestNameThereIs() throws IOException {
    Path longest = folder.resolve("x".repeat(255));
    write(WholeFile.anew(longest), "new");
    WholeFile.replace(longest, "newer");
    assertThat(longest).hasContent("newer");

    Path tooLong = folder.resolve("x".repeat(256));
    assertThatThrownBy(() -> write(WholeFile.anew(tooLong), "new"))
        .hasMessage("'" + tooLong + "' cannot be written: File name too long.");
  }

  @Test
  void saysThatTheFolderIsGone() throws IOException {
    Path gone = Files.createDirectory(folder.resolve("gone"));
    Path inGone = gone.resolve("file.txt");
    try (WholeFile whole = WholeFile.anew(inGone)) {
      try (Stream<Path> all = Files.list(gone)) {
        for (Path part : all.toList()) {
          Files.delete(part);
        }
      }
      Files.delete(gone);
      assertThatThrownBy(whole::commit)
          .hasMessage("'" + inGone + "' cannot be written: Its folder is not there.");
    }
    assertThatThrownBy(() -> WholeFile.replacing(inGone))
        .hasMessage("'" + inGone + "' cannot be written: Its folder is not there.");
    Files.writeString(file, "a file");
    Path inFile = file.resolve("file.txt");
    assertThatThrownBy(() -> WholeFile.replacing(inFile))
        .hasMessage("'" + inFile + "' cannot be written: Not a directory.");
    assertThatThrownBy(() -> WholeFile.replacing(folder)).hasMessageContaining("Is a folder.");
  }

  @Test
  void devicesAreWrittenDirectly() throws IOException {
    Path none = Path.of("/dev/null");
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));
    assertThat(WholeFile.keeps(none)).isFalse();

    write(WholeFile.anew(none), "lost");
    WholeFile.replace(none, "lost");

    assertThat(Files.readAttributes(none, "isOther")).containsEntry("isOther", true);
    assertThatThrownBy(() -> write(WholeFile.anew(full), "lost"))
        .hasMessage("'/dev/full' cannot be written: No space left on device.");
  }

  @Test
  void pipesAreWrittenDirectly() throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    CompletableFuture<String> read =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return Files.readString(pipe);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });

    write(WholeFile.anew(pipe), "through");

    assertThat(read.get()).isEqualTo("through");
    assertThat(folder.toFile().list()).containsExactly("pipe");
    assertThat(pipe.toFile().isFile()).isFalse();
  }

  @Test
  void saysThatNobodyReadsAPipe() throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    CompletableFuture<Void> opened =
        CompletableFuture.runAsync(
            () -> {
              try {
                FileChannel.open(pipe, StandardOpenOption.READ).close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });

    try (WholeFile whole = WholeFile.anew(pipe)) {
      opened.get();
      whole.write("lost".getBytes(UTF_8));
      assertThatThrownBy(whole::commit)
          .hasMessage("'" + pipe + "' cannot be written: Broken pipe.");
    }
  }

  @Test
  void aSocketIsNotReplaced() throws IOException {
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(file));
      assertThatThrownBy(() -> WholeFile.replacing(file))
          .hasMessage("'" + file + "' cannot be written: No such device or address.");
      assertThat(Files.readAttributes(file, "isOther", LinkOption.NOFOLLOW_LINKS))
          .containsEntry("isOther", true);
    }
  }

  @Test
  void saysTheSameAgainToWhoeverGoesOnWriting() throws IOException {
    byte[] much = new byte[1 << 17];
    try (FaultyDisk disk = new FaultyDisk(FaultyDisk.Fault.ONCE, 1);
        WholeFile whole = WholeFile.anew(file)) {
      assertThatThrownBy(() -> whole.write(much)).isInstanceOf(NotWritten.class);
      assertThatThrownBy(() -> whole.write(much)).isInstanceOf(NotWritten.class);
      assertThatThrownBy(whole::commit)
          .hasMessage("'" + file + "' cannot be written: No space left on device.");
      assertThat(disk.failed()).isEqualTo("write");
    }
    assertThat(folder).isEmptyDirectory();
  }
}
