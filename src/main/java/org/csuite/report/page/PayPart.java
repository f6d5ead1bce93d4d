package org.csuite.report.page;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csuite.model.Outcome;
import org.csuite.model.PayBand;
import org.csuite.model.Reason;
import org.csuite.model.RoleDecision;
import org.csuite.model.Scenario.GivenPost;
import org.csuite.report.ClaimText;
import org.csuite.report.ShownRoles;
import org.csuite.report.Word;
import org.csuite.report.Wording;

/** Salary bands on one scale a currency, with the point and what the client pays or proposes. */
final class PayPart implements Sheet.Part {
  /** What stays free at the right of the highest figure. */
  private static final double ROOM = 1.05;

  @Override
  public void write(Sheet sheet) {
    List<RoleDecision> priced = ShownRoles.priced(sheet.outcome());
    List<RoleDecision> unpriced = ShownRoles.unpriced(sheet.outcome());
    if (priced.isEmpty() && unpriced.isEmpty()) {
      return;
    }
    Wording wording = sheet.wording();
    sheet.begin("pay", wording.word(Word.PAY));
    sheet.html().element("p", PageWord.PAY_LEGEND.in(wording), "class", "legend");
    Map<String, List<RoleDecision>> byCurrency = new LinkedHashMap<>();
    for (RoleDecision role : priced) {
      byCurrency.computeIfAbsent(role.pay().currency(), key -> new ArrayList<>()).add(role);
    }
    byCurrency.forEach((currency, roles) -> scale(currency, roles, sheet));
    if (!unpriced.isEmpty()) {
      String roles =
          unpriced.stream().map(role -> wording.role(role.role())).collect(joining(", "));
      sheet.html().element("p", wording.word(Word.UNPRICED, roles));
    }
    sheet.html().end();
  }

  private static void scale(String currency, List<RoleDecision> roles, Sheet sheet) {
    double highest = 0;
    for (RoleDecision role : roles) {
      PayBand pay = role.pay();
      Double given = given(role.role(), currency, sheet);
      highest = Math.max(highest, pay.high() == null ? pay.low() * ROOM : pay.high());
      highest = Math.max(highest, given == null ? 0 : given);
    }
    for (RoleDecision role : roles) {
      row(role, highest * ROOM, given(role.role(), currency, sheet), sheet);
    }
    String scale = sheet.wording().money(highest * ROOM, currency);
    sheet.html().element("p", PageWord.SCALE.in(sheet.wording(), scale), "class", "legend");
  }

  private static void row(RoleDecision role, double most, Double given, Sheet sheet) {
    Html html = sheet.html();
    PayBand pay = role.pay();
    html.begin("details", "class", "row").begin("summary");
    html.begin("span", "class", "who").element("b", sheet.wording().role(role.role())).end();
    html.begin("span", "class", "bar money", "aria-hidden", "true");
    double high = pay.high() == null ? most : pay.high();
    String name = pay.high() == null ? "band open" : pay.approximate() ? "band about" : "band";
    String place =
        "left:"
            + Sheet.percent(pay.low() / most)
            + ";width:"
            + Sheet.percent((high - pay.low()) / most);
    html.element("i", "", "class", name, "style", place);
    if (pay.point() != null) {
      String at = "left:" + Sheet.percent(pay.point() / most);
      html.element("i", "", "class", "point", "style", at);
    }
    if (given != null) {
      String at = "left:" + Sheet.percent(given / most);
      html.element("i", "", "class", "given", "style", at);
    }
    html.end();
    html.begin("span", "class", "figure").text(sheet.claims().band(pay));
    html.element("span", said(role.role(), sheet), "class", "client").end();
    html.end();
    List<Reason> reasons = new ArrayList<>(List.of(pay.reason()));
    reasons.addAll(ClaimText.factors(pay));
    sheet.reasons(reasons);
    for (PayBand other : pay.alternatives()) {
      html.begin("p").text(sheet.wording().word(Word.PAY_ALTERNATIVE));
      html.text(sheet.wording().band(other)).text(" ");
      sheet.citation(other.reason().source());
      html.end();
    }
    html.end();
  }

  /** The client's own figure for a role, in words; empty when there is none. */
  private static String said(String role, Sheet sheet) {
    Double own = own(role, sheet.outcome());
    String currency = sheet.wording().currency(sheet.outcome().company());
    return own == null
        ? ""
        : " " + PageWord.CLIENT_PAY.in(sheet.wording(), sheet.wording().money(own, currency));
  }

  private static Double own(String role, Outcome outcome) {
    List<GivenPost> posts = outcome.scenario().organisation();
    return posts == null
        ? null
        : posts.stream()
            .filter(post -> post.role().equals(role) && post.pay() != null)
            .map(GivenPost::pay)
            .findFirst()
            .orElse(null);
  }

  /** The client's own figure in the currency of a band; null when none can be compared. */
  private static Double given(String role, String currency, Sheet sheet) {
    Double own = own(role, sheet.outcome());
    String from = sheet.wording().currency(sheet.outcome().company());
    if (own == null || currency.equals(from)) {
      return own;
    }
    for (Outcome.ExchangeRate rate : sheet.outcome().exchangeRates()) {
      if (rate.from().equals(from) && rate.to().equals(currency)) {
        return own * rate.rate();
      }
      if (rate.from().equals(currency) && rate.to().equals(from)) {
        return own / rate.rate();
      }
    }
    return null;
  }
}
