package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.csuite.ShippedBook;
import org.csuite.engine.drools.Unrunnable;
import org.csuite.rulebook.Rule;
import org.junit.jupiter.api.Test;

/** How csuite ends when something breaks. */
class FailuresTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Console console =
      Console.of(InputStream.nullInputStream(), OutputStream.nullOutputStream(), err);

  @Test
  void tellsAFaultInOneLine() {
    int code = failures("run").failed(new IllegalStateException("no such phase"));

    assertThat(code).isEqualTo(ExitCode.FAULT);
    assertThat(printed().lines())
        .containsExactly(
            "csuite: A fault in csuite: java.lang.IllegalStateException: no such phase."
                + " Run again with --debug to see where, and report it.");
  }

  @Test
  void namesARuleThatDroolsDoesNotTakeWhereverThatIsMet() {
    Rule rule = ShippedBook.BOOK.rules().get(0);
    Throwable fault = new Unrunnable(rule, new IllegalArgumentException("too many variables"));

    for (Throwable thrown : List.of(fault, new CompletionException(new IOException(fault)))) {
      err.reset();
      assertThat(failures("run").failed(thrown)).isEqualTo(ExitCode.MISTAKE);
      assertThat(printed().lines())
          .containsExactly(
              rule.location()
                  + ": error[broken-rule]: Drools cannot run the rule \""
                  + rule.name()
                  + "\": java.lang.IllegalArgumentException: too many variables",
              "Maybe divide the rule into two, and report it.");
    }
  }

  @Test
  void showsWhereAFaultIsWhenAsked() {
    int code = failures("run", "--debug").failed(new StackOverflowError());

    assertThat(code).isEqualTo(ExitCode.FAULT);
    assertThat(printed()).contains("java.lang.StackOverflowError", "\tat " + getClass().getName());
  }

  @Test
  void endsQuietlyWhenTheReaderIsGone() {
    assertThat(failures("run").failed(lost("Broken pipe"))).isEqualTo(ExitCode.DONE);
    assertThat(printed()).isEmpty();
  }

  @Test
  void saysThatTheDiskIsFull() {
    assertThat(failures("run").failed(lost("No space left on device"))).isEqualTo(ExitCode.FAULT);
    assertThat(printed()).contains("The results cannot be written: No space left on device");
  }

  @Test
  void writesNothingMoreOnceResultsAreLost() {
    ResultStream stream = new ResultStream(broken("Broken pipe"));

    assertThatThrownBy(() -> stream.write('a')).isInstanceOf(ResultStream.Lost.class);
    stream.write('b');
  }

  private Failures failures(String... arguments) {
    return new Failures(console, arguments);
  }

  private String printed() {
    console.flush();
    return err.toString(StandardCharsets.UTF_8);
  }

  private static ResultStream.Lost lost(String message) {
    return new ResultStream.Lost(new IOException(message));
  }

  private static OutputStream broken(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }
}
