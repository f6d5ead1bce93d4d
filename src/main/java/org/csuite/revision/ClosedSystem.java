package org.csuite.revision;

import java.io.File;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * The computer as JGit may see it: without environment, without configuration of the system or the
 * user, without a home, and without a way to start a program or to write. Left to itself, JGit
 * would start Git to find its configuration and write what it measured of the disk into the user's
 * home.
 */
@SuppressWarnings("deprecation") // two of the methods that it has to have are
final class ClosedSystem extends SystemReader {
  @Override
  public String getHostname() {
    return "localhost";
  }

  @Override
  public String getenv(String variable) {
    return null;
  }

  @Override
  public String getProperty(String key) {
    return key.equals("user.home") ? null : System.getProperty(key);
  }

  @Override
  public FileBasedConfig openUserConfig(Config parent, FS fs) {
    return new NoConfig(fs);
  }

  @Override
  public FileBasedConfig openSystemConfig(Config parent, FS fs) {
    return new NoConfig(fs);
  }

  @Override
  public FileBasedConfig openJGitConfig(Config parent, FS fs) {
    return new NoConfig(fs);
  }

  @Override
  public long getCurrentTime() {
    return System.currentTimeMillis();
  }

  @Override
  public int getTimezone(long when) {
    return (int) TimeUnit.MILLISECONDS.toMinutes(TimeZone.getDefault().getOffset(when));
  }

  /** Nothing is set, but that the disk need not be measured. */
  private static final class NoConfig extends FileBasedConfig {
    NoConfig(FS fs) {
      super(new File("none"), fs);
    }

    @Override
    public void load() {
      clear();
    }

    @Override
    public boolean isOutdated() {
      return false;
    }

    @Override
    public void save() {
      // Nothing is kept.
    }

    @Override
    public long getTimeUnit(
        String section, String subsection, String name, long otherwise, TimeUnit unit) {
      return section.equals("filesystem") ? unit.convert(2, TimeUnit.SECONDS) : otherwise;
    }
  }

  /** The disk: nothing runs, and of names only those of Git itself are followed. */
  static final class Disk extends FS {
    private static final Set<String> OF_GIT =
        Set.of("config", "objects", "refs/", "packed-refs", "logs", "logs/refs/");

    @Override
    public FS newInstance() {
      return new Disk();
    }

    @Override
    public boolean supportsExecute() {
      return false;
    }

    @Override
    public boolean supportsSymlinks() {
      return false;
    }

    @Override
    public boolean isCaseSensitive() {
      return true;
    }

    @Override
    public boolean canExecute(File file) {
      return false;
    }

    @Override
    public boolean setExecute(File file, boolean executable) {
      return false;
    }

    @Override
    public boolean retryFailedLockFileCommit() {
      return false;
    }

    /** Names that stand in files, as what a configuration includes, lead nowhere. */
    @Override
    public File resolve(File folder, String name) {
      return new File(folder, OF_GIT.contains(name) ? name : "not-followed");
    }

    @Override
    protected File userHomeImpl() {
      return null;
    }

    @Override
    protected File discoverGitExe() {
      return null;
    }

    @Override
    public ProcessBuilder runInShell(String command, String[] arguments) {
      throw new UnsupportedOperationException(command);
    }
  }
}
