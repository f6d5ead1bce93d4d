package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.StringWriter;
import java.util.Map;
import org.csuite.model.Language;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** What is printed besides results, and when. */
class ConsoleTest {
  private final StringWriter err = new StringWriter();

  @Test
  void keepsToTheWidthOfATerminalOnly() {
    assertThat(console(true, Map.of("COLUMNS", "132")).width()).isEqualTo(132);
    assertThat(console(true, Map.of("COLUMNS", "10")).width()).isEqualTo(40);
    assertThat(console(true, Map.of("COLUMNS", "wide")).width()).isEqualTo(100);
    assertThat(console(false, Map.of("COLUMNS", "132")).width()).isEqualTo(100);
  }

  @Test
  void coloursOnATerminalUnlessItAsksForNone() {
    SharedOptions auto = options("--color", "auto");

    assertThat(auto.forResults(console(true, Map.of()), null).colour()).isTrue();
    assertThat(auto.forResults(console(false, Map.of()), null).colour()).isFalse();
    assertThat(auto.forResults(console(true, Map.of("NO_COLOR", "1")), null).colour()).isFalse();
    assertThat(auto.forResults(console(true, Map.of("TERM", "dumb")), null).colour()).isFalse();
    assertThat(auto.forMessages(console(true, Map.of("NO_COLOR", ""))).colour()).isTrue();
    assertThat(options("--color", "never").forMessages(console(true, Map.of())).colour()).isFalse();
  }

  @Test
  void speaksTheLanguageOfTheConsoleUnlessAnotherIsAskedFor() {
    assertThat(options().forMessages(console(false, Map.of())).language()).isEqualTo(Language.FR);
    assertThat(options("--lang", "en").forMessages(console(false, Map.of())).language())
        .isEqualTo(Language.EN);
  }

  @Test
  void showsProgressOnATerminal() {
    Progress progress = new Progress(console(true, Map.of()), options());
    progress.draw(0.5, "A regional bank whose name is longer than the bar allows");
    progress.erase();

    assertThat(err.toString())
        .contains("[###############---------------]  50 %  A regional bank")
        .contains("…")
        .endsWith("\r\u001b[K");
  }

  @Test
  void showsNoProgressInAFileOrWhenQuiet() {
    new Progress(console(false, Map.of()), options()).draw(0.5, "A bank");
    new Progress(console(true, Map.of()), options("--quiet")).draw(0.5, "A bank");

    assertThat(err.toString()).isEmpty();
  }

  private Console console(boolean terminal, Map<String, String> environment) {
    return new Console(
        InputStream.nullInputStream(),
        new Screen(new StringWriter(), terminal),
        new Screen(err, terminal),
        terminal,
        terminal,
        Language.FR,
        environment,
        null);
  }

  private static SharedOptions options(String... arguments) {
    SharedOptions options = new SharedOptions();
    CommandLine command = new CommandLine(CommandSpec.create().addMixin("shared", mixin(options)));
    Main.words(command).parseArgs(arguments);
    return options;
  }

  private static CommandSpec mixin(SharedOptions options) {
    return CommandSpec.forAnnotatedObject(options);
  }
}
