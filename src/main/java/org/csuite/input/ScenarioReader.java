package org.csuite.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.csuite.input.YamlNode.Entry;
import org.csuite.input.YamlNode.Scalar;
import org.csuite.input.YamlNode.Sequence;
import org.csuite.model.Company;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Expectation;
import org.csuite.model.Location;
import org.csuite.model.Refusal;
import org.csuite.model.Scenario;
import org.csuite.model.Vocabulary;

/** Reads scenarios and cases from YAML and JSON, all mistakes at once. */
public final class ScenarioReader {
  /** What a file holds. */
  public enum Form {
    /** Scenarios, as documents or as a list; facts under {@code company}. */
    SCENARIOS("company", "a scenario"),
    /** Cases beside rules, as a list; facts under {@code given}. */
    CASES("given", "a case");

    private final String factsKey;
    private final String noun;

    Form(String factsKey, String noun) {
      this.factsKey = factsKey;
      this.noun = noun;
    }
  }

  /**
   * What a file gave.
   *
   * @param scenarios those without errors, in order
   * @param refusals those with errors, in order; the file itself where it cannot be told what it
   *     holds
   * @param diagnostics mistakes and warnings, in order
   * @param groups where scenarios name their group
   */
  public record Reading(
      List<Scenario> scenarios,
      List<Refusal> refusals,
      List<Diagnostic> diagnostics,
      Map<Location, Place> groups) {
    /** Of a file that cannot be used for that reason. */
    public static Reading refused(String file, Diagnostic reason) {
      List<Diagnostic> reasons = List.of(reason);
      return new Reading(List.of(), List.of(Refusal.ofFile(file, reasons)), reasons, Map.of());
    }
  }

  private final Vocabulary vocabulary;
  private final Form form;
  private final BookNames names;

  /** Reads against one vocabulary; expectations may refer to the given names. */
  public ScenarioReader(Vocabulary vocabulary, Form form, BookNames names) {
    this.vocabulary = vocabulary;
    this.form = form;
    this.names = names;
  }

  /** Everything in one text. */
  public Reading read(SourceText source) {
    List<Diagnostic> all = new ArrayList<>();
    List<Scenario> scenarios = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    Map<Location, Place> groups = new HashMap<>();
    List<YamlNode> documents = new YamlReader(source, all).documents();
    boolean broken = all.stream().anyMatch(Diagnostic::isError);
    List<YamlNode> nodes = new ArrayList<>();
    for (YamlNode document : documents) {
      if (document instanceof Sequence list && form == Form.CASES) {
        list.items().forEach(item -> nodes.addAll(Examples.cases(item, all)));
      } else if (document instanceof Sequence list) {
        nodes.addAll(list.items());
      } else if (!(document instanceof Scalar scalar && scalar.isNull())) {
        nodes.add(document);
      }
    }
    if (nodes.isEmpty() && all.isEmpty()) {
      all.add(
          source
              .place(1, 1, 1)
              .error(Code.EMPTY_FILE, "The file holds no " + form.noun.substring(2) + ".", null));
    }
    List<Diagnostic> ofFile = new ArrayList<>(all);
    // Once for all documents: a file of thousands would otherwise be hashed thousands of times.
    String sha256 = nodes.isEmpty() ? null : source.sha256();
    int number = 0;
    for (YamlNode node : nodes) {
      number++;
      List<Diagnostic> own = new ArrayList<>();
      Scenario scenario =
          new Document(source, sha256, groups, own).read(node, number, nodes.size());
      all.addAll(own);
      if (broken) {
        ofFile.addAll(own);
      } else if (own.stream().anyMatch(Diagnostic::isError)) {
        refusals.add(
            new Refusal(scenario.name(), scenario.location(), own.stream().sorted().toList()));
      } else {
        scenarios.add(scenario);
      }
    }
    if (ofFile.stream().anyMatch(Diagnostic::isError)) {
      refusals.add(0, Refusal.ofFile(source.file(), ofFile.stream().sorted().toList()));
    }
    return new Reading(scenarios, refusals, all.stream().sorted().toList(), groups);
  }

  /** One scenario while it is read. */
  private final class Document {
    private final SourceText source;
    private final String sha256;
    private final Map<Location, Place> groups;
    private final ValueReader values;
    private final FactBinder binder;

    private String name;
    private String origin;
    private Company company;
    private Map<String, Scenario.Candidate> candidates = Map.of();
    private List<Scenario.GivenPost> organisation;
    private Map<String, Scenario.OwnDecision> overrides = Map.of();
    private final Map<String, Double> uncertainty = new LinkedHashMap<>();
    private List<Expectation> expectations = List.of();
    private Scenario.Group group;
    private YamlNode stages;
    private final List<String> statements = new ArrayList<>();

    Document(
        SourceText source,
        String sha256,
        Map<Location, Place> groups,
        List<Diagnostic> diagnostics) {
      this.source = source;
      this.sha256 = sha256;
      this.groups = groups;
      this.values = new ValueReader(vocabulary.aliases(), diagnostics);
      this.binder = new FactBinder(vocabulary, values);
    }

