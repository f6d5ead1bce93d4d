package org.csuite.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.csuite.output.FaultyDisk.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowingFileTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("rows.csv");
  }

  @Test
  void goesOnAfterWhatIsKept() throws IOException {
    Files.writeString(file, "one\ntwo\ntorn");
    try (GrowingFile rows = new GrowingFile(file, 8)) {
      rows.write("three\n".getBytes(UTF_8));
      assertThat(file).hasContent("one\ntwo\nthree\n");
    }
    try (GrowingFile rows = new GrowingFile(file, 0)) {
      rows.write('x');
    }
    assertThat(file).hasContent("x");
  }

  @Test
  void isWrittenByOneRunAtATime() throws IOException {
    try (GrowingFile rows = new GrowingFile(file, 0)) {
      rows.write("one\n".getBytes(UTF_8));

      assertThatThrownBy(() -> new GrowingFile(file, 0))
          .isInstanceOf(NotWritten.class)
          .hasMessage("'" + file + "' cannot be written: Another run is writing it.");
      assertThat(file).hasContent("one\n");
      rows.write("two\n".getBytes(UTF_8));
    }
    new GrowingFile(file, 4).close();
    assertThat(file).hasContent("one\n");
  }

  @Test
  void takesBackWhatTheDiskTookHalf() throws IOException {
    try (FaultyDisk disk = new FaultyDisk(Fault.HALF, 3);
        GrowingFile rows = new GrowingFile(file, 0)) {
      rows.write("one\n".getBytes(UTF_8));
      assertThatThrownBy(() -> rows.write("two\n".getBytes(UTF_8)))
          .hasMessage("'" + file + "' cannot be written: No space left on device.");
      assertThatThrownBy(() -> rows.write("three\n".getBytes(UTF_8)))
          .isInstanceOf(NotWritten.class);
      assertThat(disk.failed()).isEqualTo("write");
    }
    assertThat(file).hasContent("one\n");
  }

  @Test
  void growsBehindLinksAndKeepsTheMode() throws IOException {
    Path target = folder.resolve("target.csv");
    Files.createSymbolicLink(file, Path.of("target.csv"));
    new GrowingFile(file, 0).close();
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r-----"));

    try (GrowingFile rows = new GrowingFile(file, 0)) {
      rows.write("one\n".getBytes(UTF_8));
    }

    assertThat(target).hasContent("one\n");
    assertThat(file).isSymbolicLink();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
        .isEqualTo("rw-r-----");
  }

  @Test
  void namesWhatCannotBeWritten() throws IOException {
    Files.createSymbolicLink(file, file);
    assertThatThrownBy(() -> new GrowingFile(file, 0))
        .hasMessage("'" + file + "' cannot be written: Too many levels of symbolic links.");
    Path nowhere = folder.resolve("no/rows.csv");
    assertThatThrownBy(() -> new GrowingFile(nowhere, 0))
        .hasMessage("'" + nowhere + "' cannot be written: Its folder is not there.");
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));
    try (GrowingFile rows = new GrowingFile(full, 0)) {
      assertThatThrownBy(() -> rows.write('x'))
          .hasMessage("'/dev/full' cannot be written: No space left on device.");
    }
  }
}
