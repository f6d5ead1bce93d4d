package org.csuite.revision;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.csuite.input.SourceText;
import org.csuite.model.Diagnostic.Code;
import org.eclipse.jgit.errors.ConfigInvalidException;
import org.eclipse.jgit.lib.Config;

/**
 * Where the repository of a folder keeps its objects and names.
 *
 * <p>It is looked for as {@code .git} in the folder and those above it; a bare repository that lies
 * among the files, and whatever the environment or {@code core.worktree} names, is not taken for
 * it. Who owns it does not matter, since nothing that it names is run.
 *
 * @param top the folder that holds {@code .git}
 * @param own what belongs to this working tree alone, as {@code HEAD}
 * @param common what all working trees of the repository share, as its objects
 */
record GitFolder(Path top, Path own, Path common) {
  /** Files by which a repository refers to another place are a line; their most bytes. */
  static final int MOST_BYTES = 4_096;

  /** A configuration has some hundred lines; its most bytes. */
  private static final int MOST_CONFIG = 1_000_000;

  private static final String DOT_GIT = ".git";
  private static final String REFERENCE = "gitdir:";

  /**
   * Finds the repository.
   *
   * @param folder without links
   * @param refusals says what is wrong
   */
  static GitFolder of(Path folder, Refusals refusals) throws IOException, SourceText.Unreadable {
    for (Path top = folder; top != null; top = top.getParent()) {
      Path dotGit = top.resolve(DOT_GIT);
      if (Files.isDirectory(dotGit, LinkOption.NOFOLLOW_LINKS)) {
        return new GitFolder(top, dotGit, dotGit);
      }
      if (Files.isRegularFile(dotGit, LinkOption.NOFOLLOW_LINKS)) {
        return referred(top, dotGit, refusals);
      }
      if (Files.exists(dotGit, LinkOption.NOFOLLOW_LINKS)) {
        throw refusals.notFollowed("'" + dotGit + "' is neither a file nor a folder");
      }
    }
    throw refusals.of(
        Code.MISSING_FILE,
        "The folder '" + folder + "' is in no Git repository.",
        "Maybe name a folder of a clone with --rules.");
  }

  /**
   * A {@code .git} that is a file names another place: that of a second working tree or of a
   * submodule. Whoever made the file could name any repository, so that place has to name this one
   * as well.
   */
  private static GitFolder referred(Path top, Path dotGit, Refusals refusals)
      throws IOException, SourceText.Unreadable {
    String text = line(dotGit);
    try {
      if (text.startsWith(REFERENCE)) {
        Path own = top.resolve(text.substring(REFERENCE.length()).strip()).toRealPath();
        Path common = Files.exists(own.resolve("commondir")) ? common(own, dotGit) : own;
        if (common != null && (!common.equals(own) || isWorktree(config(own), own, top))) {
          return new GitFolder(top, own, common);
        }
      }
    } catch (IOException | InvalidPathException e) {
      // Such a place is not there.
    }
    throw refusals.notFollowed(
        "'" + dotGit + "' names another folder, which is not there or does not name this one");
  }

  /** The repository of a second working tree; null when it does not know of that tree. */
  private static Path common(Path own, Path dotGit) throws IOException {
    Path common = own.resolve(line(own.resolve("commondir"))).toRealPath();
    Path back = own.resolve(line(own.resolve("gitdir"))).toRealPath();
    return back.equals(dotGit) && common.resolve("worktrees").equals(own.getParent())
        ? common
        : null;
  }

  private static boolean isWorktree(Config config, Path own, Path top) throws IOException {
    String worktree = config.getString("core", null, "worktree");
    return worktree != null && own.resolve(worktree).toRealPath().equals(top);
  }

  /** The configuration, without what it includes. */
  Config config() throws IOException {
    return config(common);
  }

  private static Config config(Path folder) throws IOException {
    Config config = new Config();
    try {
      config.fromText(text(folder.resolve("config"), MOST_CONFIG));
    } catch (ConfigInvalidException e) {
      throw new IOException(e);
    }
    return config;
  }

  private static String line(Path file) throws IOException {
    return text(file, MOST_BYTES).strip();
  }

  private static String text(Path file, int most) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("no plain file");
    }
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new IOException("too long");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
