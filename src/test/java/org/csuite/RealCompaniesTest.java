package org.csuite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.csuite.engine.DecisionEngine;
import org.csuite.model.DutyAssignment;
import org.csuite.model.Language;
import org.csuite.model.Outcome;
import org.csuite.model.PayBand;
import org.csuite.model.RoleDecision;
import org.csuite.model.Scenario;
import org.csuite.report.ReportOptions;
import org.csuite.report.TextReport;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.RuleFolder;
import org.csuite.rulebook.read.RuleBookReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever company comes, its organisation holds together. */
class RealCompaniesTest {
  private static final Path PROJECT = Path.of(System.getProperty("csuite.basedir", "."));

  /** The head of every organisation, who alone has no superior. */
  private static final String HEAD = "CEO";

  private static RuleBook book;
  private static DecisionEngine engine;

  @BeforeAll
  static void readRules() {
    RuleBookReader.Reading reading = RuleBookReader.read(RuleFolder.of(PROJECT.resolve("rules")));
    assertThat(reading.diagnostics()).isEmpty();
    book = reading.book();
    engine = DecisionEngine.of(book);
  }

  @Test
  void everyCompanyOfTheProjectsTableGetsASoundOrganisation() throws IOException {
    List<Scenario> companies = RealCompanies.ofProject(book);

    assertThat(companies).hasSizeGreaterThanOrEqualTo(60);
    assertThat(faults(companies)).isEmpty();
  }

  private static List<String> faults(List<Scenario> companies) throws IOException {
    List<String> faults = new ArrayList<>();
    for (Scenario scenario : companies) {
      for (String fault : faults(engine.decide(scenario))) {
        faults.add(scenario.name() + ": " + fault);
      }
    }
    return faults;
  }

  private static List<String> faults(Outcome outcome) throws IOException {
    List<String> faults = new ArrayList<>();
    List<RoleDecision> staffed = outcome.roles().stream().filter(RoleDecision::staffed).toList();
    Set<String> roles = new HashSet<>(staffed.stream().map(RoleDecision::role).toList());
    long heads = staffed.stream().filter(role -> role.role().equals(HEAD)).count();
    if (heads != 1) {
      faults.add(heads + " heads");
    }
    staffed.forEach(role -> line(role, outcome, faults));
    pay(staffed, outcome, faults);
    for (String duty : book.vocabulary().duties().ids()) {
      long count = outcome.duties().stream().filter(d -> d.duty().equals(duty)).count();
      if (count != 1) {
        faults.add(count + " assignments of " + duty);
      }
    }
    for (DutyAssignment duty : outcome.duties()) {
      if (!roles.contains(duty.owner())) {
        faults.add(duty.duty() + " is owned by " + duty.owner() + ", which is not staffed");
      }
    }
    return faults;
  }

  /** Every post but the head's leads to the head; a role that another post holds has none. */
  private static void line(RoleDecision role, Outcome outcome, List<String> faults) {
    RoleDecision post = role.heldBy() == null ? role : outcome.role(role.heldBy());
    Set<String> above = new HashSet<>();
    while (!post.role().equals(HEAD)) {
      if (!post.ownPost()) {
        faults.add(role.role() + " leads to " + post.role() + ", which has no post");
        return;
      }
      if (post.reportsTo() == null) {
        faults.add(role.role() + " leads to " + post.role() + ", which reports to nobody");
        return;
      }
      if (!above.add(post.role())) {
        faults.add(role.role() + " leads to a circle at " + post.role());
        return;
      }
      post = outcome.role(post.reportsTo());
    }
    if (post.reportsTo() != null) {
      faults.add(HEAD + " reports to " + post.reportsTo());
    }
  }

  /** Every post has a band, or the report says that no source gives one. */
  private static void pay(List<RoleDecision> staffed, Outcome outcome, List<String> faults)
      throws IOException {
    List<String> unpriced = new ArrayList<>();
    for (RoleDecision role : staffed) {
      if (role.pay() != null) {
        pay(role, faults);
      } else if (role.heldBy() == null) {
        unpriced.add(role.role());
      }
    }
    if (unpriced.isEmpty()) {
      return;
    }
    String statement =
        report(outcome)
            .lines()
            .filter(line -> line.contains("No source covers the pay of"))
            .findFirst()
            .orElse("");
    for (String role : unpriced) {
      if (!statement.contains(role)) {
        faults.add("the report says nothing of the pay of " + role);
      }
    }
  }

  private static void pay(RoleDecision role, List<String> faults) {
    PayBand pay = role.pay();
    boolean inside =
        pay.high() == null
            ? pay.point() == null
            : pay.low() <= pay.high() && pay.point() >= pay.low() && pay.point() <= pay.high();
    if (pay.low() <= 0 || !inside || pay.year() < 2000 || pay.reason() == null) {
      faults.add("pay of " + role.role() + " is " + pay);
    }
  }

  private static String report(Outcome outcome) throws IOException {
    StringWriter text = new StringWriter();
    // Wide enough that no sentence is broken.
    new TextReport(new ReportOptions(book.vocabulary(), Language.EN, false, 1000), text)
        .add(outcome);
    return text.toString();
  }
}
