package org.csuite.engine.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csuite.RuleCopy;
import org.csuite.ShippedBook;
import org.csuite.engine.Concluded;
import org.csuite.engine.Conclusions;
import org.csuite.engine.run.Examination;
import org.csuite.model.Phase;
import org.csuite.model.Scenario;
import org.csuite.model.Verb;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.format.TypesFile;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** The rule files are ordinary DRL: Drools takes them as they stand, and concludes the same. */
class PlainBookTest {
  private static final Path RULES = Path.of(System.getProperty("csuite.basedir", "."), "rules");

  @TempDir private Path folder;

  @Test
  void concludesOfEveryScenarioWhatCsuiteConcludes() throws IOException {
    PlainBook plain = new PlainBook(ShippedBook.BOOK, base(RULES));
    List<Scenario> scenarios = ShippedBook.scenarios();
    assertThat(scenarios).hasSizeGreaterThan(20);
    for (Scenario scenario : scenarios) {
      Examination examination = ShippedBook.ENGINE.examine(scenario);
      Set<Concluded> ours =
          examination.outcome().firings().stream()
              .map(Concluded::of)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      assertThat(concluded(plain, examination))
          .as(scenario.name())
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(ours);
    }
  }

  @Test
  void theTypesOfTheShippedRulesAreUpToDate() throws IOException {
    assertThat(RULES.resolve(RuleBook.TYPES)).hasContent(TypesFile.of(ShippedBook.BOOK));
  }

  /** A row of Drools has one kind for each column; csuite itself minds no such thing. */
  @Test
  void aColumnThatHoldsNumbersInOneTableAndWordsInAnotherIsNamed() {
    RuleCopy copy =
        RuleCopy.ofSmall(folder)
            .write("roles/marks.csv", "role,mark,source\nCTO,0.4,handbook\nCIO,0.2,handbook\n")
            .write("roles/names.csv", "role,mark,source\nCTO,good,handbook\nCIO,bad,handbook\n")
            .write(
                "roles/marks.drl",
                """
                package rules;
                global org.csuite.engine.Conclusions conclude;
                global org.csuite.rulebook.Table marks;
                global org.csuite.rulebook.Table names;

                rule "marked"
                    @why( "A mark." )
                    @why_fr( "Une note." )
                    @source( "handbook" )
                    ruleflow-group "roles"
                when
                    Company( headcount >= 1 )
                    Row( mark == "good", $role : role ) from names.rows()
                    Row( role == $role, mark > 0.3, $mark : mark ) from marks.rows()
                then
                    conclude.advise( $role, $mark );
                end
                """);
    RuleBook book = copy.book();
    assertThatThrownBy(() -> new PlainBook(book))
        .isInstanceOf(PlainBook.Refused.class)
        .hasMessageEndingWith(
            "Maybe rename columns that hold numbers in one table and words in another: mark.");
  }

  /** As Drools' manual has it: files, a builder, a base. */
  private static KieBase base(Path rules) throws IOException {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    try (Stream<Path> walk = Files.walk(rules)) {
      for (Path file : walk.filter(file -> file.toString().endsWith(".drl")).toList()) {
        files.write("src/main/resources/rules/" + rules.relativize(file), Files.readAllBytes(file));
      }
    }
    KieBuilder builder = services.newKieBuilder(files).buildAll(DrlProject.class);
    assertThat(builder.getResults().getMessages(Message.Level.ERROR)).isEmpty();
    return services.newKieContainer(services.getRepository().getDefaultReleaseId()).getKieBase();
  }

  /** What all phases conclude, in sessions of Drools' own. */
  private static Set<Concluded> concluded(PlainBook plain, Examination examination) {
    Set<Concluded> concluded = new LinkedHashSet<>();
    for (Phase phase : Phase.values()) {
      KieSession session = plain.base().newKieSession();
      try {
        String[] rule = new String[1];
        session.addEventListener(
            new DefaultAgendaEventListener() {
              @Override
              public void beforeMatchFired(BeforeMatchFiredEvent event) {
                rule[0] = event.getMatch().getRule().getName();
              }
            });
        plain.connect(session, noting(rule, concluded));
        examination
            .facts()
            .get(phase)
            .forEach((type, facts) -> facts.forEach(f -> session.insert(plain.bean(type, f))));
        session.getAgenda().getAgendaGroup(phase.id()).setFocus();
        session.fireAllRules();
      } finally {
        session.dispose();
      }
    }
    return concluded;
  }

  private static Conclusions noting(String[] rule, Set<Concluded> concluded) {
    return (Conclusions)
        Proxy.newProxyInstance(
            Conclusions.class.getClassLoader(),
            new Class<?>[] {Conclusions.class},
            (proxy, method, arguments) -> {
              Verb verb = Verb.of(method.getName());
              concluded.add(Concluded.of(rule[0], verb, Arrays.asList(arguments)));
              return null;
            });
  }
}
