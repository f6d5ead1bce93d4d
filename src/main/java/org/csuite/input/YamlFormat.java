package org.csuite.input;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.csuite.model.Diagnostic;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.scanner.ScannerImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.tokens.ScalarToken;
import org.snakeyaml.engine.v2.tokens.Token;

/**
 * Lays YAML files out: blanks inside a line, blank lines, line ends. Indentation and line breaks
 * stay as they are, and so does every comment.
 */
public final class YamlFormat {
  private final SourceText source;
  private final int[] text;
  private final List<Token> tokens;

  private YamlFormat(SourceText source) {
    this.source = source;
    this.text = source.text().codePoints().toArray();
    this.tokens = scan(source.text());
  }

  /**
   * The text laid out, with the same values.
   *
   * @param diagnostics receives why it cannot be read
   * @return null when it cannot
   */
  public static String of(SourceText source, List<Diagnostic> diagnostics) {
    List<Diagnostic> found = new ArrayList<>();
    new YamlReader(source, found).documents();
    List<Diagnostic> errors = found.stream().filter(Diagnostic::isError).sorted().toList();
    diagnostics.addAll(errors);
    if (!errors.isEmpty()) {
      return null;
    }
    SourceText plain =
        SourceText.of(source.file(), source.text().replace("\r\n", "\n").replace('\r', '\n'));
    String formatted = new YamlFormat(plain).text();
    if (!words(plain.text()).equals(words(formatted))) {
      throw new IllegalStateException("formatting " + source.file() + " would change what it says");
    }
    return formatted;
  }

  private String text() {
    StringBuilder spaced = new StringBuilder();
    int from = 0;
    Token before = null;
    for (Token token : tokens) {
      String gap = before == null ? null : gap(before, token);
      int start = start(token);
      if (gap != null) {
        append(spaced, from, end(before));
        spaced.append(gap);
        from = start;
      }
      before = token;
    }
    append(spaced, from, text.length);
    return lines(spaced.toString());
  }

  private void append(StringBuilder to, int from, int end) {
    to.append(new String(text, from, end - from));
  }

  /** What belongs between two tokens of a line; null to leave what there is. */
  private String gap(Token before, Token token) {
    boolean blank =
        IntStream.range(end(before), start(token)).allMatch(i -> text[i] == ' ' || text[i] == '\t');
    if (!blank) {
      return null;
    }
    boolean closes =
        is(token, Token.ID.FlowMappingEnd, Token.ID.FlowSequenceEnd, Token.ID.FlowEntry);
    boolean opened = is(before, Token.ID.FlowMappingStart, Token.ID.FlowSequenceStart);
    boolean value = is(before, Token.ID.Scalar, Token.ID.FlowMappingEnd, Token.ID.FlowSequenceEnd);
    if (opened || value && (closes || is(token, Token.ID.Value))) {
      return "";
    }
    return !closes && is(before, Token.ID.Value, Token.ID.FlowEntry) ? " " : null;
  }

  private static boolean is(Token token, Token.ID... kinds) {
    return List.of(kinds).contains(token.getTokenId());
  }

  /** Strips line ends, and has one empty line where there are several, and between cases. */
  private String lines(String spaced) {
    BitSet kept = insideScalars(spaced);
    boolean cases = source.file().endsWith(".cases.yaml");
    List<String> lines = spaced.lines().toList();
    List<String> result = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = kept.get(i) ? lines.get(i) : stripped(lines.get(i));
      boolean last = result.isEmpty() || result.get(result.size() - 1).isEmpty();
      if (line.isEmpty() && last && !kept.get(i)) {
        continue;
      }
      if (cases && line.startsWith("- ") && !kept.get(i)) {
        separate(result);
      }
      result.add(line);
    }
    while (!result.isEmpty()
        && result.get(result.size() - 1).isEmpty()
        && !kept.get(lines.size() - 1)) {
      result.remove(result.size() - 1);
    }
    return String.join("\n", result) + "\n";
  }

  /** Without blanks and tabs at the end: what else looks blank may belong to a value. */
  private static String stripped(String line) {
    int end = line.length();
    while (end > 0 && (line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\t')) {
      end--;
    }
    return line.substring(0, end);
  }

  /** Puts an empty line before the comment right above, or else at the end. */
  private static void separate(List<String> lines) {
    int at = lines.size();
    while (at > 0 && lines.get(at - 1).startsWith("#")) {
      at--;
    }
    if (at > 0 && !lines.get(at - 1).isEmpty()) {
      lines.add(at, "");
    }
  }

  /** The lines, from 0, whose blanks may belong to a text of several lines. */
  private static BitSet insideScalars(String text) {
    BitSet lines = new BitSet();
    for (Token token : scan(text)) {
      int first = token.getStartMark().map(Mark::getLine).orElse(0);
      int last = token.getEndMark().map(Mark::getLine).orElse(first);
      if (token instanceof ScalarToken && last > first) {
        lines.set(first, last);
      }
    }
    return lines;
  }

  /** The tokens that take up room in the text. */
  private static List<Token> scan(String text) {
    LoadSettings settings = YamlReader.settings(text).build();
    ScannerImpl scanner = new ScannerImpl(settings, new StreamReader(settings, text));
    List<Token> tokens = new ArrayList<>();
    scanner.forEachRemaining(tokens::add);
    tokens.removeIf(token -> end(token) <= start(token));
    return tokens;
  }

  private static List<String> words(String text) {
    return scan(text).stream()
        .map(
            token ->
                token.getTokenId()
                    + (token instanceof ScalarToken scalar ? " " + scalar.getValue() : ""))
        .toList();
  }

  private static int start(Token token) {
    return token.getStartMark().map(Mark::getIndex).orElse(0);
  }

  private static int end(Token token) {
    return token.getEndMark().map(Mark::getIndex).orElse(0);
  }
}
