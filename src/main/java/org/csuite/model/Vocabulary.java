package org.csuite.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The words of a rule book: facts of a company, catalogues, sources. One vocabulary serves scenario
 * keys, CSV columns and rule conditions.
 */
public final class Vocabulary {
  /** The catalogue of roles, which the engine's verbs refer to. */
  public static final String ROLES = "catalogue/roles.csv";

  /** The catalogue of duties. */
  public static final String DUTIES = "catalogue/duties.csv";

  /** The dated rates of the euro; its ids are the currencies known. */
  public static final String EXCHANGE_RATES = "catalogue/exchange-rates.csv";

  /** The statements of the definition that rules and rows may say they carry. */
  public static final String STATEMENTS = "catalogue/statements.csv";

  /** The names by which others call facts and values; a rule book may have none. */
  public static final String ALIASES = "catalogue/aliases.csv";

  /**
   * The names of classifications ({@code eu-size}) and of their classes ({@code eu-size=large}).
   */
  public static final String CLASSES = "catalogue/classes.csv";

  /** The fact that holds the currency of all amounts. */
  public static final String CURRENCY = FactDefinition.SCENARIO_CURRENCY;

  /** The fact that the cost of posts is held against, in the scenario's currency. */
  public static final String PAY_BUDGET = "executivePayBudget";

  private final List<FactDefinition> facts;
  private final Map<String, FactDefinition> factsByName = new LinkedHashMap<>();
  private final Map<String, Catalogue> catalogues;
  private final Map<String, Source> sources;
  private final Function<Company, List<Unheld>> unheld;

  /** Made when the first is looked for, which most runs never do. */
  private volatile Aliases aliases;

  /** The order of facts is the order of declaration; catalogues by file, sources by key. */
  public Vocabulary(
      List<FactDefinition> facts, Map<String, Catalogue> catalogues, Map<String, Source> sources) {
    this(facts, catalogues, sources, company -> List.of());
  }

  private Vocabulary(
      List<FactDefinition> facts,
      Map<String, Catalogue> catalogues,
      Map<String, Source> sources,
      Function<Company, List<Unheld>> unheld) {
    this.facts = List.copyOf(facts);
    facts.forEach(fact -> factsByName.put(fact.name(), fact));
    this.catalogues = catalogues;
    this.sources = sources;
    this.unheld = unheld;
  }

  /** The same words, for a rule book that works out further facts so. */
  public Vocabulary with(Function<Company, List<Unheld>> unheld) {
    return new Vocabulary(facts, catalogues, sources, unheld);
  }

  /** The given numbers of a company of which something would come that no number can hold. */
  public List<Unheld> unheld(Company given) {
    return unheld.apply(given);
  }

  /** Every fact, in order of declaration. */
  public List<FactDefinition> facts() {
    return facts;
  }

  /** The fact of that name, or null. */
  public FactDefinition fact(String name) {
    return factsByName.get(name);
  }

  /** The catalogue in that file, or null. */
  public Catalogue catalogue(String file) {
    return catalogues.get(file);
  }

  /** Every catalogue by file. */
  public Map<String, Catalogue> catalogues() {
    return catalogues;
  }

  /** The roles in the order reports list them. */
  public Catalogue roles() {
    return catalogues.get(ROLES);
  }

  /** The duties in the order reports list them. */
  public Catalogue duties() {
    return catalogues.get(DUTIES);
  }

  /** The statements that rules may say they carry; none where the book lists none. */
  public Catalogue statements() {
    return catalogues.getOrDefault(
        STATEMENTS, new Catalogue(STATEMENTS, "statement", List.of("id"), Map.of()));
  }

  /** The names by which others call facts and values; none where the book lists none. */
  public Aliases aliases() {
    if (aliases == null) {
      aliases =
          new Aliases(
              catalogues.getOrDefault(
                  ALIASES, new Catalogue(ALIASES, "alias", List.of("kind"), Map.of())));
    }
    return aliases;
  }

  /** The currency of the amounts that a company gives; null when unknown. */
  public String currency(Company company) {
    FactDefinition fact = fact(CURRENCY);
    return fact == null ? null : (String) company.get(fact);
  }

  /** The bibliography by key. */
  public Map<String, Source> sources() {
    return sources;
  }
}
