package org.csuite.rulebook.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csuite.input.Nearest;
import org.csuite.input.SourceText;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;
import org.csuite.rulebook.read.Syntax.Annotation;
import org.csuite.rulebook.read.Syntax.ConditionText;
import org.csuite.rulebook.read.Syntax.Global;
import org.csuite.rulebook.read.Syntax.RuleFile;
import org.csuite.rulebook.read.Syntax.RuleText;
import org.csuite.rulebook.read.Syntax.Value;
import org.csuite.rulebook.read.TokenStream.Broken;

/**
 * Reads the part of DRL that rule books may use. Drools' own parsers are not used here: they stop
 * at the first mistake, often name a place far from it, and know no place at all for annotations.
 */
public final class RuleParser {
  private static final Set<String> ANNOTATIONS =
      Set.of("why", "why_fr", "source", "overrides", "advice", "advice_fr", "statement");

  private final TokenStream tokens;
  private final ConstraintParser constraints;
  private final ConditionParser conditions;
  private final List<Diagnostic> diagnostics;

  public RuleParser(SourceText source, List<Diagnostic> diagnostics) {
    this.diagnostics = diagnostics;
    this.tokens = new TokenStream(new Lexer(source, diagnostics).tokens(), diagnostics);
    this.constraints = new ConstraintParser(tokens);
    this.conditions = new ConditionParser(tokens, constraints);
  }

  /** The file, without what could not be read. */
  public RuleFile file() {
    Token packageName = null;
    Map<String, Global> globals = new LinkedHashMap<>();
    List<RuleText> rules = new ArrayList<>();
    while (!tokens.atEnd()) {
      try {
        if (isOther(tokens.peek())) {
          throw notAllowed(tokens.next());
        } else if (tokens.takeKeyword("package")) {
          packageName = tokens.expect(Token.Kind.WORD, "the package's name");
        } else if (tokens.takeKeyword("global")) {
          Global global = global();
          globals.put(global.name().text(), global);
        } else if (tokens.takeKeyword("rule")) {
          rules.add(rule());
        } else if (!tokens.take(";")) {
          throw notAtTop(tokens.next());
        }
      } catch (Broken e) {
        tokens.skipToTop();
      }
    }
    return new RuleFile(packageName, globals, rules);
  }

  /** Whether something of DRL begins that rule files may not hold. */
  private static boolean isOther(Token start) {
    return start.kind() == Token.Kind.WORD
        && Set.of("declare", "function", "import", "query", "unit", "dialect")
            .contains(start.text());
  }

  private Broken notAllowed(Token start) {
    String hint =
        start.isWord("declare")
            ? "Maybe declare the fact in facts.drl."
            : "Maybe delete it: rules need nothing but facts, tables and the verbs.";
    return tokens.fail(
        start, Code.NOT_ALLOWED, "'" + start.text() + "' is not allowed in a rule file.", hint);
  }

  private Broken notAtTop(Token start) {
    return tokens.fail(
        start,
        Code.BROKEN_RULE,
        "Found " + start.shown() + ", expected 'rule'.",
        "Maybe a rule above ended too early, or this belongs into a comment (//).");
  }

  private Global global() throws Broken {
    StringBuilder type = new StringBuilder(tokens.expect(Token.Kind.WORD, "a type").text());
    while (tokens.take(".")) {
      type.append('.').append(tokens.expect(Token.Kind.WORD, "the rest of the type").text());
    }
    Token name = tokens.expect(Token.Kind.WORD, "the global's name");
    return new Global(name, type.toString());
  }

  private RuleText rule() throws Broken {
    int mistakes = diagnostics.size();
    Token name = name();
    Map<String, Annotation> annotations = new LinkedHashMap<>();
    Token group = null;
    while (!tokens.atSection()) {
      try {
        if (tokens.take("@")) {
          annotation(annotations);
        } else if (!tokens.take(",")) {
          if (isMisspelt("when")) {
            break;
          }
          group = attribute();
        }
      } catch (Broken e) {
        skipToAnnotation();
      }
    }
    List<ConditionText> read = new ArrayList<>();
    if (tokens.takeKeyword("when")) {
      tokens.take(":");
      conditions(read);
    } else {
      tokens.fail("'when'");
    }
    Token verb = null;
    List<Value> arguments = new ArrayList<>();
    if (tokens.takeKeyword("then")) {
      verb = consequence(arguments);
    } else if (!tokens.atTop() || diagnostics.size() == mistakes) {
      tokens.fail("'then'");
    }
    if (!tokens.takeKeyword("end")) {
      tokens.report(
          tokens.last(),
          Code.MISSING_END,
          "The rule \""
              + name.text()
              + "\" (line "
              + name.place().line()
              + ") has no 'end' after this.",
          "Maybe add a line with end.");
    }
    return new RuleText(
        name, annotations, group, read, verb, arguments, diagnostics.size() == mistakes);
  }

