package org.csuite.rulebook.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.csuite.input.SourceText;
import org.csuite.rulebook.read.Token;

/**
 * Puts the tokens of a rule file on lines. What begins a part of a rule begins a line; inside a
 * condition the author's own line breaks are kept, and one without any that is too long is broken
 * at its commas.
 */
final class RuleLayout {
  private static final int WIDTH = 120;
  private static final String STEP = "    ";
  private static final Set<String> SPACED = Set.of("in", "not", "exists", "from", "contains");

  /** Which part of the file is being laid out. */
  private enum Part {
    /** Between rules. */
    TOP,
    /** From {@code rule} to {@code when}. */
    HEAD,
    /** The conditions. */
    WHEN,
    /** The consequence. */
    THEN,
    /** The facts of a declaration. */
    DECLARE
  }

  private final SourceText source;
  private final List<Token> tokens;
  private final StringBuilder out = new StringBuilder();
  private Part part = Part.TOP;
  private int depth;

  /** Where the condition being laid out begins, and where it may be broken. */
  private int condition;

  private final List<Break> breaks = new ArrayList<>();

  /**
   * A blank that may become a line break.
   *
   * @param at where it stands
   * @param steps how far the new line is indented
   * @param outer whether it parts constraints, rather than what stands inside one
   */
  private record Break(int at, int steps, boolean outer) {}

  RuleLayout(SourceText source, List<Token> tokens) {
    this.source = source;
    this.tokens = tokens;
  }

  /** The text, each line with its end. */
  String text() {
    for (int i = 0; i < tokens.size(); i++) {
      add(i);
    }
    return out.append('\n').toString();
  }

  private void add(int i) {
    Token token = tokens.get(i);
    Token before = i == 0 ? null : tokens.get(i - 1);
    if (depth == 0) {
      enter(token);
    }
    int indent = indent(i);
    if (before != null && indent >= 0) {
      fill();
      out.append('\n');
      if (blankLine(token, before)) {
        out.append('\n');
      }
      condition = out.length();
      out.append(STEP.repeat(indent));
    } else if (before != null && spaced(before, token, i)) {
      out.append(' ');
      mayBreak(before, token);
    }
    out.append(written(token));
    if (token.is("(")) {
      depth++;
    } else if (token.is(")")) {
      depth--;
    } else if (depth == 0 && token.isWord("end")) {
      part = Part.TOP;
    }
  }

  private void enter(Token token) {
    if (part == Part.TOP && token.isWord("rule")) {
      part = Part.HEAD;
    } else if (part == Part.TOP && token.isWord("declare")) {
      part = Part.DECLARE;
    } else if (part == Part.HEAD && token.isWord("when")) {
      part = Part.WHEN;
    } else if (part == Part.WHEN && token.isWord("then")) {
      part = Part.THEN;
    }
  }

  /** The steps a token is indented by when it begins a line, else -1. */
  private int indent(int i) {
    Token token = tokens.get(i);
    Token before = i == 0 ? token : tokens.get(i - 1);
    boolean breaks = token.startsLine() || isLineComment(before);
    if (token.kind() == Token.Kind.COMMENT) {
      int inside = part == Part.TOP ? 0 : 1 + depth;
      return token.startsLine() || isLineComment(before) ? inside : -1;
    }
    boolean begins =
        switch (part) {
          case TOP ->
              depth == 0
                  && (token.isWord("package") || token.isWord("global"))
                  && !before.isWord("package");
          case HEAD -> token.isWord("rule") || token.is("@") || token.isWord("ruleflow-group");
          case WHEN -> token.isWord("when") || depth == 0 && beginsCondition(i);
          case THEN -> token.isWord("then") || token.isWord("conclude") || token.isWord("end");
          case DECLARE ->
              token.isWord("declare")
                  || depth == 0
                      && (token.isWord("end")
                          || i + 1 < tokens.size() && tokens.get(i + 1).is(":"));
        };
    boolean outermost =
        part == Part.TOP
            || Set.of("rule", "when", "then", "end", "declare").contains(token.text())
                && token.kind() == Token.Kind.WORD;
    if (begins) {
      return outermost ? 0 : 1;
    }
    if (!breaks) {
      return -1;
    }
    return part == Part.TOP ? 0 : part == Part.DECLARE ? 2 : continued(token);
  }

  private int continued(Token token) {
    boolean joins = token.is("||") || token.is("&&");
    return Math.max(joins ? 3 : 2, token.is(")") ? depth : 1 + depth);
  }

