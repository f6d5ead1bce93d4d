package org.csuite.cli;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The process in which {@link OwnProcess} runs csuite. It keeps its limits itself: it ends when its
 * time is up and when the process that started it is gone, however that ended, and it does nothing
 * when it was started without limits.
 */
final class Confined {
  /** The exit code when the time was up, as of the command {@code timeout}. */
  static final int OUT_OF_TIME = 124;

  /** What the Java heap may take, in megabytes. */
  static final int MEGABYTES = 512;

  private Confined() {}

  /**
   * Runs csuite.
   *
   * @param args the time in milliseconds, the number of the process that starts this one, and the
   *     command line
   */
  public static void main(String[] args) {
    Duration time;
    long parent;
    try {
      time = Duration.ofMillis(Long.parseLong(args[0]));
      parent = Long.parseLong(args[1]);
    } catch (ArrayIndexOutOfBoundsException | NumberFormatException e) {
      time = null;
      parent = 0;
    }
    if (time == null || Runtime.getRuntime().maxMemory() > (long) MEGABYTES << 20) {
      Console console = Console.ofProcess();
      console
          .err()
          .println("csuite: Only csuite itself starts this, with limits: use --untrusted.");
      console.flush();
      Runtime.getRuntime().halt(ExitCode.MISTAKE);
    }
    watch(parent, time);
    System.exit(Main.runConfined(Arrays.copyOfRange(args, 2, args.length)));
  }

  private static void watch(long parent, Duration time) {
    Thread watch =
        new Thread(() -> Runtime.getRuntime().halt(ended(parent, time)), "csuite-limits");
    watch.setDaemon(true);
    watch.start();
  }

  /** Waits for the end, and says with which code it comes. */
  private static int ended(long parent, Duration time) {
    // A parent that was gone before this process could look has another one in its place.
    ProcessHandle found =
        ProcessHandle.current().parent().filter(handle -> handle.pid() == parent).orElse(null);
    if (found == null) {
      return ExitCode.FAULT;
    }
    try {
      found.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
      return ExitCode.FAULT;
    } catch (TimeoutException e) {
      return OUT_OF_TIME;
    } catch (ExecutionException | InterruptedException e) {
      return ExitCode.FAULT;
    }
  }
}
