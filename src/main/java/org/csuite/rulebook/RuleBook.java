package org.csuite.rulebook;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csuite.input.BookNames;
import org.csuite.input.SourceText;
import org.csuite.model.EngineFinding;
import org.csuite.model.Verb;
import org.csuite.model.Vocabulary;

/**
 * What stands in a rule folder, read and free of errors.
 *
 * @param vocabulary facts, catalogues, sources
 * @param facts how derived and estimated facts are worked out
 * @param rules by phase, then by file and line
 * @param tables by name, as rules call them
 * @param texts of the files with rules and cases
 * @param hashes of the files that were read
 */
public record RuleBook(
    Vocabulary vocabulary,
    DerivedFacts facts,
    List<Rule> rules,
    Map<String, Table> tables,
    BookTexts texts,
    FileHashes hashes) {
  /** Has the vocabulary know which numbers the derived facts cannot hold. */
  public RuleBook {
    vocabulary = vocabulary.with(facts::unheld);
  }

  /** The file of the facts of a company, by which a folder is known to be a rule book. */
  public static final String FACTS = "facts.drl";

  /** What rules match, for Drools and editors; csuite writes it and does not read it. */
  public static final String TYPES = "types.drl";

  /** The file of the bibliography. */
  public static final String SOURCES = "sources.yaml";

  /** How files of rules, and the file of the facts, end. */
  public static final String RULES = ".drl";

  /** How files of cases end. */
  public static final String CASES = ".cases.yaml";

  /** The texts of facts.drl and the rule files, by path in the folder. */
  public Map<String, String> drl() {
    return texts.drl();
  }

  /** The texts of the case files beside the rules, by file. */
  public List<SourceText> cases() {
    return texts.cases();
  }

  /** SHA-256 of each file that was read, by path in the folder. */
  public Map<String, String> fileHashes() {
    return hashes.known().byFile();
  }

  /** SHA-256 over the hashes of all files. */
  public String sha256() {
    return hashes.known().all();
  }

  /** The names that expectations may refer to. */
  public BookNames names() {
    Set<String> findings = ConcludedWords.of(rules, Verb.FIND, 1);
    findings.addAll(EngineFinding.ids());
    return new BookNames(
        rules.stream().map(Rule::name).toList(),
        findings,
        ConcludedWords.of(rules, Verb.CLASSIFY, 0));
  }
}