    Scenario read(YamlNode node, int number, int count) {
      Map<String, Consumer<Entry>> keys = new LinkedHashMap<>();
      keys.put("name", entry -> name = values.text(entry));
      keys.put("source", entry -> origin = values.text(entry));
      keys.put(form.factsKey, entry -> company = binder.company(entry.value(), null));
      keys.put(
          "candidates",
          entry -> candidates = new CandidatesReader(vocabulary, values).read(entry.value()));
      keys.put("organisation", entry -> organisation = organisation(entry.value()));
      keys.put(
          "decisions",
          entry -> overrides = new OwnDecisionsReader(vocabulary, values).read(entry.value()));
      keys.put("uncertainty", entry -> uncertainty(entry.value()));
      keys.put("expect", entry -> expect(entry.value()));
      keys.put("group", this::group);
      keys.put("stages", entry -> stages = entry.value());
      if (form == Form.SCENARIOS) {
        keys.put("$schema", entry -> values.text(entry));
      } else {
        keys.put("statement", entry -> values.items(entry.value()).forEach(this::statement));
      }
      values.mapping(withoutStrayFacts(node, keys), form.noun, keys);
      if (company == null) {
        withoutCompany(node);
        company = binder.company(new YamlNode.Mapping(Map.of(), node.place()), null);
      }
      List<Scenario.Stage> dated =
          stages == null ? List.of() : new StageReader(binder, values).read(stages, company);
      return new Scenario(
          name == null ? defaultName(number, count) : name,
          origin,
          company,
          candidates,
          organisation,
          overrides,
          uncertainty,
          expectations,
          group,
          dated,
          List.copyOf(statements),
          node.place().location(),
          sha256);
    }

    /** Reports facts that stand beside {@code company} rather than in it. */
    private YamlNode withoutStrayFacts(YamlNode node, Map<String, Consumer<Entry>> keys) {
      if (!(node instanceof YamlNode.Mapping mapping)) {
        return node;
      }
      Map<String, Entry> entries = new LinkedHashMap<>(mapping.entries());
      entries.keySet().removeIf(key -> vocabulary.fact(key) != null && !keys.containsKey(key));
      for (Entry entry : mapping.entries().values()) {
        if (!entries.containsKey(entry.key().text())) {
          String message = "'" + entry.key().text() + "' is a fact of the company.";
          String hint = "Maybe move it under `" + form.factsKey + ":`.";
          values.report(entry.key().place().error(Code.UNKNOWN_KEY, message, hint));
        }
      }
      return new YamlNode.Mapping(entries, node.place());
    }

    /** Says that the facts are missing, unless what stands there instead is reported already. */
    private void withoutCompany(YamlNode node) {
      if (!(node instanceof YamlNode.Mapping mapping)) {
        return;
      }
      Entry empty = mapping.entries().get(form.factsKey);
      boolean misspelt =
          mapping.entries().keySet().stream()
              .anyMatch(
                  key ->
                      vocabulary.fact(key) != null
                          || Nearest.word(key, List.of(form.factsKey)) != null);
      if (empty != null || !misspelt) {
        Place place = empty == null ? node.place() : empty.key().place();
        String what = empty == null ? "is missing" : "is empty";
        values.report(
            place.error(
                Code.MISSING_KEY,
                "'"
                    + form.factsKey
                    + "' "
                    + what
                    + ": "
                    + form.noun
                    + " gives the company's facts there.",
                "Maybe `" + form.factsKey + ": {sector: software, headcount: 40}`."));
      }
    }

    private String defaultName(int number, int count) {
      String file = source.file().replaceAll(".*[/\\\\]", "").replaceAll("\\.[^.]*$", "");
      return count == 1 ? file : file + " " + number;
    }

    private List<Scenario.GivenPost> organisation(YamlNode node) {
      return new OrganisationReader(vocabulary, values).read(node);
    }

    private void statement(YamlNode node) {
      String id = values.word(node, vocabulary.statements(), Code.UNKNOWN_VALUE);
      if (id != null) {
        statements.add(id);
      }
    }

    private void uncertainty(YamlNode node) {
      for (Entry entry : values.entries(node, "uncertainty")) {
        if (vocabulary.fact(entry.key().text()) == null) {
          List<String> known = vocabulary.facts().stream().map(fact -> fact.name()).toList();
          values.unknown(
              entry.key(),
              Code.UNKNOWN_FACT,
              "a fact of Company",
              Nearest.factHint(entry.key().text(), vocabulary, known));
        }
        Double share = values.between(entry, 0, 1);
        if (share != null) {
          uncertainty.put(entry.key().text(), share);
        }
      }
    }

    private void group(Entry entry) {
      String named = values.text(entry);
      if (named != null) {
        Place place = entry.value().place();
        groups.put(place.location(), place);
        group = new Scenario.Group(named, place.location(), null);
      }
    }

    private void expect(YamlNode node) {
      expectations = new ExpectationReader(vocabulary, names, values).read(node);
    }
  }
}
