package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a look at files sees differ when one of them is not what it was. */
class FileWatchTest {
  @TempDir Path folder;

  private Map<Path, Object> stamps() {
    return FilesSeen.of(List.of(folder)).stamps();
  }

  private Path write(String name, String text) {
    return Run.write(folder.resolve(name), text);
  }

  @Test
  void theSameLooksTheSame() {
    write("a.yaml", "a");
    assertThat(stamps()).isEqualTo(stamps()).containsKeys(folder, folder.resolve("a.yaml"));
  }

  /** Neither its time nor its size tells that it is another. */
  @Test
  void anotherFileOfTheSameTimeAndSizeLooksDifferent() throws IOException {
    Path file = write("a.yaml", "a");
    Path other = write("b.txt", "b");
    FileTime time = FileTime.fromMillis(0);
    Files.setLastModifiedTime(file, time);
    Files.setLastModifiedTime(other, time);
    Map<Path, Object> before = stamps();
    Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

    assertThat(stamps()).isNotEqualTo(before);
  }

  @Test
  void aLinkLedElsewhereLooksDifferent() throws IOException {
    write("first.txt", "a");
    write("second.txt", "b");
    Path link = Files.createSymbolicLink(folder.resolve("a.yaml"), Path.of("first.txt"));
    Map<Path, Object> before = stamps();
    Files.delete(link);
    Files.createSymbolicLink(link, Path.of("second.txt"));

    assertThat(stamps()).isNotEqualTo(before);
  }

  @Test
  void folderLinksAreFollowedAndCirclesEnd() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("a.yaml"), "a");
    Path root = Files.createDirectory(folder.resolve("root"));
    Files.createSymbolicLink(root.resolve("link"), other);
    Files.createSymbolicLink(other.resolve("back"), root);

    assertThat(FilesSeen.of(List.of(root)).stamps()).containsKey(root.resolve("link/a.yaml"));
  }

  @Test
  void whatEditorsLeaveIsNotSeen() {
    write("a.yaml", "a");
    Map<Path, Object> before = stamps();
    write(".a.yaml", "x");
    write("._a.yaml", "x");
    write(".git/b.yaml", "x");
    write(".ipynb_checkpoints/a.yaml", "x");
    write("notes.txt", "x");

    assertThat(stamps()).isEqualTo(before);
  }

  /** A system that tells nothing is as good as one whose tellings nobody hears. */
  @Test
  void aChangeIsFoundByLookingAlone() throws IOException {
    Path file = write("a.yaml", "a");
    try (FileWatch watch = new FileWatch(List.of(folder), null)) {
      assertThat(watch.isTold()).isFalse();
      write("a.yaml", "longer");
      assertThat(watch.next()).containsExactly(file);
      Files.delete(file);
      assertThat(watch.next()).containsExactly(file);
      assertThat(watch.gone()).isEmpty();
    }
  }

  @Test
  void saysWhatIsGone() throws IOException {
    Path file = write("a.yaml", "a");
    Path missing = folder.resolve("no/where.yaml");
    try (FileWatch watch = new FileWatch(List.of(file, missing))) {
      assertThat(watch.gone()).containsExactly(missing);
      Files.delete(file);
      assertThat(watch.next()).containsExactly(file);
      assertThat(watch.gone()).containsExactlyInAnyOrder(file, missing);
      write("no/where.yaml", "b");
      assertThat(watch.next()).containsExactly(missing);
    }
  }

  @Test
  void endsWhenItIsClosed() throws IOException {
    FileWatch watch = new FileWatch(List.of(folder));
    watch.close();
    assertThat(watch.next()).isNull();
    FileWatch looking = new FileWatch(List.of(folder), null);
    looking.close();
    assertThat(looking.next()).isNull();
  }
}
