package org.csuite.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The disk of this process, of which one step fails; files are written to it until it is closed.
 */
public final class FaultyDisk extends Disk implements AutoCloseable {
  /** What the operating system says. */
  public static final String REASON = "No space left on device";

  private static final String WRITE = "write";

  /** How it fails. */
  public enum Fault {
    /** Not at all. */
    NONE,
    /** At one step. */
    ONCE,
    /** From a step on, as a disk that is full: deleting is possible yet. */
    FULL,
    /** At a write that is half done, and from then on. */
    HALF,
    /** At a write, for which the memory of the process is not enough. */
    MEMORY
  }

  private final Fault fault;
  private final int failing;
  private final List<String> steps = new ArrayList<>();
  private final Disk former;

  /**
   * Has a step fail.
   *
   * @param failing its number, from 0
   */
  public FaultyDisk(Fault fault, int failing) {
    this.fault = fault;
    this.failing = failing;
    this.former = Disk.use(this);
  }

  /** The faults that each step which has been taken can have. */
  public List<List<Fault>> faults() {
    return steps.stream()
        .map(
            step ->
                step.equals(WRITE)
                    ? List.of(Fault.ONCE, Fault.FULL, Fault.HALF, Fault.MEMORY)
                    : List.of(Fault.ONCE, Fault.FULL))
        .toList();
  }

  /** The step that failed. */
  public String failed() {
    return failing < steps.size() ? steps.get(failing) : "none";
  }

  private void step(String name, boolean needsSpace) throws IOException {
    int number = steps.size();
    steps.add(name);
    boolean full = fault == Fault.FULL || fault == Fault.HALF;
    if (fault != Fault.NONE && (number == failing || full && needsSpace && number > failing)) {
      if (fault == Fault.MEMORY) {
        throw new OutOfMemoryError(REASON);
      }
      throw new IOException(REASON);
    }
  }

  @Override
  FileChannel open(Path file, Set<StandardOpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    step("open", true);
    return super.open(file, options, attributes);
  }

  @Override
  int write(FileChannel file, ByteBuffer bytes) throws IOException {
    if (fault == Fault.HALF && steps.size() == failing) {
      steps.add(WRITE);
      ByteBuffer half = bytes.slice(bytes.position(), (bytes.remaining() + 1) / 2);
      int count = super.write(file, half);
      bytes.position(bytes.position() + count);
      return count;
    }
    step(WRITE, true);
    return super.write(file, bytes);
  }

  @Override
  void truncate(FileChannel file, long length) throws IOException {
    step("truncate", false);
    super.truncate(file, length);
  }

  @Override
  void sync(FileChannel file) throws IOException {
    step("sync", true);
    super.sync(file);
  }

  @Override
  void syncFolder(Path folder) throws IOException {
    step("sync of the folder", true);
    super.syncFolder(folder);
  }

  @Override
  void close(FileChannel file) throws IOException {
    step("close", false);
    super.close(file);
  }

  @Override
  void rename(Path from, Path to) throws IOException {
    step("rename", true);
    super.rename(from, to);
  }

  @Override
  void link(Path file, Path name) throws IOException {
    step("link", true);
    super.link(file, name);
  }

  @Override
  void delete(Path file) throws IOException {
    step("delete", false);
    super.delete(file);
  }

  @Override
  void makeFolder(Path folder) throws IOException {
    step("make folder", true);
    super.makeFolder(folder);
  }

  /** Has the process end, as far as files are concerned, and the disk whole again. */
  @Override
  public void close() {
    Disk.use(former);
    ProcessEnd.deleteUnfinished();
  }
}
