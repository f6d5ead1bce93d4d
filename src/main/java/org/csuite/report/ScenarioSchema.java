package org.csuite.report;

import static org.csuite.report.JsonTree.object;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csuite.model.Expectation.Aspect;
import org.csuite.model.FactDefinition;
import org.csuite.model.Text;
import org.csuite.model.Values;
import org.csuite.model.Verdict;
import org.csuite.model.Vocabulary;

/**
 * The JSON Schema (2020-12) of scenarios, made from the facts and catalogues of a rule book, so
 * that editors complete keys and values, show what they mean in English and French, and mark
 * mistakes as they are typed. It takes what csuite takes: {@code 18M} and {@code 10%} are numbers
 * too.
 */
public final class ScenarioSchema {
  private static final Map<String, Object> TEXT =
      object("type", List.of("string", "number", "null"));

  private final Vocabulary vocabulary;

  private ScenarioSchema(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The schema as JSON text. */
  public static String of(Vocabulary vocabulary) {
    return JsonTree.text(new ScenarioSchema(vocabulary).document());
  }

  private Map<String, Object> document() {
    return object(
        "$schema",
        "https://json-schema.org/draft/2020-12/schema",
        "title",
        "A scenario of csuite",
        "anyOf",
        List.of(
            object("$ref", "#/$defs/scenario"),
            object("type", "array", "items", object("$ref", "#/$defs/scenario"))),
        "$defs",
        object(
            "scenario", scenario(),
            "company",
                closed(
                    "The facts of the company; one left out is unknown. / Les faits de l'entreprise ; un fait omis est inconnu.",
                    facts()),
            "role", words(vocabulary.roles(), "A role. / Une fonction."),
            "duty", words(vocabulary.duties(), "A duty. / Une mission."),
            "number", number(null, "A number, such as 18e6, 18M, 400k or 10%."),
            "truth", truth("true or false / vrai ou faux")));
  }

  private Map<String, Object> scenario() {
    return closed(
        "A company, what is known of its organisation, and what is expected of the rules.",
        object(
            "$schema", TEXT,
            "name", described(TEXT, "What reports call it. / Son nom dans les rapports."),
            "source", described(TEXT, "Where the facts come from. / D'où viennent les faits."),
            "company", object("$ref", "#/$defs/company"),
            "candidates",
                byRole("Who could be had for a role: places the pay inside the band.", candidate()),
            "organisation",
                list(
                    post(),
                    "The posts that the client has or proposes. / Les postes existants ou proposés."),
            "decisions",
                list(
                    decision(),
                    "Your own decisions, shown beside the rules'. / Vos propres décisions."),
            "uncertainty",
                object(
                    "type",
                    "object",
                    "description",
                    "How far a fact may be off, as a share. / La marge d'un fait, en part.",
                    "properties",
                    all(factNames(), object("$ref", "#/$defs/number")),
                    "additionalProperties",
                    false),
            "group",
                described(
                    TEXT, "The name of the parent group's scenario. / Le scénario du groupe."),
            "stages",
                list(stage(), "Later facts, each stage with its date. / Les faits à venir, datés."),
            "expect", expect()));
  }

  private Map<String, Object> candidate() {
    return closed(
        "A candidate",
        object(
            "experienceYears", object("$ref", "#/$defs/number"),
            "education", TEXT,
            "skills", list(TEXT, "Skills, such as cloud")));
  }

  private Map<String, Object> post() {
    Map<String, Object> role = object("$ref", "#/$defs/role");
    Map<String, Object> post =
        closed(
            "A post / Un poste",
            object(
                "role", role,
                "reportsTo", role,
                "heldBy", role,
                "duties", list(object("$ref", "#/$defs/duty"), "What the post is accountable for."),
                "pay", object("$ref", "#/$defs/number"),
                "external", object("$ref", "#/$defs/truth"),
                "interim", object("$ref", "#/$defs/truth"),
                "share", object("$ref", "#/$defs/number"),
                "reports", object("$ref", "#/$defs/number")));
    post.put("required", List.of("role"));
    return post;
  }

  private Map<String, Object> decision() {
    Map<String, Object> decision =
        closed(
            "A decision of your own",
            object(
                "role",
                object("$ref", "#/$defs/role"),
                "verdict",
                object("enum", new ArrayList<>(Verdict.ids())),
                "author",
                TEXT,
                "reason",
                TEXT));
    decision.put("required", List.of("role", "verdict", "author", "reason"));
    return decision;
  }

  private Map<String, Object> stage() {
    Map<String, Object> keys = object("date", described(TEXT, "When, such as 2027-01"));
    keys.putAll(facts());
    Map<String, Object> stage = closed("A stage / Une étape", keys);
    stage.put("required", List.of("date"));
    return stage;
  }

  private Map<String, Object> expect() {
    Map<String, Object> keys = new LinkedHashMap<>();
    for (Aspect aspect : Aspect.values()) {
      keys.put(aspect.key(), expected(aspect));
    }
    return closed("What csuite test checks. / Ce que csuite test vérifie.", keys);
  }

  private Map<String, Object> expected(Aspect aspect) {
    Map<String, Object> role = object("$ref", "#/$defs/role");
    return switch (aspect) {
      case ROLES -> byRole("The verdict on a role", object("enum", new ArrayList<>(Verdict.ids())));
      case LINES, HELD_BY -> byRole("The other role", role);
      case DUTIES ->
          object(
              "type",
              "object",
              "properties",
              all(vocabulary.duties().ids(), role),
              "additionalProperties",
              false);
      case NOT, NO_PAY, EXTERNAL -> list(role, "Roles");
      default -> object("description", aspect.key());
    };
  }

  /** The keys of a company: facts that are not derived, and codes that stand for one. */
  private Map<String, Object> facts() {
    Map<String, Object> keys = new LinkedHashMap<>();
    for (FactDefinition fact : vocabulary.facts()) {
      if (!fact.isDerived()) {
        keys.put(fact.name(), fact(fact));
        fact.codes()
            .forEach(
                code ->
                    keys.put(
                        code,
                        described(
                            TEXT,
                            "A code of "
                                + code.toUpperCase(java.util.Locale.ROOT)
                                + " instead of "
                                + fact.name()
                                + ".")));
      }
    }
    return keys;
  }

  private static Map<String, Object> fact(FactDefinition fact) {
    String description = description(fact);
    return switch (fact.kind()) {
      case BOOLEAN -> truth(description);
      case INTEGER, NUMBER -> number(fact.range(), description);
      case TEXT ->
          fact.values() == null ? described(TEXT, description) : words(fact.values(), description);
      case LIST ->
          fact.values() == null
              ? list(TEXT, description)
              : list(words(fact.values(), description), description);
    };
  }

  /** What it is called and asked, in both languages, with unit and range. */
  private static String description(FactDefinition fact) {
    StringBuilder text = new StringBuilder(both(fact.label()));
    if (fact.ask() != null) {
      text.append(". ").append(both(fact.ask()));
    }
    if (fact.unit() != null) {
      text.append(" [").append(fact.unit()).append(']');
    }
    return text.toString();
  }

  private static String both(Text text) {
    return text.en().equals(text.fr()) ? text.en() : text.en() + " / " + text.fr();
  }

  private static Map<String, Object> words(Values values, String description) {
    List<Object> ids = new ArrayList<>(values.ids());
    List<Object> labels = new ArrayList<>();
    values.ids().forEach(id -> labels.add(both(values.label(id))));
    ids.add(null);
    labels.add("unknown / inconnu");
    return object("description", description, "enum", ids, "markdownEnumDescriptions", labels);
  }

  private static Map<String, Object> number(FactDefinition.Range range, String description) {
    Map<String, Object> number = object("type", "number");
    if (range != null && range.low() != null) {
      number.put("minimum", range.low());
    }
    if (range != null && range.high() != null) {
      number.put("maximum", range.high());
    }
    Map<String, Object> written = object("type", "string", "pattern", "^\\s*[-+]?[0-9]");
    return object(
        "description", description, "anyOf", List.of(number, written, object("type", "null")));
  }

  private static Map<String, Object> truth(String description) {
    List<Object> words =
        new ArrayList<>(List.of(true, false, "yes", "no", "oui", "non", "vrai", "faux"));
    words.add(null);
    return object("description", description, "enum", words);
  }

  /** A list; a single value counts as a list of one. */
  private static Map<String, Object> list(Object items, String description) {
    return object(
        "description",
        description,
        "anyOf",
        List.of(object("type", "array", "items", items), items));
  }

  private Map<String, Object> byRole(String description, Object value) {
    return object(
        "type",
        "object",
        "description",
        description,
        "properties",
        all(vocabulary.roles().ids(), value),
        "additionalProperties",
        false);
  }

  private List<String> factNames() {
    return vocabulary.facts().stream().map(FactDefinition::name).toList();
  }

  private static Map<String, Object> all(Collection<String> keys, Object value) {
    Map<String, Object> properties = new LinkedHashMap<>();
    keys.forEach(key -> properties.put(key, value));
    return properties;
  }

  private static Map<String, Object> closed(String description, Map<String, Object> keys) {
    return object(
        "type",
        "object",
        "description",
        description,
        "properties",
        keys,
        "additionalProperties",
        false);
  }

  private static Map<String, Object> described(Map<String, Object> schema, String description) {
    Map<String, Object> described = object("description", description);
    described.putAll(schema);
    return described;
  }
}
