package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A process of its own that takes too long is stopped. */
class OwnProcessTest {
  @Test
  void isStoppedWhenTheTimeIsUp() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        Console.of(new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream(), err);

    int code =
        new OwnProcess(console, Duration.ofMillis(1)).run(List.of("--version", "--untrusted"));

    console.flush();
    assertThat(code).isEqualTo(ExitCode.MISTAKE);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("Stopped: not done within", "--untrusted");
  }
}
