package org.csuite.revision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.csuite.input.SourceText;
import org.csuite.model.Diagnostic.Code;
import org.csuite.rulebook.FolderContent;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.SystemReader;

/**
 * A rule folder as it was in a revision of the Git repository that it lies in.
 *
 * <p>The repository may be a stranger's. Git itself would run programs that its configuration and
 * attributes name, and fetch from where they say; here its objects are read and nothing else of it:
 * no program is started, nothing is fetched or written, and no file outside is opened.
 */
public final class Revision {
  /** What a revision begins with where a folder could stand as well. */
  public static final String PREFIX = "git:";

  private final String revision;
  private final Refusals refusals;

  private Revision(String revision) {
    this.revision = revision;
    this.refusals = new Refusals(PREFIX + revision);
  }

  /**
   * Reads a rule folder as it was.
   *
   * @param revision as Git writes them: {@code HEAD}, {@code main~1}, a tag, the beginning of a
   *     hash
   * @param folder as it is now
   * @return its files; messages call it {@code git:} and the revision
   * @throws SourceText.Unreadable when repository, revision or folder are not there, not whole, too
   *     large or lead elsewhere
   */
  public static FolderContent read(String revision, Path folder) throws SourceText.Unreadable {
    return new Revision(revision).read(folder);
  }

  private FolderContent read(Path folder) throws SourceText.Unreadable {
    if (revision.isBlank() || revision.startsWith("-")) {
      throw refusals.of(
          Code.UNKNOWN_VALUE,
          "'" + revision + "' is no revision.",
          "Maybe git:HEAD, git:main~1 or a tag.");
    }
    // JGit asks one system in the whole program, which may be another's that csuite runs in.
    synchronized (Revision.class) {
      SystemReader before = SystemReader.getInstance();
      SystemReader.setInstance(new ClosedSystem());
      try {
        Path real = folder.toRealPath();
        return read(GitFolder.of(real, refusals), real);
      } catch (MissingObjectException e) {
        throw refusals.of(
            Code.MISSING_FILE,
            "An object of the revision is not in the repository: " + e.getObjectId().name() + ".",
            "Maybe the clone is shallow or partial; git fetch --unshallow or git fetch --refetch.");
      } catch (LargeObjectException e) {
        throw refusals.of(
            Code.FILE_TOO_LARGE,
            "An object of the revision is too large to be part of rules.",
            null);
      } catch (IOException | RuntimeException e) {
        throw refusals.damaged();
      } finally {
        SystemReader.setInstance(before);
      }
    }
  }

  private FolderContent read(GitFolder git, Path folder) throws IOException, SourceText.Unreadable {
    new PlainFiles(revision, refusals).check(git);
    checkFormat(git.config());
    FileRepositoryBuilder builder =
        new FileRepositoryBuilder()
            .setFS(new ClosedSystem.Disk())
            .setGitDir(git.own().toFile())
            .setGitCommonDir(git.common().toFile())
            .setObjectDirectory(git.common().resolve("objects").toFile())
            .setBare();
    try (Repository repository = new FileRepository(builder);
        ObjectReader objects = repository.newObjectReader();
        RevWalk walk = new RevWalk(objects)) {
      RevTree tree = walk.parseTree(find(repository, git));
      String inside = git.top().relativize(folder).toString().replace('\\', '/');
      return new TreeFiles(objects, refusals).read(tree, inside);
    } catch (IncorrectObjectTypeException e) {
      throw unknown(git);
    }
  }

  private void checkFormat(Config config) throws SourceText.Unreadable {
    checkFormat(config, "objectFormat", "sha1");
    checkFormat(config, "refStorage", "files");
  }

  private void checkFormat(Config config, String key, String known) throws SourceText.Unreadable {
    String value = config.getString("extensions", null, key);
    if (value != null && !value.equalsIgnoreCase(known)) {
      throw refusals.of(
          Code.NOT_ALLOWED,
          "Repositories with "
              + key
              + " = "
              + value
              + " cannot be read, only those with "
              + known
              + ".",
          "Maybe check the revision out to another folder (git worktree add) and name that.");
    }
  }

  private ObjectId find(Repository repository, GitFolder git)
      throws IOException, SourceText.Unreadable {
    ObjectId found;
    try {
      found = repository.resolve(revision);
    } catch (AmbiguousObjectException e) {
      throw refusals.of(
          Code.UNKNOWN_VALUE,
          "Several objects begin with '" + revision + "'.",
          "Maybe give more digits.");
    } catch (RevisionSyntaxException e) {
      throw refusals.of(
          Code.UNKNOWN_VALUE,
          "'" + revision + "' is no revision.",
          "Maybe git:HEAD, git:main~1 or a tag.");
    }
    if (found == null) {
      throw unknown(git);
    }
    return found;
  }

  private SourceText.Unreadable unknown(GitFolder git) {
    return refusals.of(
        Code.MISSING_FILE,
        "There is no revision '" + revision + "' in the repository '" + git.top() + "'.",
        Files.exists(git.common().resolve("shallow"))
            ? "Maybe it lies before where the clone was cut off: git fetch --unshallow."
            : "Maybe git:HEAD, git:main~1 or a tag; git log --oneline lists them.");
  }
}
