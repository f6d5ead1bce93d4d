package org.csuite.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a process of its own needed, from its start to its end.
 *
 * @param seconds that it took
 * @param megabytes that it held at the most; 0 where the system does not tell
 * @param out what it printed
 */
record Measured(double seconds, double megabytes, String out) {
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s*(\\d+) kB");
  private static final double KILO = 1024;
  private static final double MEGA = 1e6;
  private static final int LOOK_MILLIS = 20;

  /** Runs a command in the folder of the project; it must succeed. */
  static Measured run(List<String> command, Map<String, String> environment) throws Exception {
    Path out = Files.createTempFile("benchmark", ".txt");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(Path.of(System.getProperty("csuite.basedir", ".")).toFile())
              .redirectErrorStream(true)
              .redirectOutput(out.toFile());
      builder.environment().putAll(environment);
      long begun = System.nanoTime();
      Process process = builder.start();
      double peak = 0;
      while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, peak(process.pid()));
      }
      double seconds = (System.nanoTime() - begun) / 1e9;
      String text = Files.readString(out, StandardCharsets.UTF_8);
      assertThat(process.exitValue()).as(text).isZero();
      return new Measured(seconds, peak, text);
    } finally {
      Files.delete(out);
    }
  }

  private static double peak(long process) throws IOException {
    Path status = Path.of("/proc", Long.toString(process), "status");
    try {
      Matcher matcher = PEAK.matcher(Files.exists(status) ? Files.readString(status) : "");
      return matcher.find() ? Long.parseLong(matcher.group(1)) * KILO / MEGA : 0;
    } catch (IOException e) {
      // it has ended in between
      return 0;
    }
  }
}
