package org.csuite.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csuite.model.Catalogue;
import org.csuite.model.FactDefinition;
import org.csuite.model.Kind;
import org.csuite.model.Location;
import org.csuite.model.Text;
import org.csuite.model.Values;
import org.csuite.model.Vocabulary;
import org.csuite.model.WordList;

/**
 * A vocabulary of a few words, so that what the reader says does not change whenever the shipped
 * rule book learns another sector or role.
 */
final class SmallVocabulary {
  private static final FactDefinition.Range SHARE = new FactDefinition.Range(0.0, 1.0);
  private static final FactDefinition.Range AMOUNT = new FactDefinition.Range(0.0, null);

  private final List<FactDefinition> facts = new ArrayList<>();
  private final Map<String, Catalogue> catalogues = new LinkedHashMap<>();

  private SmallVocabulary() {}

  static Vocabulary create() {
    SmallVocabulary small = new SmallVocabulary();
    small.catalogues();
    small.facts();
    return new Vocabulary(small.facts, small.catalogues, Map.of());
  }

  private void catalogues() {
    catalogue(
        Vocabulary.ROLES,
        "role",
        "id,name,name_fr,short_fr",
        "CEO,Chief Executive Officer,directeur général,DG",
        "CFO,Chief Financial Officer,directeur financier,DAF",
        "CTO,Chief Technology Officer,directeur technique,directeur technique",
        "CIO,Chief Information Officer,directeur des systèmes d'information,DSI",
        "CISO,Chief Information Security Officer,responsable de la sécurité,RSSI",
        "DPO,Data Protection Officer,délégué à la protection des données,DPO");
    catalogue(
        Vocabulary.DUTIES,
        "duty",
        "id,name,name_fr",
        "it-operations,IT operations,exploitation informatique",
        "it-security,IT security,sécurité informatique",
        "personal-data,Personal data,données personnelles");
    catalogue(Vocabulary.STATEMENTS, "statement", "id", "S4", "S5");
    catalogue(Vocabulary.EXCHANGE_RATES, "currency", "id", "EUR", "USD", "GBP", "CHF");
    catalogue(
        "catalogue/sectors.csv",
        "sector",
        "id,name,name_fr,nace,naics",
        "banking,Banking,banque,64,5221",
        "insurance,Insurance,assurance,65,524",
        "retail,Retail,commerce de détail,47,44|45",
        "software,Software,édition de logiciels,58.2,5132",
        "research,Research,recherche,72,5417");
    catalogue(
        "catalogue/activities.csv",
        "activity",
        "id,name,name_fr",
        "bank,Bank,banque",
        "insurer,Insurer,assureur",
        "health-provider,Health-care provider,prestataire de soins");
    catalogue(
        "catalogue/countries.csv",
        "country",
        "id,name,name_fr",
        "DE,Germany,Allemagne",
        "FR,France,France",
        "GB,United Kingdom,Royaume-Uni",
        "US,United States,États-Unis");
  }

  private void facts() {
    Values currencies = catalogues.get(Vocabulary.EXCHANGE_RATES);
    fact("name", Kind.TEXT);
    fact("country", Kind.TEXT, catalogues.get("catalogue/countries.csv"), List.of());
    fact("sector", Kind.TEXT, catalogues.get("catalogue/sectors.csv"), List.of("nace", "naics"));
    number("headcount", Kind.INTEGER, "people", new FactDefinition.Range(0.0, 5e6));
    number("revenue", Kind.NUMBER, FactDefinition.SCENARIO_CURRENCY, AMOUNT);
    number("balanceSheet", Kind.NUMBER, FactDefinition.SCENARIO_CURRENCY, AMOUNT);
    number("itBudget", Kind.NUMBER, FactDefinition.SCENARIO_CURRENCY, AMOUNT);
    fact("currency", Kind.TEXT, currencies, List.of());
    fact("listed", Kind.BOOLEAN);
    fact("sellsTechnology", Kind.BOOLEAN);
    number("onlineRevenueShare", Kind.NUMBER, "share", SHARE);
    Values stages = new WordList("stage", List.of("seed", "early", "growth", "mature"), List.of());
    fact("stage", Kind.TEXT, stages, List.of());
    fact("activities", Kind.LIST, catalogues.get("catalogue/activities.csv"), List.of());
    add("itIntensity", Kind.NUMBER, "share", SHARE, null, List.of(), "itBudget / revenue");
  }

  private void fact(String name, Kind kind) {
    fact(name, kind, null, List.of());
  }

  private void fact(String name, Kind kind, Values values, List<String> codes) {
    add(name, kind, null, null, values, codes, null);
  }

  private void number(String name, Kind kind, String unit, FactDefinition.Range range) {
    add(name, kind, unit, range, null, List.of(), null);
  }

  private void add(
      String name,
      Kind kind,
      String unit,
      FactDefinition.Range range,
      Values values,
      List<String> codes,
      String derived) {
    Text label = Text.same(name);
    Location location = Location.of("facts.drl");
    int index = facts.size();
    facts.add(
        new FactDefinition(
            name, index, kind, unit, range, label, null, values, codes, derived, null, location));
  }

  private void catalogue(String file, String noun, String header, String... lines) {
    List<String> columns = List.of(header.split(","));
    Map<String, Catalogue.Entry> entries = new LinkedHashMap<>();
    for (String line : lines) {
      String[] parts = line.split(",");
      Map<String, String> cells = new LinkedHashMap<>();
      for (int i = 0; i < parts.length; i++) {
        cells.put(columns.get(i), parts[i]);
      }
      entries.put(parts[0], new Catalogue.Entry(parts[0], cells));
    }
    catalogues.put(file, new Catalogue(file, noun, columns, entries));
  }
}
