package org.csuite.report;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csuite.model.Citation;
import org.csuite.model.Company;
import org.csuite.model.DutyAssignment;
import org.csuite.model.FactDefinition;
import org.csuite.model.Finding;
import org.csuite.model.Location;
import org.csuite.model.Outcome;
import org.csuite.model.PayBand;
import org.csuite.model.Reason;
import org.csuite.model.RoleDecision;
import org.csuite.model.RoleDecision.External;
import org.csuite.model.Scenario;
import org.csuite.model.Severity;
import org.csuite.model.Text;
import org.csuite.model.Verb;
import org.csuite.model.Verdict;
import org.csuite.model.Vocabulary;

/** An outcome in which everything that a report can show occurs; its content is made up. */
public final class SampleOutcome {
  public static final String NAME = "A regional bank";
  private static final Citation DEFINITION =
      new Citation("lemagit-2019", "CIO et CTO", "secondary");
  private static final Citation PAY = new Citation("lemagit-2019", "Rémunération", "secondary");
  private static final Citation LAW = new Citation("gdpr", "art. 37-38", "verified");
  private static final Citation JUDGEMENT = new Citation("judgement", "", "judgement");
  private static final Citation PROXIES = new Citation("spglobal-2024", "", "verified");

  private final Vocabulary vocabulary;

