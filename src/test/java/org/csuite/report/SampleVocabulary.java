package org.csuite.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csuite.model.Catalogue;
import org.csuite.model.FactDefinition;
import org.csuite.model.Kind;
import org.csuite.model.Location;
import org.csuite.model.Source;
import org.csuite.model.Text;
import org.csuite.model.Values;
import org.csuite.model.Vocabulary;
import org.csuite.model.WordList;

/** A small vocabulary with a fact of every kind, for reports to be tried on. */
public final class SampleVocabulary {
  private final List<FactDefinition> facts = new ArrayList<>();
  private final Map<String, Catalogue> catalogues = new LinkedHashMap<>();
  private final Map<String, Source> sources = new LinkedHashMap<>();

  private SampleVocabulary() {}

  public static Vocabulary create() {
    SampleVocabulary sample = new SampleVocabulary();
    sample.catalogues();
    sample.facts();
    sample.sources();
    return new Vocabulary(sample.facts, sample.catalogues, sample.sources);
  }

  private void facts() {
    fact("country", Kind.TEXT, null, "country", "pays", catalogues.get("catalogue/countries.csv"));
    fact("sector", Kind.TEXT, null, "sector", "secteur", catalogues.get("catalogue/sectors.csv"));
    fact("listed", Kind.BOOLEAN, null, "listed", "société cotée", null);
    fact(
        "activities",
        Kind.LIST,
        null,
        "regulated activities",
        "activités réglementées",
        catalogues.get("catalogue/activities.csv"));
    fact("headcount", Kind.INTEGER, "people", "headcount", "effectif", null);
    fact(
        "currency",
        Kind.TEXT,
        null,
        "currency",
        "devise",
        catalogues.get(Vocabulary.EXCHANGE_RATES));
    fact("revenue", Kind.NUMBER, "currency", "revenue", "chiffre d'affaires", null);
    fact("itBudget", Kind.NUMBER, "currency", "IT budget", "budget informatique", null);
    fact(
        "executivePayBudget",
        Kind.NUMBER,
        "currency",
        "budget for executive pay",
        "budget de rémunération des dirigeants",
        null);
    fact("itStaff", Kind.INTEGER, "people", "IT staff", "effectif informatique", null);
    fact("sellsTechnology", Kind.BOOLEAN, null, "sells technology", "vend de la technologie", null);
    fact(
        "onlineRevenueShare",
        Kind.NUMBER,
        "share",
        "revenue earned online",
        "chiffre d'affaires en ligne",
        null);
    fact(
        "strategy",
        Kind.TEXT,
        null,
        "strategy",
        "stratégie",
        new WordList(
            "strategy", List.of("differentiation", "cost"), List.of("différenciation", "coûts")));
    fact("revenueEur", Kind.NUMBER, "EUR", "revenue in euros", "chiffre d'affaires en euros", null);
    fact("itIntensity", Kind.NUMBER, "share", "IT intensity", "intensité informatique", null);
  }

  private void fact(String name, Kind kind, String unit, String en, String fr, Values values) {
    Text ask = new Text("What is the company's " + en + "?", "Entreprise : quel " + fr + " ?");
    boolean derived = name.equals("revenueEur") || name.equals("itIntensity");
    facts.add(
        new FactDefinition(
            name,
            facts.size(),
            kind,
            unit,
            null,
            new Text(en, fr),
            derived ? null : ask,
            values,
            List.of(),
            derived ? "worked out" : null,
            null,
            new Location("facts.drl", 5 + facts.size(), 1)));
  }

  private void catalogues() {
    catalogue(
        Vocabulary.ROLES,
        "role",
        "id;name;name_fr;short_fr;beside",
        "CEO;Chief Executive Officer;directeur général;DG;",
        "CFO;Chief Financial Officer;directeur administratif et financier;DAF;",
        "CTO;Chief Technology Officer;directeur technique;directeur technique;CIO",
        "CIO;Chief Information Officer;directeur des systèmes d'information;DSI;",
        "CISO;Chief Information Security Officer;responsable de la sécurité des systèmes"
            + " d'information;RSSI;",
        "CDO;Chief Data Officer;directeur des données;directeur des données;",
        "CSO;Chief Scientific Officer;directeur scientifique;directeur scientifique;",
        "CMO;Chief Marketing Officer;directeur marketing;directeur marketing;",
        "DPO;Data Protection Officer;délégué à la protection des données;DPO;",
        "IT-DIRECTOR;IT Director;responsable informatique;responsable informatique;");
    catalogue(
        Vocabulary.DUTIES,
        "duty",
        "id;name;name_fr",
        "technology-policy;Policies that apply to technology;politiques applicables à la technologie",
        "technology-watch;Watch on technology, social and scientific trends;veille technologique,"
            + " sociale et scientifique",
        "product-technology;Technology of the products;technologie des produits",
        "it-operations;IT operations;exploitation informatique",
        "it-team;Head of the IT team;direction de l'équipe informatique",
        "it-security;IT security;sécurité informatique",
        "brand;Brand;marque",
        "personal-data;Oversight of personal data;contrôle des données personnelles",
        "product-science;Science of the products;science des produits");
    catalogue(
        Vocabulary.EXCHANGE_RATES,
        "currency",
        "id;name;name_fr;perEuro;date",
        "EUR;Euro;euro;1;2024-06-28",
        "USD;US dollar;dollar américain;1.0705;2024-06-28");
    catalogue("catalogue/countries.csv", "country", "id;name;name_fr", "FR;France;France");
    catalogue("catalogue/sectors.csv", "sector", "id;name;name_fr", "banking;Banking;banque");
    catalogue(
        "catalogue/activities.csv",
        "activity",
        "id;name;name_fr",
        "bank;Credit institution;établissement de crédit");
  }

  private void catalogue(String file, String noun, String header, String... lines) {
    List<String> columns = List.of(header.split(";"));
    Map<String, Catalogue.Entry> entries = new LinkedHashMap<>();
    for (String line : lines) {
      String[] cells = line.split(";");
      Map<String, String> byColumn = new LinkedHashMap<>();
      for (int i = 0; i < cells.length; i++) {
        byColumn.put(columns.get(i), cells[i]);
      }
      entries.put(cells[0], new Catalogue.Entry(cells[0], byColumn));
    }
    catalogues.put(file, new Catalogue(file, noun, columns, entries));
  }

  private void sources() {
    source(
        "lemagit-2019",
        "TechTarget / LeMagIT",
        2019,
        "CTO (Chief Technology Officer)",
        "secondary");
    source("gdpr", "European Union", 2016, "Regulation (EU) 2016/679", "verified");
    source(
        "judgement", "the csuite authors", 2026, "Judgement where no source decides", "judgement");
    source("spglobal-2024", "S&P 500 proxy statements", 2024, "Own count of officers", "verified");
  }

  private void source(String key, String author, int year, String title, String confidence) {
    Location location = new Location("sources.yaml", sources.size() + 1, 1);
    sources.put(
        key,
        new Source(
            key, Text.same(author), year, Text.same(title), null, Map.of(), confidence, location));
  }
}
