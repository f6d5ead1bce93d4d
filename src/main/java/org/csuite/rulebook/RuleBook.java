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
 * @param drl the texts of facts.drl and the rule files, by path in the folder
 * @param cases the texts of the case files beside the rules, by file
 * @param fileHashes SHA-256 of each file that was read, by path in the folder
 * @param sha256 hash over all of them
 */
public record RuleBook(
    Vocabulary vocabulary,
    DerivedFacts facts,
    List<Rule> rules,
    Map<String, Table> tables,
    Map<String, String> drl,
    List<SourceText> cases,
    Map<String, String> fileHashes,
    String sha256) {
  /** The file of the facts of a company, by which a folder is known to be a rule book. */
  public static final String FACTS = "facts.drl";

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
