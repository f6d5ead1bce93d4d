package org.csuite.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.csuite.model.Company;
import org.csuite.model.Diagnostic;
import org.csuite.model.Expectation;
import org.csuite.model.Expectation.Aspect;
import org.csuite.model.Scenario;
import org.csuite.model.Verdict;
import org.csuite.model.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Right scenarios, in every way that consultants and programs write them. */
class ScenarioReaderTest {
  private static final Vocabulary VOCABULARY = SmallVocabulary.create();

  @Test
  void readsEveryFact() {
    Company company =
        one("""
                name: A regional bank
                source: annual report 2025, p. 12
                company:
                  country: FR
                  sector: banking
                  headcount: 1200
                  revenue: 310e6
                  currency: EUR
                  listed: false
                  onlineRevenueShare: 0.25
                  stage: mature
                  activities: [bank, insurer]
                """)
            .company();
    assertThat(fact(company, "country")).isEqualTo("FR");
    assertThat(fact(company, "headcount")).isEqualTo(1200);
    assertThat(fact(company, "revenue")).isEqualTo(310e6);
    assertThat(fact(company, "listed")).isEqualTo(false);
    assertThat(fact(company, "onlineRevenueShare")).isEqualTo(0.25);
    assertThat(fact(company, "activities")).isEqualTo(List.of("bank", "insurer"));
  }

  @Test
  void whatIsNotGivenStaysUnknown() {
    Company company =
        one("company: {sector: retail, headcount: 0, listed:, stage: null}").company();
    assertThat(fact(company, "headcount")).isEqualTo(0);
    assertThat(fact(company, "revenue")).isNull();
    assertThat(fact(company, "listed")).isNull();
    assertThat(fact(company, "stage")).isNull();
    assertThat(fact(company, "activities")).isNull();
    assertThat(fact(company, "itIntensity")).isNull();
  }

  @Test
  void anEmptyListIsKnownToBeEmpty() {
    assertThat(fact(one("company: {activities: []}").company(), "activities")).isEqualTo(List.of());
  }

  @Test
  void aSingleWordIsAListOfOne() {
    assertThat(fact(one("company: {activities: bank}").company(), "activities"))
        .isEqualTo(List.of("bank"));
  }

  @ParameterizedTest
  @CsvSource({
    "nace, K64, banking",
    "nace, 64.19, banking",
    "nace, 58.29, software",
    "naics, 522110, banking",
    "naics, 44, retail",
    "naics, 452, retail"
  })
  void codesOfOtherNomenclaturesLeadToASector(String nomenclature, String code, String sector) {
    Scenario scenario = one("company: {" + nomenclature + ": " + code + "}");
    assertThat(fact(scenario.company(), "sector")).isEqualTo(sector);
  }

