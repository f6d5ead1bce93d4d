package org.csuite.input;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csuite.input.YamlNode.Entry;
import org.csuite.input.YamlNode.Mapping;
import org.csuite.input.YamlNode.Scalar;
import org.csuite.input.YamlNode.Sequence;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Question;
import org.csuite.model.Question.Kind;

/**
 * What a file that {@code run --format json} wrote says of one scenario.
 *
 * @param name of the scenario
 * @param given the scenario as YAML
 * @param decisions as {@link org.csuite.model.OutcomeDiff#decisions} gives them
 * @param evidence the rules and files that each decision names
 * @param receipt its members that are text: versions and hashes
 * @param files SHA-256 of each file of the rule book it was decided by
 */
public record EarlierResult(
    String name,
    String given,
    Map<Question, String> decisions,
    Map<Question, Set<String>> evidence,
    Map<String, String> receipt,
    Map<String, String> files) {

  /**
   * Reads the results of a file. What stands in it for scenarios that were refused is passed over
   * with a warning.
   *
   * @param contract the version of the keys that is understood
   * @param diagnostics receives what is wrong with it
   */
  public static List<EarlierResult> read(
      SourceText source, int contract, List<Diagnostic> diagnostics) {
    List<EarlierResult> results = new ArrayList<>();
    for (YamlNode document : new YamlReader(source, diagnostics).documents()) {
      for (YamlNode node : document instanceof Sequence list ? list.items() : List.of(document)) {
        Diagnostic refusal = refusal(node, contract);
        if (child(node, "diagnostics") instanceof Sequence) {
          diagnostics.add(
              node.place()
                  .warning(
                      Code.MISSING_KEY,
                      "'"
                          + text(node, "name")
                          + "' was refused then, so there is nothing to compare.",
                      null));
        } else if (refusal == null) {
          results.add(of((Mapping) node));
        } else {
          diagnostics.add(refusal);
        }
      }
    }
    return results;
  }

  private static Diagnostic refusal(YamlNode node, int contract) {
    String hint = "Maybe a file that `csuite run --format json` wrote.";
    if (!(node instanceof Mapping) || child(node, "receipt") == null) {
      return node.place().error(Code.MISSING_KEY, "This is no result of csuite.", hint);
    }
    String found = text(child(node, "receipt"), "contract");
    if (found == null) {
      return node.place()
          .error(
              Code.MISSING_KEY,
              "The result names no contract version: it was written by a csuite older than "
                  + "contract 1 (csuite "
                  + text(child(node, "receipt"), "csuite")
                  + ").",
              "Maybe run the scenario itself again.");
    }
    if (!found.equals(String.valueOf(contract)) || text(node, "given") == null) {
      return node.place()
          .error(
              Code.UNKNOWN_VALUE,
              "The result was written under contract "
                  + found
                  + "; this csuite reads contract "
                  + contract
                  + ".",
              "Maybe use csuite " + text(child(node, "receipt"), "csuite") + ".");
    }
    return null;
  }

  private static EarlierResult of(Mapping node) {
    Map<Question, String> decisions = new LinkedHashMap<>();
    Map<Question, Set<String>> evidence = new LinkedHashMap<>();
    for (YamlNode role : items(node, "roles")) {
      String id = text(role, "role");
      Set<String> rules = evidence(role);
      put(decisions, evidence, Question.of(Kind.ROLE, id), text(role, "verdict"), rules);
      put(decisions, evidence, Question.of(Kind.HOLDER, id), text(role, "heldBy"), rules);
      put(decisions, evidence, Question.of(Kind.LINE, id), text(role, "reportsTo"), rules);
      YamlNode pay = child(role, "pay");
      put(decisions, evidence, Question.of(Kind.PAY, id), band(pay), rules);
    }
    for (YamlNode duty : items(node, "duties")) {
      Question question = Question.of(Kind.DUTY, text(duty, "duty"));
      put(decisions, evidence, question, text(duty, "owner"), evidence(duty));
    }
    for (YamlNode finding : items(node, "findings")) {
      Question question =
          new Question(Kind.FINDING, text(finding, "code"), text(finding, "subject"));
      put(decisions, evidence, question, "present", evidence(finding));
    }
    YamlNode receipt = child(node, "receipt");
    return new EarlierResult(
        text(node, "name"),
        text(node, "given"),
        decisions,
        evidence,
        texts(receipt),
        texts(child(receipt, "files")));
  }

  private static void put(
      Map<Question, String> decisions,
      Map<Question, Set<String>> evidence,
      Question question,
      String value,
      Set<String> rules) {
    evidence.put(question, rules);
    if (value != null) {
      decisions.put(question, value);
    }
  }

  private static String band(YamlNode pay) {
    if (!(pay instanceof Mapping)) {
      return null;
    }
    String high = text(pay, "high");
    return plain(text(pay, "low"))
        + ".."
        + (high == null ? "" : plain(high))
        + " "
        + text(pay, "currency")
        + " "
        + text(pay, "year");
  }

  private static String plain(String number) {
    return new BigDecimal(number).stripTrailingZeros().toPlainString();
  }

  /** The rules, and the files they or their rows stand in, of everything that reasons name. */
  private static Set<String> evidence(YamlNode node) {
    Set<String> names = new LinkedHashSet<>();
    for (YamlNode reason : items(node, "reasons")) {
      names.add(text(reason, "rule"));
      names.add(text(reason, "file"));
    }
    return names;
  }

  private static YamlNode child(YamlNode node, String key) {
    Entry entry = node instanceof Mapping mapping ? mapping.entries().get(key) : null;
    return entry == null ? null : entry.value();
  }

  private static String text(YamlNode node, String key) {
    return child(node, key) instanceof Scalar scalar && !scalar.isNull() ? scalar.text() : null;
  }

  private static List<YamlNode> items(YamlNode node, String key) {
    return child(node, key) instanceof Sequence list ? list.items() : List.of();
  }

  private static Map<String, String> texts(YamlNode node) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (node instanceof Mapping mapping) {
      mapping.entries().keySet().forEach(key -> texts.put(key, text(node, key)));
    }
    return texts;
  }
}