  private boolean beginsCondition(int i) {
    Token token = tokens.get(i);
    Token before = tokens.get(i - 1);
    boolean after = before.is(")") || before.is(";") || isComment(before);
    boolean first =
        before.isWord("when") || before.is(":") && i > 1 && tokens.get(i - 2).isWord("when");
    return (after || first) && !token.isWord("from") && !token.is(";") && !token.is(":");
  }

  private static boolean isComment(Token token) {
    return token.kind() == Token.Kind.COMMENT;
  }

  private static boolean isLineComment(Token token) {
    return isComment(token) && token.text().startsWith("//");
  }

  /** Whether an empty line stands before the line that a token begins. */
  private boolean blankLine(Token token, Token before) {
    int end = before.place().line() + (int) before.text().chars().filter(c -> c == '\n').count();
    boolean given = token.place().line() > end + 1;
    boolean top = part == Part.TOP || token.isWord("rule") || token.isWord("declare");
    if (!top) {
      return given && part == Part.DECLARE && !token.isWord("end");
    }
    boolean afterComment = isComment(before) && before.startsLine();
    if (token.isWord("global") || token.isWord("package")) {
      return given && afterComment;
    }
    return given || !afterComment;
  }

  private void mayBreak(Token before, Token token) {
    boolean from = depth == 0 && token.isWord("from");
    boolean operator = token.is("||") || token.is("&&");
    // what follows a comment that begins a line begins one too
    if (part == Part.WHEN && !isComment(token) && (from || operator || before.is(","))) {
      breaks.add(new Break(out.length() - 1, continued(token), from || !operator && depth == 1));
    }
  }

  /** Breaks the condition just laid out when it is one line that is too long. */
  private void fill() {
    List<Break> chosen = new ArrayList<>();
    if (part == Part.WHEN || part == Part.THEN) {
      if (out.indexOf("\n", condition) < 0) {
        choose(condition, out.length(), 0, true, chosen);
        List<Break> outer = List.copyOf(chosen);
        for (int k = 0; k <= outer.size(); k++) {
          Break first = k == 0 ? new Break(condition - 1, 0, true) : outer.get(k - 1);
          int end = k < outer.size() ? outer.get(k).at() : out.length();
          choose(first.at() + 1, end, first.steps(), false, chosen);
        }
      }
    }
    chosen.sort(Comparator.comparingInt(Break::at).reversed());
    for (Break at : chosen) {
      out.replace(at.at(), at.at() + 1, "\n" + STEP.repeat(at.steps()));
    }
    breaks.clear();
  }

  /** Fills lines between two places, the first of which is indented already or by some steps. */
  private void choose(int from, int end, int steps, boolean outer, List<Break> chosen) {
    int start = from - steps * STEP.length();
    List<Break> here =
        breaks.stream().filter(b -> b.outer() == outer && b.at() > from && b.at() < end).toList();
    for (int k = 0; k < here.size(); k++) {
      int next = k + 1 < here.size() ? here.get(k + 1).at() : end;
      if (next - start > WIDTH) {
        Break at = here.get(k);
        chosen.add(at);
        start = at.at() + 1 - at.steps() * STEP.length();
      }
    }
  }

  private boolean spaced(Token before, Token token, int i) {
    if (token.is(",")
        || token.is(";")
        || token.is(".")
        || before.is(".")
        || before.is("@")
        || before.is("!")) {
      return false;
    }
    if (before.is("(")) {
      return !token.is(")") && !isGroup(i - 1);
    }
    if (token.is("(")) {
      return before.kind() != Token.Kind.WORD || SPACED.contains(before.text());
    }
    if (token.is(")")) {
      return !isGroup(open(i));
    }
    return !(before.is("-") && token.kind() == Token.Kind.NUMBER);
  }

  /** Whether a parenthesis groups conditions, rather than holding what a word before it takes. */
  private boolean isGroup(int open) {
    Token before = open == 0 ? tokens.get(open) : tokens.get(open - 1);
    return before.kind() != Token.Kind.WORD || before.isWord("not") || before.isWord("exists");
  }

  private int open(int close) {
    int nested = 0;
    int i = close;
    do {
      nested += tokens.get(i).is(")") ? 1 : tokens.get(i).is("(") ? -1 : 0;
      i--;
    } while (nested > 0 && i >= 0);
    return i + 1;
  }

  private String written(Token token) {
    if (isComment(token)) {
      return token.text();
    }
    int start = token.place().column() - 1;
    return source.line(token.place().line()).substring(start, start + token.place().length());
  }
}
