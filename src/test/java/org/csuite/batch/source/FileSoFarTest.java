package org.csuite.batch.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSoFarTest {
  @TempDir private Path folder;

  @Test
  void endsWithTheFile() throws IOException {
    assertThat(read("A,1\nB,2", "")).isEqualTo("A,1\nB,2");
    assertThat(read("A,1\nB,2\n", "")).isEqualTo("A,1\nB,2\n");
    assertThat(read("", "")).isEmpty();
  }

  @Test
  void endsWithTheLastWholeLineWhereTheFileGrows() throws IOException {
    assertThat(read("A,1\nB,2", "00\n")).isEqualTo("A,1\n");
    assertThat(read("A,1\nB,2\n", "C")).isEqualTo("A,1\nB,2\n");
    String last = "x".repeat(200_000);
    assertThat(read("A,1\n" + last, "C")).isEqualTo("A,1\n");
  }

  @Test
  void knowsItsShare() throws IOException {
    Path path = Files.writeString(folder.resolve("in"), "A,1\nB,2");
    try (FileSoFar file = FileSoFar.open(path, true)) {
      assertThat(file.share()).isZero();
      file.readNBytes(2);
      assertThat(file.share()).isEqualTo(2 / 7.0);
      file.readAllBytes();
      assertThat(file.share()).isEqualTo(1);
    }
  }

  private String read(String text, String added) throws IOException {
    Path path = Files.writeString(folder.resolve("in"), text);
    try (FileSoFar file = FileSoFar.open(path, true)) {
      Files.writeString(path, added, StandardOpenOption.APPEND);
      assertThat(file.grown()).isEqualTo(!added.isEmpty());
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
