package org.csuite.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.csuite.model.Company;
import org.csuite.model.DutyAssignment;
import org.csuite.model.Explanation.OpenFact;
import org.csuite.model.FactDefinition;
import org.csuite.model.Finding;
import org.csuite.model.Language;
import org.csuite.model.Outcome;
import org.csuite.model.PayBand;
import org.csuite.model.Reason;
import org.csuite.model.RoleDecision;
import org.csuite.model.Text;
import org.csuite.model.Vocabulary;

/** The keys of an outcome in JSON, in the order of the contract. */
final class OutcomeJson {
  private final JsonValues json;
  private final AnswersJson answers;
  private final Function<Outcome, List<OpenFact>> openFacts;
  private final Vocabulary vocabulary;
  private final Language language;

  /**
   * @param openFacts what the unknown facts of an outcome could change, the most decisive first
   */
  OutcomeJson(JsonValues json, ReportOptions options, Function<Outcome, List<OpenFact>> openFacts) {
    this.json = json;
    this.answers = new AnswersJson(json);
    this.openFacts = openFacts;
    this.vocabulary = options.vocabulary();
    this.language = options.language();
  }

  /** The members of one element of the array. */
  void members(Outcome outcome) throws IOException {
    json.member("name", outcome.scenario().name());
    json.member("source", outcome.scenario().origin());
    json.member("company", company(outcome.company()));
    json.list("roles", outcome.roles(), this::role);
    json.list("duties", outcome.duties(), this::duty);
    json.list("findings", outcome.findings(), this::finding);
    json.object("budget", () -> budget(outcome.budget()));
    json.member("estimated", names(outcome.estimated()));
    json.list("exchangeRates", outcome.exchangeRates(), this::exchangeRate);
    unknown(outcome);
    json.object("receipt", () -> receipt(json, outcome.receipt()));
    json.member("given", ScenarioText.of(outcome.scenario(), vocabulary));
  }

  /** Every fact of the vocabulary, the unknown ones null. */
  private Map<String, Object> company(Company company) {
    Map<String, Object> facts = new LinkedHashMap<>();
    vocabulary.facts().forEach(fact -> facts.put(fact.name(), company.get(fact)));
    return facts;
  }

  private static List<String> names(List<FactDefinition> facts) {
    return facts.stream().map(FactDefinition::name).toList();
  }

  private void role(RoleDecision role) throws IOException {
    json.object(
        () -> {
          json.member("role", role.role());
          json.member("verdict", role.verdict().id());
          json.member("verdictBeforeBudget", role.verdictBeforeBudget().id());
          json.member("certainty", role.certainty());
          json.member("heldBy", role.heldBy());
          json.member("external", role.external().id());
          json.member("sharedWith", role.sharedWith());
          json.member("reportsTo", role.reportsTo());
          if (role.pay() == null) {
            json.member("pay", null);
          } else {
            json.object("pay", () -> pay(role.pay()));
          }
          json.list("reasons", role.reasons(), this::reason);
          override(role);
        });
  }

  private void override(RoleDecision role) throws IOException {
    if (role.override() == null) {
      json.member("override", null);
      return;
    }
    json.object(
        "override",
        () -> {
          json.member("verdict", role.override().verdict().id());
          json.member("author", role.override().author());
          json.member("reason", role.override().reason());
        });
  }

  private void pay(PayBand pay) throws IOException {
    json.member("low", pay.low());
    json.member("high", pay.high());
    json.member("point", pay.point());
    json.member("currency", pay.currency());
    json.member("year", pay.year());
    json.member("source", pay.reason() == null ? null : source(pay.reason()));
    json.list("factors", pay.factors(), this::reason);
    json.list("alternatives", pay.alternatives(), other -> json.object(() -> pay(other)));
    json.member("orientation", pay.orientation());
    json.member("approximate", pay.approximate());
  }

  private void duty(DutyAssignment duty) throws IOException {
    json.object(
        () -> {
          json.member("duty", duty.duty());
          json.member("owner", duty.owner());
          json.member("consulted", duty.consulted());
          json.list("reasons", duty.reasons(), this::reason);
        });
  }

  private void finding(Finding finding) throws IOException {
    json.object(
        () -> {
          json.member("code", finding.code());
          json.member("severity", finding.severity().id());
          json.member("subject", finding.subject());
          json.member("message", text(finding.message()));
          json.member("advice", text(finding.advice()));
          json.list("reasons", finding.reasons(), this::reason);
        });
  }

  private void reason(Reason reason) throws IOException {
    json.object(
        () -> {
          json.member("rule", reason.rule());
          json.member("file", reason.file());
          json.member("line", reason.line());
          json.member("why", text(reason.why()));
          json.member("source", source(reason));
          json.member("strength", reason.strength());
          json.member("matched", reason.matched());
        });
  }

  private void budget(Outcome.Budget budget) throws IOException {
    json.member("available", budget == null ? null : budget.available());
    json.member("needed", budget == null ? null : budget.needed());
    json.member("missing", budget == null ? null : budget.missing());
    json.member("combiningSaves", budget == null ? null : budget.combiningSaves());
  }

  private void exchangeRate(Outcome.ExchangeRate rate) throws IOException {
    json.object(
        () -> {
          json.member("from", rate.from());
          json.member("to", rate.to());
          json.member("rate", rate.rate());
          json.member("date", rate.date());
        });
  }

  /** Those that can change something, the most decisive first, then the others. */
  private void unknown(Outcome outcome) throws IOException {
    Map<FactDefinition, List<OpenFact.Answer>> unknown = new LinkedHashMap<>();
    for (OpenFact open : openFacts.apply(outcome)) {
      unknown.put(vocabulary.fact(open.fact()), open.answers());
    }
    outcome.unknown().forEach(fact -> unknown.putIfAbsent(fact, List.of()));
    json.list("unknown", unknown.keySet(), fact -> unknown(fact, unknown.get(fact)));
  }

  private void unknown(FactDefinition fact, List<OpenFact.Answer> answered) throws IOException {
    List<OpenFact.Answer> changing =
        answered.stream().filter(answer -> !answer.changes().isEmpty()).toList();
    json.object(
        () -> {
          json.member("fact", fact.name());
          json.member("ask", text(fact.ask()));
          json.list("changes", changing, answers::answer);
        });
  }

  /** The members of a receipt. */
  static void receipt(JsonValues json, Outcome.Receipt receipt) throws IOException {
    json.member("csuite", receipt.csuite());
    json.member("drools", receipt.drools());
    json.member("rules", receipt.rules());
    json.member("scenario", receipt.scenario());
    json.member("at", receipt.at());
    json.member("contract", JsonReport.CONTRACT);
    json.member("files", receipt.files());
  }

  private String text(Text text) {
    return text == null ? null : text.in(language);
  }

  private static String source(Reason reason) {
    return reason.source() == null ? null : reason.source().toString();
  }
}
