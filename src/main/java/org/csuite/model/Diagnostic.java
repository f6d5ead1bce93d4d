package org.csuite.model;

import java.util.Comparator;
import java.util.Locale;

/**
 * A mistake in a file, as a value; a printer adds the caret.
 *
 * @param severity how grave; errors stop what rests on the file
 * @param code which kind of mistake
 * @param location where
 * @param length how many characters are wrong, at least 1
 * @param message what was found and what was expected
 * @param hint what to do ("Maybe …"); null when there is nothing to suggest
 * @param line the text of the line; null when the file as a whole is meant
 */
public record Diagnostic(
    Severity severity,
    Code code,
    Location location,
    int length,
    String message,
    String hint,
    String line)
    implements Comparable<Diagnostic> {

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::location)
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::message);

  /** A mistake that concerns a whole file or folder. */
  public static Diagnostic ofFile(Code code, String file, String message, String hint) {
    return new Diagnostic(Severity.ERROR, code, Location.of(file), 1, message, hint, null);
  }

  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }

  /** Whether it stops what rests on the file. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** The kinds of mistakes, kebab-case on screen. Each has an example folder under the tests. */
  public enum Code {
    /** A file or folder that is not there or cannot be read. */
    MISSING_FILE,
    /** A file without content. */
    EMPTY_FILE,
    /** A folder in which no scenario was found. */
    NO_SCENARIO,
    /** Bytes that are not UTF-8. */
    NOT_UTF8,
    /** A file of a format that is read by another command, or by none. */
    OTHER_FORMAT,
    /** Files in a folder that look like companies and are not read. */
    LEFT_OUT,
    /** A file above the size limit. */
    FILE_TOO_LARGE,
    /** A file that starts with a byte order mark. */
    BYTE_ORDER_MARK,
    /** Text that is no YAML or JSON. */
    BROKEN_YAML,
    /** Nesting above the limit. */
    TOO_DEEP,
    /** More aliases than a scenario can need. */
    TOO_MANY_ALIASES,
    /** The same key twice. */
    DUPLICATE_KEY,
    /** A key that a scenario, case or source does not have. */
    UNKNOWN_KEY,
    /** A key that must be there. */
    MISSING_KEY,
    /** A name that is no fact of Company. */
    UNKNOWN_FACT,
    /** A fact that the rule book works out itself. */
    DERIVED_FACT,
    /** A group that is not among the scenarios read, or that is in itself. */
    UNKNOWN_GROUP,
    /** A value that is in no catalogue or list. */
    UNKNOWN_VALUE,
    /** A name that is no role. */
    UNKNOWN_ROLE,
    /** A name that is no duty. */
    UNKNOWN_DUTY,
    /** A name that is no rule. */
    UNKNOWN_RULE,
    /** A code that nothing can find. */
    UNKNOWN_FINDING,
    /** A class that no rule gives. */
    UNKNOWN_CLASS,
    /** Text where a number stands, and the like. */
    WRONG_TYPE,
    /** A number that may be read in two ways. */
    AMBIGUOUS_NUMBER,
    /** A post held by one that cannot hold it. */
    WRONG_HOLDER,
    /** A number beyond the fact's range. */
    OUT_OF_RANGE,
    /** A threshold that the fact never reaches. */
    OUT_OF_RANGE_THRESHOLD,
    /** An amount without a currency. */
    MISSING_CURRENCY,
    /** Text that is no rule. */
    BROKEN_RULE,
    /** A rule without its end. */
    MISSING_END,
    /** A parenthesis that is not closed, or not opened. */
    UNBALANCED_PARENTHESIS,
    /** A string that does not end on its line. */
    UNTERMINATED_STRING,
    /** Typographic quotes. */
    SMART_QUOTE,
    /** A single equals sign. */
    ASSIGNMENT,
    /** Something Drools allows and the rule book does not. */
    NOT_ALLOWED,
    /** A name rules cannot match. */
    UNKNOWN_TYPE,
    /** A field the type does not have. */
    UNKNOWN_FIELD,
    /** A variable that is not bound. */
    UNKNOWN_VARIABLE,
    /** A verb the port does not have. */
    UNKNOWN_VERB,
    /** Too few or too many arguments. */
    WRONG_ARGUMENTS,
    /** A name used twice. */
    DUPLICATE_NAME,
    /** A verb or ruleflow group of another phase. */
    WRONG_PHASE,
    /** A file of a rule folder that looks like rules or a table, and is none that is read. */
    NOT_READ,
    /** A condition on a conclusion of this or a later phase. */
    LATER_PHASE,
    /** A condition that an unknown fact fulfils. */
    AMBIGUOUS_UNKNOWN,
    /** A boolean without a comparison. */
    BARE_BOOLEAN,
    /** An amount compared without a currency. */
    AMOUNT_WITHOUT_CURRENCY,
    /** A rule without its reason. */
    MISSING_WHY,
    /** Words in one language only. */
    MISSING_TRANSLATION,
    /** A rule or row without its source. */
    MISSING_SOURCE,
    /** A source that the bibliography does not have. */
    UNKNOWN_SOURCE,
    /** A rule that overrides one that is not there. */
    UNKNOWN_OVERRIDE,
    /** A table that is not there. */
    UNKNOWN_TABLE,
    /** A column that is not there. */
    MISSING_COLUMN,
    /** A row with too few or too many cells, or one of companies that cannot be read. */
    WRONG_ROW,
    /** A declaration that is not understood. */
    BROKEN_DECLARATION,
    /** A source that nothing cites. */
    UNUSED_SOURCE,
    /** A fact that nothing looks at. */
    UNUSED_FACT,
    /** A role that no rule speaks of. */
    UNUSED_ROLE,
    /** A table that no rule and no fact looks into. */
    UNUSED_TABLE,
    /** Conditions that no company can meet. */
    NEVER_FIRES,
    /** A rule or row that another one leaves nothing to say. */
    SHADOWED_RULE,
    /** Two rules or rows that say the same. */
    DUPLICATE_RULE,
    /** Two rules that conclude different things of one company where only one can be. */
    CONFLICTING_RULES,
    /** A company for which a decision has no answer though the book promises one. */
    GAP,
    /** A company for which a decision has two answers though the book promises one. */
    OVERLAP,
    /** A duty that nobody is ever given. */
    DUTY_WITHOUT_OWNER,
    /** A role for which no rule gives a band. */
    ROLE_WITHOUT_PAY,
    /** A role that no rule asks for or speaks for. */
    ROLE_NEVER_ADVISED,
    /** One threshold included here and excluded there. */
    THRESHOLD_MISMATCH,
    /** A question that no rule answers. */
    EMPTY_PHASE,
    /** A rule book without a single case. */
    NO_CASES,
    /** A rule that no case makes fire. */
    UNTESTED_RULE,
    /** A threshold at which no case stands. */
    UNTESTED_BOUNDARY,
    /** A file of types that no longer declares what the rules match. */
    STALE_TYPES,
    /** A policy of a decision that is not understood. */
    UNKNOWN_POLICY,
    /** Rules that match so often that a limit is reached. */
    LIMIT_EXCEEDED,
    /** A fault of csuite's own that one scenario brings up. */
    FAULT;

    /** The code on screen, such as {@code unknown-fact}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