  /** A name; without quotes, DRL takes a single word, in which a hyphen would be a minus. */
  private Token name() throws Broken {
    Token name = tokens.peek();
    if (name.kind() == Token.Kind.WORD && !tokens.atSection()) {
      if (name.text().indexOf('-') >= 0) {
        tokens.report(
            name,
            Code.BROKEN_RULE,
            "The rule's name has hyphens, and no quotes.",
            "Maybe rule \"" + name.text() + "\".");
      }
      return tokens.next();
    }
    return tokens.expect(Token.Kind.STRING, "the rule's name in double quotes");
  }

  /** Whether that keyword is meant, where a condition or a call would have a parenthesis. */
  private boolean isMisspelt(String keyword) {
    return !tokens.peek(1).is("(") && tokens.isNearly(keyword);
  }

  private void skipToAnnotation() {
    while (!tokens.atSection()
        && !tokens.peek().is("@")
        && !(tokens.peek().startsLine() && tokens.peek().kind() == Token.Kind.WORD)) {
      tokens.next();
    }
  }

  private void annotation(Map<String, Annotation> annotations) throws Broken {
    Token name = tokens.expect(Token.Kind.WORD, "the annotation's name");
    Token value = null;
    if (tokens.take("(")) {
      value = tokens.expect(Token.Kind.STRING, "text in double quotes");
      tokens.expect(")");
    }
    if (!ANNOTATIONS.contains(name.text())) {
      tokens.report(
          name,
          Code.UNKNOWN_KEY,
          "'@" + name.text() + "' is no annotation of rules.",
          Nearest.hint(name.text(), ANNOTATIONS.stream().sorted().toList()));
    } else if (value == null || value.text().isBlank()) {
      tokens.report(
          name,
          Code.WRONG_TYPE,
          "'@" + name.text() + "' needs text: @" + name.text() + "( \"…\" ).",
          null);
    } else if (annotations.put(name.text(), new Annotation(name, value)) != null) {
      tokens.report(
          name,
          Code.DUPLICATE_KEY,
          "'@" + name.text() + "' stands twice in this rule.",
          "Maybe delete one.");
    }
  }

  private Token attribute() throws Broken {
    if (tokens.takeKeyword("ruleflow-group")) {
      return tokens.expect(Token.Kind.STRING, "the phase in double quotes");
    }
    Token word = tokens.next();
    if (word.kind() != Token.Kind.WORD) {
      throw tokens.fail(
          word,
          Code.BROKEN_RULE,
          "Found " + word.shown() + ", expected an annotation (@why …), ruleflow-group or 'when'.",
          null);
    }
    String hint =
        word.isWord("salience")
            ? "Maybe use @overrides( \"other-rule\" ): the order of rules does not matter here."
            : "Maybe delete it; ruleflow-group is the only attribute rules have.";
    throw tokens.fail(
        word, Code.NOT_ALLOWED, "The attribute '" + word.text() + "' is not allowed.", hint);
  }

  private void conditions(List<ConditionText> into) {
    while (!tokens.atSection() && !isMisspelt("then")) {
      try {
        into.add(conditions.condition());
        while (tokens.take(";")) {
          // as many as there are
        }
      } catch (Broken e) {
        skipToCondition();
      }
    }
  }

  private void skipToCondition() {
    while (!tokens.atSection()
        && !(tokens.peek().startsLine()
            && (tokens.peek().kind() == Token.Kind.WORD
                || tokens.peek().kind() == Token.Kind.VARIABLE))) {
      tokens.next();
    }
  }

  private Token consequence(List<Value> arguments) {
    try {
      Token conclude = tokens.peek();
      if (!tokens.takeKeyword("conclude") || !tokens.take(".")) {
        throw notOneStatement(conclude);
      }
      Token verb = tokens.expect(Token.Kind.WORD, "a verb");
      Token open = tokens.peek();
      tokens.expect("(");
      if (!tokens.peek().is(")")) {
        do {
          arguments.add(constraints.value());
        } while (tokens.take(","));
      }
      conditions.close(open);
      if (!tokens.take(";")) {
        tokens.report(
            tokens.last(), Code.BROKEN_RULE, "A ';' is missing after this.", "Maybe add it.");
      }
      while (tokens.take(";")) {
        // Java takes more than one
      }
      if (!tokens.atSection() && !isMisspelt("end")) {
        throw notOneStatement(tokens.peek());
      }
      return verb;
    } catch (Broken e) {
      tokens.skipToSection();
      return null;
    }
  }

  private Broken notOneStatement(Token token) {
    return tokens.fail(
        token,
        Code.NOT_ALLOWED,
        "Found "
            + token.shown()
            + "; 'then' holds one line such as conclude.advise( \"CTO\", 0.6 );",
        "Maybe write a second rule for a second conclusion; Java code is not allowed.");
  }
}
