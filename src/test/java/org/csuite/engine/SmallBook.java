package org.csuite.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.csuite.input.ScenarioReader;
import org.csuite.input.SourceText;
import org.csuite.model.Outcome;
import org.csuite.model.Scenario;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.RuleFolder;
import org.csuite.rulebook.read.RuleBookReader;

/** A rule folder in memory: a small vocabulary, and the rules and tables that a test adds. */
public final class SmallBook implements RuleFolder {
  private static final String FACTS =
      """
      package rules;
      declare Company
          headcount : Integer @unit( "people" ) @range( "0..5000000" )
              @label( "headcount" ) @label_fr( "effectif" ) @ask( "?" ) @ask_fr( "?" )
          sector : String @values( "catalogue/sectors.csv" )
              @label( "sector" ) @label_fr( "secteur" ) @ask( "?" ) @ask_fr( "?" )
          activities : List @values( "bank, insurer" )
              @label( "activities" ) @label_fr( "activités" ) @ask( "?" ) @ask_fr( "?" )
          listed : Boolean
              @label( "listed" ) @label_fr( "cotée" ) @ask( "?" ) @ask_fr( "?" )
          currency : String @values( "catalogue/exchange-rates.csv" )
              @label( "currency" ) @label_fr( "devise" ) @ask( "?" ) @ask_fr( "?" )
          revenue : Double @unit( "currency" ) @range( "0.." )
              @label( "revenue" ) @label_fr( "chiffre d'affaires" ) @ask( "?" ) @ask_fr( "?" )
          itBudget : Double @unit( "currency" ) @range( "0.." )
              @label( "IT budget" ) @label_fr( "budget informatique" ) @ask( "?" ) @ask_fr( "?" )
          executivePayBudget : Double @unit( "currency" ) @range( "0.." )
              @label( "pay budget" ) @label_fr( "budget de rémunération" ) @ask( "?" ) @ask_fr( "?" )
          revenueEur : Double @unit( "EUR" ) @derived( "revenue in EUR" )
              @label( "revenue in EUR" ) @label_fr( "chiffre d'affaires en EUR" )
          itIntensity : Double @unit( "share" ) @derived( "itBudget / revenue" )
              @estimate( "profile/it-shares.csv:median" )
              @label( "IT intensity" ) @label_fr( "intensité informatique" )
      end
      """;

  private final TreeMap<String, String> files = new TreeMap<>();
  private final TreeMap<String, StringBuilder> rules = new TreeMap<>();

  public SmallBook() {
    files.put("facts.drl", FACTS);
    files.put(
        "catalogue/roles.csv",
        """
        id,name,name_fr,short_fr
        CEO,Chief Executive Officer,Directeur général,directeur général
        CTO,Chief Technology Officer,Directeur technique,directeur technique
        CIO,Chief Information Officer,Directeur informatique,directeur informatique
        CFO,Chief Financial Officer,Directeur financier,directeur financier
        """);
    files.put(
        "catalogue/duties.csv",
        """
        id,name,name_fr,area
        it-security,IT security,Sécurité informatique,it
        it-budget,IT budget,Budget informatique,it
        product,Product technology,Technologie des produits,product
        """);
    files.put(
        "catalogue/sectors.csv",
        """
        id,name,name_fr
        software,Software,Logiciel
        banking,Banking,Banque
        """);
    files.put(
        "catalogue/exchange-rates.csv",
        """
        id,name,name_fr,perEuro,date,source
        EUR,euro,euro,1,2026-01-02,a-book
        USD,US dollar,dollar américain,1.25,2026-01-02,a-book
        """);
    files.put(
        "profile/it-shares.csv",
        """
        sector,median,source
        software,0.08,a-book
        banking,0.06,a-book
        """);
    files.put(
        "sources.yaml",
        """
        a-book: {author: Somebody, year: 2020, title: A book, confidence: verified}
        """);
  }

  /** Adds a file, such as a table. */
  public SmallBook file(String path, String text) {
    files.put(path, text);
    return this;
  }

  /** Adds a rule with a reason and a source. */
  public SmallBook rule(String phase, String name, String when, String then) {
    return rule(phase, name, "@why( \"Because.\" ) @why_fr( \"Parce que.\" )", when, then);
  }

  /** Adds a rule with annotations of its own beside its source. */
  public SmallBook rule(String phase, String name, String annotations, String when, String then) {
    rules
        .computeIfAbsent(phase, p -> new StringBuilder())
        .append(
            """
            rule "%s"
                %s
                @source( "a-book" )
                ruleflow-group "%s"
            when
                %s
            then
                conclude.%s;
            end
            """
                .formatted(name, annotations, phase, when, then));
    return this;
  }

  /** The verdict on a role whatever happens. */
  public SmallBook staffed(String role) {
    return rule(
        "staffing",
        "staff-" + role.toLowerCase(java.util.Locale.ROOT),
        "Company()",
        "staff( \"" + role + "\", \"recommended\" )");
  }

  @Override
  public String name() {
    return "rules";
  }

  @Override
  public List<String> files() {
    List<String> names = new ArrayList<>(files.keySet());
    rules.keySet().forEach(phase -> names.add(phase + "/all.drl"));
    names.sort(null);
    return names;
  }

  @Override
  public SourceText read(String file) {
    String text = files.get(file);
    if (text == null) {
      String phase = file.substring(0, file.indexOf('/'));
      StringBuilder globals = new StringBuilder();
      for (String path : files.keySet()) {
        if (path.endsWith(".csv") && !path.startsWith("catalogue/")) {
          globals.append("global org.csuite.rulebook.Table ").append(table(path)).append(";\n");
        }
      }
      text =
          "package rules;\nglobal org.csuite.engine.Conclusions conclude;\n"
              + globals
              + rules.get(phase);
    }
    return SourceText.of(name() + "/" + file, text);
  }

  private static String table(String path) {
    StringBuilder name = new StringBuilder();
    for (String word : path.substring(path.indexOf('/') + 1, path.length() - 4).split("-")) {
      name.append(
          name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return name.toString();
  }

  /** The book, which must be free of mistakes. */
  public RuleBook book() {
    RuleBookReader.Reading reading = RuleBookReader.read(this);
    if (reading.book() == null) {
      throw new AssertionError(reading.diagnostics().toString());
    }
    return reading.book();
  }

  /** A scenario of that text. */
  public static Scenario scenario(RuleBook book, String yaml) {
    ScenarioReader.Reading reading =
        new ScenarioReader(book.vocabulary(), ScenarioReader.Form.SCENARIOS, book.names())
            .read(SourceText.of("scenario.yaml", yaml));
    if (reading.scenarios().size() != 1) {
      throw new AssertionError(reading.diagnostics().toString());
    }
    return reading.scenarios().get(0);
  }

  /** What the book decides of a company, given as a YAML mapping. */
  public Outcome decide(String company) {
    return decideScenario("name: A company\ncompany: " + company + "\n");
  }

  /** What the book decides of a scenario, given as YAML. */
  Outcome decideScenario(String yaml) {
    RuleBook book = book();
    return DecisionEngine.of(book).decide(scenario(book, yaml));
  }
}