  private SampleOutcome(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The outcome under its usual name. */
  public static Outcome create(Vocabulary vocabulary) {
    return named(NAME, vocabulary);
  }

  /** The same outcome of a scenario with another name. */
  public static Outcome named(String name, Vocabulary vocabulary) {
    return new SampleOutcome(vocabulary).outcome(name);
  }

  private Outcome outcome(String name) {
    return new Outcome(
        scenario(name),
        company(true),
        ordered("eu-size", "large", "it-intensity", "high"),
        roles(),
        duties(),
        findings(),
        new Outcome.Budget(1_000_000.0, 1_121_500.0, 121_500.0, 171_200.0),
        List.of(new Outcome.ExchangeRate("EUR", "USD", 1.0705, "2024-06-28")),
        List.of(vocabulary.fact("itIntensity")),
        List.of(vocabulary.fact("itBudget"), vocabulary.fact("sellsTechnology")),
        List.of(),
        new Outcome.Receipt(
            "0.1.0",
            "10.2.0",
            "5f2d".repeat(16),
            "a01b".repeat(16),
            "2026-01-31T12:00:00Z",
            Map.of("facts.drl", "c0de".repeat(16))));
  }

  private Scenario scenario(String name) {
    return new Scenario(
        name,
        "annual report 2025, p. 12",
        company(false),
        Map.of("CTO", new Scenario.Candidate(12, "master", List.of("marketing"))),
        List.of(
            given("CEO", null, null, false, null),
            given("CFO", "CEO", null, true, null),
            given("CIO", "CFO", null, false, 240_000.0),
            given("DPO", null, "CIO", false, null),
            given("CMO", "COO", null, false, null),
            given("CSO", "CDO", null, false, null),
            given("CDO", "CSO", null, false, null)),
        Map.of(),
        Map.of("revenue", 0.1),
        List.of(),
        null,
        List.of(),
        new Location("scenarios/bank.yaml", 1, 1),
        "a01b".repeat(16));
  }

  private static Scenario.GivenPost given(
      String role, String superior, String holder, boolean interim, Double pay) {
    Location location = new Location("scenarios/bank.yaml", 9, 5);
    Double share = role.equals("CMO") ? 0.4 : null;
    boolean external = role.equals("CMO");
    return new Scenario.GivenPost(
        role, superior, holder, List.of(), pay, external, interim, share, null, location);
  }

  private Company company(boolean derived) {
    Object[] values = new Object[vocabulary.facts().size()];
    BitSet estimated = new BitSet();
    set(values, "country", "FR");
    set(values, "sector", "banking");
    set(values, "listed", false);
    set(values, "activities", List.of("bank"));
    set(values, "headcount", 1200);
    set(values, "currency", "EUR");
    set(values, "revenue", 310e6);
    set(values, "executivePayBudget", 1_000_000.0);
    set(values, "itStaff", 70);
    set(values, "onlineRevenueShare", 0.1 + 0.2);
    set(values, "strategy", "cost");
    if (derived) {
      set(values, "revenueEur", 310e6);
      set(values, "itIntensity", 0.063);
      estimated.set(vocabulary.fact("itIntensity").index());
    }
    return new Company(values, estimated);
  }

  private void set(Object[] values, String fact, Object value) {
    FactDefinition definition = vocabulary.fact(fact);
    values[definition.index()] = value;
  }

  private List<RoleDecision> roles() {
    Reason ceo =
        reason(
            "one-ceo",
            Verb.REQUIRE,
            "Every company has one chief executive.",
            "Toute entreprise a un directeur général.",
            JUDGEMENT,
            null);
    Reason cfo =
        reason(
            "cfo-by-size",
            Verb.ADVISE,
            "At 1,200 people the accounts need an executive of their own.",
            "Avec 1 200 personnes, les comptes demandent un directeur.",
            JUDGEMENT,
            0.8);
    Reason sells =
        reason(
            "cto-for-outside",
            Verb.ADVISE,
            "Medium and large companies, whose budgets are larger, may have both a CIO and a CTO; customers of Banking meet technology first.",
            "Les entreprises moyennes et grandes peuvent avoir les deux postes ; les clients du secteur banque rencontrent d'abord la technologie.",
            DEFINITION,
            0.6);
    Reason intensity =
        estimated(
            reason(
                "cto-it-intensity",
                Verb.ADVISE,
                "IT takes 6.3 % of revenue, more than in most companies.",
                "L'informatique absorbe 6,3 % du chiffre d'affaires, plus que dans la plupart des entreprises.",
                DEFINITION,
                0.3));
    Reason cost =
        reason(
            "cto-cost-leader",
            Verb.ADVISE,
            "A cost leader gains less from new technology.",
            "Une entreprise qui domine par les coûts gagne moins à la nouveauté.",
            JUDGEMENT,
            -0.2);
    Reason cioReason =
        reason(
            "cio-internal",
            Verb.ADVISE,
            "With 70 people in IT, somebody must head them.",
            "Avec 70 informaticiens, il faut un chef.",
            DEFINITION,
            0.72);
    Reason law =
        reason(
            "dpo-gdpr",
            Verb.REQUIRE,
            "A company that monitors people on a large scale must appoint a data protection officer.",
            "Une entreprise qui suit des personnes à grande échelle doit désigner un délégué à la protection des données.",
            LAW,
            null);
    Reason outside =
        reason(
            "dpo-external",
            Verb.EXTERNAL,
            "The officer may work under a service contract.",
            "Le délégué peut exercer sur la base d'un contrat de service.",
            LAW,
            null);
    Reason combined =
        reason(
            "cdo-by-cio",
            Verb.COMBINE,
            "Below 2,000 people the CIO heads data as well.",
            "En dessous de 2 000 personnes, le DSI dirige aussi les données.",
            JUDGEMENT,
            null);
    Reason data =
        reason(
            "cdo-bank",
            Verb.ADVISE,
            "A bank reports its risk data.",
            "Une banque déclare ses données de risque.",
            JUDGEMENT,
            0.55);
    Reason deferred =
        reason(
            "defer-beyond-budget",
            Verb.DEFER,
            "The pay budget does not reach so far.",
            "Le budget de rémunération ne va pas jusque-là.",
            JUDGEMENT,
            null);
    Reason marketing =
        reason(
            "cmo-consumers",
            Verb.ADVISE,
            "The company sells to consumers.",
            "L'entreprise vend aux particuliers.",
            JUDGEMENT,
            0.3);
    return List.of(
        role("CEO", Verdict.REQUIRED, 1, null, null, null, ceo),
        role("CFO", Verdict.RECOMMENDED, 0.8, null, "CEO", open(), cfo),
        role("CTO", Verdict.RECOMMENDED, 0.65, null, "CEO", band(), sells, intensity, cost),
        role("CIO", Verdict.RECOMMENDED, 0.72, null, "CEO", nearest(), cioReason),
        new RoleDecision(
            "CISO",
            Verdict.DEFERRED,
            Verdict.RECOMMENDED,
            0.55,
            null,
            External.ALLOWED,
            null,
            null,
            about(),
            List.of(deferred, data),
            new Scenario.OwnDecision(
                Verdict.OPTIONAL, "lead consultant", "Outsourced until 2027.")),
        role("CDO", Verdict.RECOMMENDED, 0.55, "CIO", "CEO", null, data, combined),
        role("CSO", Verdict.NOT_ADVISED, -0.3, null, null, null),
        role("CMO", Verdict.OPTIONAL, 0.3, null, null, about(), marketing),
        new RoleDecision(
            "DPO",
            Verdict.REQUIRED,
            Verdict.REQUIRED,
            1,
            null,
            External.ALLOWED,
            null,
            "CEO",
            null,
            List.of(law, outside),
            null),
        role("IT-DIRECTOR", Verdict.NOT_ADVISED, 0, null, null, null));
  }

  private static RoleDecision role(
      String role,
      Verdict verdict,
      double certainty,
      String holder,
      String superior,
      PayBand pay,
      Reason... reasons) {
    return new RoleDecision(
        role,
        verdict,
        verdict,
        certainty,
        holder,
        External.FALSE,
        null,
        superior,
        pay,
        List.of(reasons),
        null);
  }

  private PayBand band() {
    Reason factor =
        reason(
            "pay-experience",
            Verb.ADJUST_PAY,
            "Twelve years of experience.",
            "Douze ans d'expérience.",
            PAY,
            15.0);
    PayBand other =
        new PayBand(
            780_000,
            1_700_000.0,
            1_240_000.0,
            "USD",
            2024,
            List.of(),
            List.of(),
            false,
            pay(
                "Proxy statements of large listed companies.",
                "Rapports de grandes sociétés cotées.",
                PROXIES));
    return new PayBand(
        130_000,
        195_000.0,
        172_250.0,
        "USD",
        2019,
        List.of(factor),
        List.of(other),
        false,
        pay(
            "A CTO earns on average USD 130,000 to 195,000 a year.",
            "Un directeur technique gagne en moyenne de 130 000 à 195 000 USD par an.",
            PAY));
  }

  private PayBand open() {
    return new PayBand(
        200_000,
        null,
        null,
        "USD",
        2018,
        List.of(),
        List.of(),
        false,
        estimated(
            pay("Finance pays above the average.", "La finance paie plus que la moyenne.", PAY)));
  }

  private PayBand about() {
    return new PayBand(
        76_000,
        76_000.0,
        76_000.0,
        "USD",
        2018,
        List.of(),
        List.of(),
        false,
        pay("The study gives one figure.", "L'étude donne un seul chiffre.", PAY));
  }

  private PayBand nearest() {
    return new PayBand(
        134_350,
        216_220.0,
        175_285.0,
        "USD",
        2024,
        List.of(),
        List.of(),
        true,
        pay(
            "The nearest occupation in the statistics.",
            "La profession la plus proche dans les statistiques.",
            JUDGEMENT));
  }

  private static Reason pay(String en, String fr, Citation source) {
    return reason("pay-band", Verb.PAY, en, fr, source, null);
  }

  private static List<DutyAssignment> duties() {
    return List.of(
        duty("technology-policy", "CTO"),
        duty("technology-watch", "CTO", "CIO"),
        duty("product-technology", "CTO"),
        duty("it-operations", "CIO"),
        duty("it-team", "CIO"),
        duty("it-security", "CIO"),
        duty("brand", "CEO", "CTO", "CIO"),
        duty("personal-data", "DPO"),
        duty("product-science", null));
  }

  private static DutyAssignment duty(String duty, String owner, String... consulted) {
    Reason reason =
        reason(
            "duty-preference",
            Verb.ASSIGN,
            "The first of the roles named for it that is staffed.",
            "Le premier des rôles désignés qui soit pourvu.",
            DEFINITION,
            null);
    return new DutyAssignment(
        duty, owner, List.of(consulted), owner == null ? List.of() : List.of(reason));
  }

  private static List<Finding> findings() {
    Reason conflict =
        reason(
            "dpo-conflict-of-interests",
            Verb.FIND,
            "The data protection officer would oversee processing that the CIO decides on.",
            "Le délégué contrôlerait des traitements que le DSI décide.",
            LAW,
            null);
    Reason line =
        reason(
            "line-fits-strategy",
            Verb.FIND,
            "A cost leader's CIO more often reports to the CFO.",
            "Chez une entreprise qui domine par les coûts, le DSI est plus souvent rattaché au DAF.",
            JUDGEMENT,
            null);
    return List.of(
        new Finding(
            "dpo-conflict-of-interests",
            Severity.ERROR,
            "DPO",
            conflict.why(),
            new Text(
                "Give the role to somebody who decides on no processing of personal data, or to somebody outside the company.",
                "Confier le rôle à quelqu'un qui ne décide d'aucun traitement de données personnelles, ou à une personne extérieure."),
            List.of(conflict)),
        new Finding(
            "cio-line-strategy", Severity.INFO, "CIO", line.why(), null, List.of(estimated(line))),
        new Finding(
            "budget-incomplete",
            Severity.INFO,
            "",
            new Text("Not every post has a band.", "Tous les postes n'ont pas de fourchette."),
            null,
            List.of()));
  }

  private static Reason reason(
      String rule, Verb verb, String en, String fr, Citation source, Double strength) {
    return new Reason(
        rule,
        verb,
        "rules/" + rule + ".drl",
        7,
        new Text(en, fr),
        null,
        source,
        strength,
        ordered("headcount", 1200, "Class.value", "large", "revenue", 310e6),
        false);
  }

  private static Reason estimated(Reason reason) {
    return new Reason(
        reason.rule(),
        reason.verb(),
        reason.file(),
        reason.line(),
        reason.why(),
        reason.advice(),
        reason.source(),
        reason.strength(),
        ordered("itIntensity", 0.063),
        true);
  }

  @SuppressWarnings("unchecked")
  private static <T> Map<String, T> ordered(Object... keysAndValues) {
    Map<String, T> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put((String) keysAndValues[i], (T) keysAndValues[i + 1]);
    }
    return map;
  }
}
