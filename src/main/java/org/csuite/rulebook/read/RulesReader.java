package org.csuite.rulebook.read;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csuite.input.Nearest;
import org.csuite.input.SourceText;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Phase;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.Table;
import org.csuite.rulebook.read.Syntax.Global;
import org.csuite.rulebook.read.Syntax.RuleFile;
import org.csuite.rulebook.read.Syntax.RuleText;

/** Reads the rule files of all phases, and checks what concerns several rules at once. */
final class RulesReader {
  /** More would fill the memory when they are compiled. */
  private static final int MOST_RULES = 20_000;

  private static final String PACKAGE = "rules";
  private static final String PORT = "conclude";
  private static final String PORT_TYPE = "org.csuite.engine.Conclusions";
  private static final String TABLE_TYPE = Table.class.getName();

  private final Vocabulary vocabulary;
  private final Map<String, TableFile> tables;
  private final CitationReader citations;
  private final StatementReader statements;
  private final Mistakes mistakes;
  private final Map<String, Token> names = new LinkedHashMap<>();

  /** Of two rules of one name each has its own. */
  private final IdentityHashMap<Rule, RuleText> written = new IdentityHashMap<>();

  private final ClassNames classes;

  RulesReader(
      Vocabulary vocabulary,
      Map<String, TableFile> tables,
      CitationReader citations,
      StatementReader statements,
      Mistakes mistakes) {
    this.vocabulary = vocabulary;
    this.tables = tables;
    this.citations = citations;
    this.statements = statements;
    this.mistakes = mistakes;
    this.classes = new ClassNames(tables, mistakes);
  }

  /** The rules by phase, then by file and line. */
  List<Rule> read(Map<String, BookFile> files) {
    List<Rule> rules = new ArrayList<>();
    RuleSubset subset =
        new RuleSubset(vocabulary, tables, classes, citations, statements, mistakes);
    for (Phase phase : Phase.values()) {
      for (BookFile file : files.values()) {
        if (file.file().startsWith(phase.id() + "/")
            && file.file().endsWith(".drl")
            && names.size() < MOST_RULES) {
          readFile(file, phase, subset, rules);
        }
      }
    }
    checkOverrides(rules);
    return rules;
  }

  private void readFile(BookFile file, Phase phase, RuleSubset subset, List<Rule> rules) {
    RuleFile parsed = file.rules(mistakes.all());
    checkHeader(parsed, file.text());
    for (RuleText text : parsed.rules()) {
      if (names.size() == MOST_RULES) {
        mistakes.report(
            text.name(),
            Code.FILE_TOO_LARGE,
            "A rule book has at most " + MOST_RULES + " rules.",
            "Maybe a table with one rule beside it says the same.");
        return;
      }
      Token first = names.putIfAbsent(text.name().text(), text.name());
      if (first != null) {
        mistakes.report(
            text.name(),
            Code.DUPLICATE_NAME,
            "The rule \"" + text.name().text() + "\" is also in " + first.place().location() + ".",
            "Maybe rename one; the name is the rule's only id.");
      }
      checkTablesDeclared(text, parsed);
      if (phase == Phase.PROFILE) {
        classes.note(text);
      }
      Rule rule = subset.resolve(text, file.file(), phase);
      if (rule != null) {
        written.put(rule, text);
        rules.add(rule);
      }
    }
  }

  private void checkHeader(RuleFile file, SourceText source) {
    if (file.packageName() == null) {
      mistakes
          .all()
          .add(
              source
                  .place(1, 1, 1)
                  .error(
                      Code.BROKEN_RULE,
                      "The file names no package.",
                      "Maybe begin with: package rules;"));
    } else if (!file.packageName().text().equals(PACKAGE)) {
      mistakes.report(
          file.packageName(),
          Code.BROKEN_RULE,
          "The package is '" + file.packageName().text() + "'; all rules are in one package.",
          "Maybe package rules;");
    }
    Global port = file.globals().get(PORT);
    if (port == null && !file.rules().isEmpty()) {
      mistakes.report(
          file.rules().get(0).name(),
          Code.BROKEN_RULE,
          "The file does not declare 'conclude', which its rules use.",
          "Maybe add at the top: global " + PORT_TYPE + " " + PORT + ";");
    }
    for (Global global : file.globals().values()) {
      if (global.name().text().equals(PORT)
          ? global.type().equals(PORT_TYPE)
          : global.type().equals(TABLE_TYPE)) {
        if (!global.name().text().equals(PORT) && !tables.containsKey(global.name().text())) {
          mistakes.report(
              global.name(),
              Code.UNKNOWN_TABLE,
              "There is no table '" + global.name().text() + "'.",
              Nearest.hint(global.name().text(), tables.keySet()));
        }
      } else {
        mistakes.report(
            global.name(),
            Code.NOT_ALLOWED,
            "'" + global.type() + "' is no type that a rule file may name.",
            "Maybe global " + PORT_TYPE + " " + PORT + "; or global " + TABLE_TYPE + " name;");
      }
    }
  }

  private void checkTablesDeclared(RuleText text, RuleFile file) {
    text.conditions()
        .forEach(
            condition -> {
              Token table = condition.pattern().table();
              if (table != null
                  && tables.get(table.text()) != null
                  && !file.globals().containsKey(table.text())) {
                mistakes.report(
                    table,
                    Code.UNKNOWN_TABLE,
                    "The file uses the table '" + table.text() + "' without naming it at the top.",
                    "Maybe add: global " + TABLE_TYPE + " " + table.text() + ";");
              }
            });
  }

  private void checkOverrides(List<Rule> rules) {
    Map<String, Rule> byName = new LinkedHashMap<>();
    rules.forEach(rule -> byName.put(rule.name(), rule));
    for (Rule rule : rules) {
      for (String name : rule.overrides()) {
        Token at = written.get(rule).annotations().get("overrides").value();
        Rule other = byName.get(name);
        if (other == null && !names.containsKey(name)) {
          mistakes.report(
              at,
              Code.UNKNOWN_OVERRIDE,
              "There is no rule \"" + name + "\".",
              Nearest.hint(name, names.keySet()));
        } else if (other != null && (other.verb() != rule.verb() || !rule.verb().singleValued())) {
          mistakes.report(
              at,
              Code.UNKNOWN_OVERRIDE,
              "\""
                  + name
                  + "\" concludes '"
                  + other.verb().id()
                  + "' and this rule '"
                  + rule.verb().id()
                  + "'; only one answer to the same question can take the other's place.",
              "Maybe another rule was meant, or no @overrides is needed.");
        }
      }
    }
  }
}