  /** The reader of YAML has a bound of its own, three million letters, unless it is told ours. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "# LONG\nname: Shop\ncompany: {headcount: 4}",
        "name: Shop LONG\ncompany: {headcount: 4}",
        "{\"name\": \"Shop\",     LONG\"company\": {\"headcount\": 4}}"
      })
  void aLongTextIsReadWhole(String text) {
    String run = (text.startsWith("{") ? " " : "x").repeat(3_500_000);

    Scenario scenario = one(text.replace("LONG", run));

    assertThat(scenario.name()).startsWith("Shop");
    assertThat(fact(scenario.company(), "headcount")).isEqualTo(4);
  }

  @Test
  void readsJson() {
    Scenario scenario =
        read(
                "bank.json",
                """
                {
                \t"$schema": "scenario.schema.json",
                \t"name": "A regional bank",
                \t"company": {"sector": "banking", "revenue": 3.1e8, "currency": "EUR", "listed": true},
                \t"expect": {"roles": {"CIO": "recommended"}, "not": ["CTO"]}
                }
                """)
            .scenarios()
            .get(0);
    assertThat(scenario.name()).isEqualTo("A regional bank");
    assertThat(fact(scenario.company(), "revenue")).isEqualTo(310e6);
    assertThat(fact(scenario.company(), "listed")).isEqualTo(true);
    assertThat(scenario.expectations()).hasSize(2);
  }

  @Test
  void readsAListOfScenariosAsJson() {
    assertThat(
            read(
                    "two.json",
                    "[{\"company\": {\"headcount\": 1}}, {\"company\": {\"headcount\": 2}}]")
                .scenarios())
        .extracting(Scenario::name)
        .containsExactly("two 1", "two 2");
  }

  @Test
  void severalDocumentsAreSeveralScenarios() {
    List<Scenario> scenarios =
        read("name: one\ncompany: {headcount: 1}\n---\nname: two\ncompany: {headcount: 2}\n---\n")
            .scenarios();
    assertThat(scenarios).extracting(Scenario::name).containsExactly("one", "two");
    assertThat(scenarios).extracting(s -> s.location().line()).containsExactly(1, 4);
  }

  @Test
  void aScenarioWithoutNameIsCalledAsItsFile() {
    assertThat(one("company: {headcount: 1}").name()).isEqualTo("test");
  }

  @Test
  void readsTheOrganisation() {
    List<Scenario.GivenPost> posts =
        one("""
                company: {sector: banking, currency: EUR}
                organisation:
                  - {role: CEO, reports: 6}
                  - {role: CIO, reportsTo: CFO, duties: [it-operations, it-security], pay: 240k}
                  - {role: DPO, heldBy: CIO}
                  - {role: CFO, external: true, interim: yes, share: 40%}
                """)
            .organisation();
    assertThat(posts)
        .extracting(Scenario.GivenPost::role)
        .containsExactly("CEO", "CIO", "DPO", "CFO");
    assertThat(posts.get(0).reports()).isEqualTo(6);
    assertThat(posts.get(1).reportsTo()).isEqualTo("CFO");
    assertThat(posts.get(1).duties()).containsExactly("it-operations", "it-security");
    assertThat(posts.get(1).pay()).isEqualTo(240_000);
    assertThat(posts.get(1).share()).isNull();
    assertThat(posts.get(2).heldBy()).isEqualTo("CIO");
    assertThat(posts.get(3).external()).isTrue();
    assertThat(posts.get(3).interim()).isTrue();
    assertThat(posts.get(3).share()).isEqualTo(0.4);
  }

  @Test
  void noOrganisationIsNotAnEmptyOne() {
    assertThat(one("company: {sector: banking}").organisation()).isNull();
    assertThat(one("company: {sector: banking}\norganisation: []").organisation()).isEmpty();
  }

  @Test
  void readsCandidatesDecisionsAndUncertainty() {
    Scenario scenario =
        one(
            """
            company: {sector: software}
            candidates: {CTO: {experienceYears: 12, education: master, skills: [marketing, cloud]}}
            decisions: [{role: CISO, verdict: optional, author: lead consultant, reason: outsourced}]
            uncertainty: {revenue: 10%, headcount: 0.05}
            group: The parent
            """);
    assertThat(scenario.candidates())
        .containsExactly(
            entry("CTO", new Scenario.Candidate(12, "master", List.of("marketing", "cloud"))));
    assertThat(scenario.overrides())
        .containsExactly(
            entry(
                "CISO",
                new Scenario.OwnDecision(Verdict.OPTIONAL, "lead consultant", "outsourced")));
    assertThat(scenario.uncertainty())
        .containsExactly(entry("revenue", 0.1), entry("headcount", 0.05));
    assertThat(scenario.group().name()).isEqualTo("The parent");
  }

  @Test
  void aStageKeepsWhatItDoesNotChange() {
    List<Scenario.Stage> stages =
        one("""
                stages:
                  - {date: 2027-01, headcount: 60}
                  - {date: 2028-01, stage: growth}
                company: {sector: software, headcount: 12}
                """)
            .stages();
    assertThat(stages).extracting(Scenario.Stage::date).containsExactly("2027-01", "2028-01");
    assertThat(stages).extracting(s -> fact(s.company(), "headcount")).containsExactly(60, 60);
    assertThat(stages).extracting(s -> fact(s.company(), "stage")).containsExactly(null, "growth");
    assertThat(stages).extracting(s -> fact(s.company(), "sector")).containsOnly("software");
  }

  @Test
  void readsExpectationsWithTheirPlace() {
    List<Expectation> expectations =
        one("""
                company: {sector: software}
                expect:
                  roles: {CIO: recommended}
                  consulted: {it-security: [CIO, CTO]}
                  pay: {CTO: {low: 200k, high: null, currency: USD}}
                  silent: [cio-when-large]
                """)
            .expectations();
    assertThat(expectations)
        .extracting(
            Expectation::aspect,
            Expectation::subject,
            Expectation::attribute,
            Expectation::expected)
        .containsExactly(
            tuple(Aspect.ROLES, "CIO", null, "recommended"),
            tuple(Aspect.CONSULTED, "it-security", null, "CIO"),
            tuple(Aspect.CONSULTED, "it-security", null, "CTO"),
            tuple(Aspect.PAY, "CTO", "low", "200000"),
            tuple(Aspect.PAY, "CTO", "high", "none"),
            tuple(Aspect.PAY, "CTO", "currency", "USD"),
            tuple(Aspect.SILENT, "cio-when-large", null, null));
    assertThat(expectations.get(0).location()).hasToString("test.yaml:3:11");
  }

  @Test
  void casesKeepTheirFactsUnderGiven() {
    ScenarioReader.Reading reading =
        new ScenarioReader(
                VOCABULARY,
                ScenarioReader.Form.CASES,
                new BookNames(List.of(), List.of(), List.of()))
            .read(
                SourceText.of(
                    "size.cases.yaml",
                    "- {name: at 250, given: {headcount: 250}, statement: S5}\n"
                        + "- {name: below, given: {headcount: 249}}\n"));
    assertThat(reading.diagnostics()).isEmpty();
    assertThat(reading.scenarios()).extracting(Scenario::name).containsExactly("at 250", "below");
    assertThat(reading.scenarios().get(0).statements()).containsExactly("S5");
  }

  @Test
  void eachRowOfExamplesIsACase() {
    ScenarioReader.Reading reading =
        cases(
            """
            - name: "{sector} of {people} people"
              given: {sector: "{sector}", headcount: "{people}"}
              expect: {roles: {"{role}": recommended}, lines: {CTO: "{line}"}}
              examples:
                - [sector, people, role, line]
                - [banking, 250, CIO, ~]
                - [software, ~, CTO, none]
            """);

    assertThat(reading.diagnostics()).isEmpty();
    assertThat(reading.scenarios())
        .extracting(Scenario::name)
        .containsExactly("banking of 250 people", "software of ~ people");
    Scenario bank = reading.scenarios().get(0);
    assertThat(fact(bank.company(), "headcount")).isEqualTo(250);
    assertThat(bank.expectations()).extracting(Expectation::subject).containsExactly("CIO");
    assertThat(bank.location()).hasToString("some.cases.yaml:6:7");
    Scenario software = reading.scenarios().get(1);
    assertThat(fact(software.company(), "headcount")).isNull();
    assertThat(software.expectations())
        .extracting(Expectation::subject, Expectation::expected)
        .containsExactly(tuple("CTO", "recommended"), tuple("CTO", "none"));
  }

  @Test
  void mistakesInExamplesAreReportedWhereTheyStand() {
    ScenarioReader.Reading reading =
        cases(
            """
            - name: "{sector}"
              given: {sector: "{sector}", headcount: "{people}"}
              examples:
                - [sector, people]
                - [bankign, 250]
                - [banking]
            - {name: empty, given: {}, examples: [[sector]]}
            """);

    assertThat(reading.scenarios()).isEmpty();
    assertThat(reading.diagnostics())
        .extracting(Diagnostic::code, diagnostic -> diagnostic.location().line())
        .containsExactly(
            tuple(Diagnostic.Code.UNKNOWN_VALUE, 5),
            tuple(Diagnostic.Code.WRONG_TYPE, 6),
            tuple(Diagnostic.Code.WRONG_TYPE, 7));
  }

  private static ScenarioReader.Reading cases(String text) {
    return new ScenarioReader(
            VOCABULARY, ScenarioReader.Form.CASES, new BookNames(List.of(), List.of(), List.of()))
        .read(SourceText.of("some.cases.yaml", text));
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndsDoNoHarm() throws IOException, SourceText.Unreadable {
    byte[] bytes =
        "\uFEFFname: A\r\ncompany:\r\n  headcount: 3\r\n".getBytes(StandardCharsets.UTF_8);
    SourceText text = SourceText.read(new ByteArrayInputStream(bytes), "windows.yaml");
    ScenarioReader.Reading reading = reader().read(text);
    assertThat(reading.diagnostics()).isEmpty();
    assertThat(fact(reading.scenarios().get(0).company(), "headcount")).isEqualTo(3);
  }

  @Test
  void theSameTextHasTheSameHash() {
    String text = "company: {headcount: 3}";
    assertThat(one(text).sha256()).isEqualTo(one(text).sha256()).hasSize(64);
    assertThat(one(text + " ").sha256()).isNotEqualTo(one(text).sha256());
  }

  @Test
  void foldersAreSearchedThroughAndSorted(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("b/deep"));
    for (String name : List.of("b/deep/z.yml", "b/a.yaml", "a.JSON", "notes.txt")) {
      Files.writeString(folder.resolve(name), "company: {headcount: 1}");
    }
    List<String> found = ScenarioFiles.find(List.of(folder.toString(), "-"), new ArrayList<>());
    assertThat(found)
        .containsExactly(
            folder.resolve("a.JSON").toString(),
            folder.resolve("b/a.yaml").toString(),
            folder.resolve("b/deep/z.yml").toString(),
            "-");
  }

  @Test
  void linksAreFollowedOnceAndLinksToNowhereReported(@TempDir Path folder) throws IOException {
    Path shared = Files.createDirectories(folder.resolve("shared"));
    Files.writeString(shared.resolve("a.yaml"), "company: {headcount: 1}");
    Path own = Files.createDirectories(folder.resolve("own"));
    Files.createSymbolicLink(own.resolve("theirs"), shared);
    Files.createSymbolicLink(own.resolve("back"), own);
    Files.createSymbolicLink(own.resolve("gone.yaml"), folder.resolve("nowhere"));
    List<Diagnostic> diagnostics = new ArrayList<>();
    assertThat(ScenarioFiles.find(List.of(own.toString()), diagnostics))
        .containsExactly(
            own.resolve("gone.yaml").toString(), own.resolve("theirs/a.yaml").toString());
    assertThat(diagnostics).isEmpty();
  }

  @Test
  void scenariosWithoutNameAreNumberedAsTheyStandInTheFile() {
    ScenarioReader.Reading reading =
        read("two.yaml", "company: {headcount: x}\n---\ncompany: {headcount: 3}\n");
    assertThat(reading.scenarios()).extracting(Scenario::name).containsExactly("two 2");
  }

  private static ScenarioReader reader() {
    return new ScenarioReader(
        VOCABULARY,
        ScenarioReader.Form.SCENARIOS,
        new BookNames(List.of("cio-when-large"), List.of(), List.of()));
  }

  private static ScenarioReader.Reading read(String file, String text) {
    return reader().read(SourceText.of(file, text));
  }

  private static ScenarioReader.Reading read(String text) {
    return read("test.yaml", text);
  }

  private static Scenario one(String text) {
    ScenarioReader.Reading reading = read(text);
    assertThat(reading.diagnostics()).isEmpty();
    assertThat(reading.scenarios()).hasSize(1);
    return reading.scenarios().get(0);
  }

  private static Object fact(Company company, String name) {
    return company.get(VOCABULARY.fact(name));
  }
}
