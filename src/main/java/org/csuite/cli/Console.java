package org.csuite.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.csuite.model.Language;
import org.csuite.report.ReportOptions;
import org.csuite.rulebook.cache.BookCache;
import picocli.CommandLine.Help.Ansi;

/**
 * Where a command reads and writes, and what is known of the other end. Text is UTF-8 whatever the
 * locale, so that a redirected report is the same everywhere.
 *
 * @param in standard input
 * @param out results, and nothing else
 * @param err everything else
 * @param outIsTerminal whether a person reads the results as they come
 * @param errIsTerminal whether a person reads the messages as they come
 * @param language of the locale
 * @param environment the variables of the process
 * @param cache the folder of what makes the next start faster; null for none
 */
record Console(
    InputStream in,
    Screen out,
    Screen err,
    boolean outIsTerminal,
    boolean errIsTerminal,
    Language language,
    Map<String, String> environment,
    Path cache) {

  /** Set by the launcher, which can ask the operating system: those of {@code out err} that are. */
  private static final String TERMINALS = "csuite.terminals";

  /** Set by the launcher, which keeps more in that folder. */
  private static final String CACHE = "csuite.cache";

  /** Neither end is a terminal. */
  static Console of(InputStream in, OutputStream out, OutputStream err) {
    return of(in, out, err, false);
  }

  /** Both ends are terminals or neither is. */
  static Console of(InputStream in, OutputStream out, OutputStream err, boolean terminals) {
    Language language = Language.of(Locale.getDefault());
    return new Console(
        in,
        screen(out, terminals),
        screen(err, true),
        terminals,
        terminals,
        language,
        Map.of(),
        null);
  }

  /** The console of this process. */
  static Console ofProcess() {
    // Without the launcher the best guess is picocli's, which is about both ends together.
    String said = System.getProperty(TERMINALS);
    String terminals = said != null ? said : Ansi.AUTO.enabled() ? "out err" : "";
    OutputStream out = new ResultStream(new FileOutputStream(FileDescriptor.out));
    return new Console(
        System.in,
        screen(new BufferedOutputStream(out, 1 << 16), terminals.contains("out")),
        screen(new FileOutputStream(FileDescriptor.err), true),
        terminals.contains("out"),
        terminals.contains("err"),
        language(System.getenv()),
        System.getenv(),
        System.getProperty(CACHE) == null ? null : Path.of(System.getProperty(CACHE)));
  }

  /**
   * The language of the environment. The variables are looked at besides Java's locale, since Java
   * falls back to English where the system has not installed the locale they name.
   */
  private static Language language(Map<String, String> environment) {
    for (String variable : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      String locale = environment.getOrDefault(variable, "");
      if (!locale.isEmpty()) {
        return locale.startsWith("fr") ? Language.FR : Language.of(Locale.getDefault());
      }
    }
    return Language.of(Locale.getDefault());
  }

  /** Messages are always for a person, results only on a terminal. */
  private static Screen screen(OutputStream stream, boolean shows) {
    return new Screen(new OutputStreamWriter(stream, StandardCharsets.UTF_8), shows);
  }

  /** The same, with results that go elsewhere than to a terminal. */
  Console writingTo(OutputStream target) {
    return new Console(
        in, screen(target, false), err, false, errIsTerminal, language, environment, cache);
  }

  /** The same, for one who wants nothing kept and nothing taken from what was. */
  Console withoutCache() {
    return new Console(in, out, err, outIsTerminal, errIsTerminal, language, environment, null);
  }

  /** Where rule books as read are kept. */
  BookCache bookCache() throws IOException {
    return new BookCache(cache, cache == null ? null : Program.build());
  }

  /** Whether a convention of terminals asks for no colours. */
  boolean colourless() {
    return !environment.getOrDefault("NO_COLOR", "").isEmpty()
        || "dumb".equals(environment.get("TERM"));
  }

  /** The columns that results keep to: those of the terminal that shows them. */
  int width() {
    return outIsTerminal ? columns(ReportOptions.DEFAULT_WIDTH) : ReportOptions.DEFAULT_WIDTH;
  }

  /** The columns of the terminal, or what is assumed where it does not say. */
  int columns(int otherwise) {
    String columns = environment.getOrDefault("COLUMNS", "");
    return columns.matches("[1-9]\\d{1,3}") ? Math.max(40, Integer.parseInt(columns)) : otherwise;
  }

  /** Hands on what is still in memory. */
  void flush() {
    out.flush();
    err.flush();
  }
}
