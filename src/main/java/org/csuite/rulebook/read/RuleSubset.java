package org.csuite.rulebook.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csuite.model.Citation;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.FactType;
import org.csuite.model.Location;
import org.csuite.model.Phase;
import org.csuite.model.Text;
import org.csuite.model.Verb;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.TypeFields;
import org.csuite.rulebook.read.Syntax.Annotation;
import org.csuite.rulebook.read.Syntax.RuleText;

/**
 * Checks one rule as written against the vocabulary, the tables and the phase it belongs to: what
 * rules may say is listed here and in the resolvers, everything else is refused.
 */
final class RuleSubset {
  /** What names of rules, findings and classes look like. */
  static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

  private final Vocabulary vocabulary;
  private final TypeFields typeFields;
  private final Map<String, TableFile> tables;
  private final ClassNames classes;
  private final CitationReader citations;
  private final StatementReader statements;
  private final Mistakes mistakes;

  RuleSubset(
      Vocabulary vocabulary,
      Map<String, TableFile> tables,
      ClassNames classes,
      CitationReader citations,
      StatementReader statements,
      Mistakes mistakes) {
    this.vocabulary = vocabulary;
    this.typeFields = new TypeFields(vocabulary);
    this.tables = tables;
    this.classes = classes;
    this.citations = citations;
    this.statements = statements;
    this.mistakes = mistakes;
  }

  /**
   * The rule with its types, or null when something in it is wrong.
   *
   * @param file path in the rule folder
   * @param phase of the folder
   */
  Rule resolve(RuleText text, String file, Phase phase) {
    int before = mistakes.all().size();
    checkName(text);
    checkGroup(text, phase);
    Scope scope = new Scope(mistakes);
    if (!text.complete()) {
      scope.incomplete();
    }
    ConditionResolver resolver =
        new ConditionResolver(vocabulary, typeFields, tables, classes, phase, scope, mistakes);
    List<Condition> conditions = new ArrayList<>();
    text.conditions().forEach(condition -> conditions.add(resolver.resolve(condition)));
    ConsequenceResolver consequence = new ConsequenceResolver(vocabulary, scope, mistakes);
    Verb verb = consequence.verb(text, phase);
    List<Rule.Argument> arguments = verb == null ? List.of() : consequence.arguments(text, verb);
    Text why = text(text, "why", scope);
    Text advice = text(text, "advice", scope);
    Citation source = source(text);
    Set<String> carried = statements(text);
    conditions.forEach(condition -> checkNotes(condition, scope));
    if (text.complete() && text.conditions().isEmpty()) {
      mistakes.report(
          text.name(), Code.BROKEN_RULE, "The rule has no condition.", "Maybe Company().");
    }
    boolean broken = mistakes.all().size() > before || conditions.contains(null);
    if (broken || !text.complete()) {
      return null;
    }
    return new Rule(
        text.name().text(),
        phase,
        why,
        advice,
        source,
        overrides(text),
        carried,
        List.copyOf(conditions),
        verb,
        arguments,
        new Location(file, text.name().place().line(), text.name().place().column()));
  }

  private void checkName(RuleText text) {
    if (!NAME.matcher(text.name().text()).matches()) {
      mistakes.report(
          text.name(),
          Code.BROKEN_RULE,
          "'" + text.name().text() + "' is no rule name: lower case, digits and hyphens only.",
          "Maybe \"cto-when-technology-is-sold\".");
    }
  }

  private void checkGroup(RuleText text, Phase phase) {
    if (text.group() == null) {
      if (text.complete()) {
        mistakes.report(
            text.name(),
            Code.WRONG_PHASE,
            "The rule names no ruleflow-group.",
            "Maybe add ruleflow-group \"" + phase.id() + "\".");
      }
    } else if (!text.group().text().equals(phase.id())) {
      mistakes.report(
          text.group(),
          Code.WRONG_PHASE,
          "The ruleflow-group is \""
              + text.group().text()
              + "\", but the file is in "
              + phase.id()
              + "/.",
          "Maybe \"" + phase.id() + "\".");
    }
  }

  private Text text(RuleText text, String key, Scope scope) {
    Annotation english = text.annotations().get(key);
    Annotation french = text.annotations().get(key + "_fr");
    boolean needed = key.equals("why");
    if (text.complete() && (english == null ? needed || french != null : french == null)) {
      String missing = english == null ? key : key + "_fr";
      mistakes.report(
          text.name(),
          english == null && french == null ? Code.MISSING_WHY : Code.MISSING_TRANSLATION,
          "The rule has no @" + missing + "( \"…\" ).",
          "Maybe one plain sentence that a client understands.");
    }
    if (english == null || french == null) {
      return null;
    }
    checkPlaceholders(english.value(), english.value().text(), scope);
    checkPlaceholders(french.value(), french.value().text(), scope);
    return new Text(english.value().text(), french.value().text());
  }

  private void checkPlaceholders(Token at, String text, Scope scope) {
    if (!hasBraces(text)) {
      return;
    }
    Matcher matcher = PLACEHOLDER.matcher(text);
    int end = 0;
    while (matcher.find()) {
      checkBraces(at, text.substring(end, matcher.start()));
      end = matcher.end();
      if (!scope.has(matcher.group(1))) {
        scope.unknown(at, matcher.group(1));
      }
    }
    checkBraces(at, text.substring(end));
  }

  private static boolean hasBraces(String text) {
    return text.indexOf('{') >= 0 || text.indexOf('}') >= 0;
  }

  /** Braces hold the name of a variable and nothing else: sentences are no templates. */
  private void checkBraces(Token at, String text) {
    if (hasBraces(text)) {
      mistakes.report(
          at,
          Code.NOT_ALLOWED,
          "The braces in '" + text.strip() + "' hold no name of a variable.",
          "Maybe {headcount}, for what is bound as $headcount : headcount.");
    }
  }

  /** The sentences of a table's rows may name the variables of the rules that use them. */
  private void checkNotes(Condition condition, Scope scope) {
    if (condition == null || condition.pattern().type() != FactType.ROW) {
      return;
    }
    TableFile file = tables.get(condition.pattern().query().table().name());
    for (String header : List.of("why", "why_fr", "advice", "advice_fr")) {
      int column = file.csv().column(header);
      if (column >= 0) {
        for (CsvText.Line line : file.csv().lines()) {
          CsvText.Cell cell = line.cells().get(column);
          if (hasBraces(cell.text())) {
            Token at = new Token(Token.Kind.STRING, cell.text(), cell.place(), false);
            checkPlaceholders(at, cell.text(), scope);
          }
        }
      }
    }
  }

  private Citation source(RuleText text) {
    Annotation source = text.annotations().get("source");
    if (source == null) {
      if (text.complete()) {
        mistakes.report(
            text.name(),
            Code.MISSING_SOURCE,
            "The rule has no @source( \"…\" ).",
            "Maybe a key of sources.yaml, or judgement where no source decides.");
      }
      return null;
    }
    return citations.read(source.value().text(), source.value().place());
  }

  private Set<String> statements(RuleText text) {
    Annotation statement = text.annotations().get("statement");
    return statement == null
        ? Set.of()
        : statements.read(statement.value().text(), statement.value().place());
  }

  private static Set<String> overrides(RuleText text) {
    Annotation overrides = text.annotations().get("overrides");
    return overrides == null
        ? Set.of()
        : new LinkedHashSet<>(List.of(overrides.value().text().strip().split("\\s*,\\s*")));
  }
}
