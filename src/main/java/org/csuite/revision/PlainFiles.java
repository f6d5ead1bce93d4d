package org.csuite.revision;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.csuite.input.SourceText;
import org.eclipse.jgit.lib.Repository;

/**
 * Looks through the files of a repository before they are read: those are plain files and folders,
 * and names that stand for other names stay inside. So nothing in the repository leads out of it.
 */
final class PlainFiles {
  private static final Set<String> FILES = Set.of("HEAD", "config", "packed-refs", "shallow");
  private static final List<String> FOLDERS = List.of("objects", "refs", "logs");

  /** How a name begins that stands for another one. */
  private static final String SYMBOLIC = "ref:";

  private final String revision;
  private final Refusals refusals;

  PlainFiles(String revision, Refusals refusals) {
    this.revision = revision;
    this.refusals = refusals;
  }

  /** Refuses what leads elsewhere. */
  void check(GitFolder git) throws IOException, SourceText.Unreadable {
    check(git.own());
    if (!git.common().equals(git.own())) {
      check(git.common());
    }
    Path alternates = git.common().resolve("objects/info/alternates");
    if (Files.exists(alternates) && Files.size(alternates) > 0) {
      throw refusals.notFollowed("'" + alternates + "' takes objects from other folders");
    }
  }

  private void check(Path folder) throws IOException, SourceText.Unreadable {
    try (Stream<Path> list = Files.list(folder)) {
      for (Path path : (Iterable<Path>) list::iterator) {
        String name = path.getFileName().toString();
        if (FOLDERS.contains(name)) {
          check(path, name.equals("refs"));
        } else if (FILES.contains(name) || revision.startsWith(name)) {
          check(path, true);
        }
      }
    }
  }

  private void check(Path top, boolean names) throws IOException, SourceText.Unreadable {
    Path[] bad = new Path[1];
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile() && !(names && leadsOut(file, attributes.size()))) {
              return FileVisitResult.CONTINUE;
            }
            bad[0] = file;
            return FileVisitResult.TERMINATE;
          }
        });
    if (bad[0] != null) {
      throw refusals.notFollowed("'" + bad[0] + "'");
    }
  }

  private static boolean leadsOut(Path file, long size) throws IOException {
    if (size > GitFolder.MOST_BYTES) {
      return false;
    }
    try (InputStream stream = Files.newInputStream(file)) {
      String text =
          new String(stream.readNBytes(GitFolder.MOST_BYTES), StandardCharsets.UTF_8).strip();
      return text.startsWith(SYMBOLIC)
          && !Repository.isValidRefName(text.substring(SYMBOLIC.length()).strip());
    }
  }
}
