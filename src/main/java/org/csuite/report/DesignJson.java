package org.csuite.report;

import java.io.IOException;
import java.util.Map;
import org.csuite.model.OrganisationDesign;
import org.csuite.model.OrganisationDesign.Total;
import org.csuite.model.Question;

/** Writes an organisation as members of a JSON object. */
final class DesignJson {
  private DesignJson() {}

  static void members(OrganisationDesign design, JsonValues values) throws IOException {
    values.member("name", design.name());
    values.member("given", design.given());
    values.object(
        "decisions",
        () -> {
          for (Map.Entry<Question, String> entry : design.decisions().entrySet()) {
            values.member(entry.getKey().toString(), entry.getValue());
          }
        });
    values.member("certainty", design.certainty());
    values.member("currency", design.currency());
    if (design.pay() == null) {
      values.member("pay", null);
    } else {
      values.object("pay", () -> pay(design.pay(), values));
    }
    values.member("span", design.span());
    values.member("layers", design.layers());
  }

  private static void pay(Total pay, JsonValues values) throws IOException {
    values.member("low", pay.low());
    values.member("point", pay.point());
    values.member("high", pay.high());
    values.member("openAbove", pay.openAbove());
    values.member("without", pay.without());
  }
}
