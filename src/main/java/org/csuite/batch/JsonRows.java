package org.csuite.batch;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.csuite.batch.Decision.Pay;
import org.csuite.batch.Decision.RoleLine;
import org.csuite.input.Numbers;
import org.csuite.model.Language;

/** One JSON object a line: a company, or a company and role. */
final class JsonRows implements RowFormat {
  private final List<String> roles;
  private final Collection<String> kept;
  private final Language explained;
  private final boolean longer;
  private final Rendered texts;

  JsonRows(Collection<String> roles, Collection<String> kept, Language explained, boolean longer) {
    this.roles = List.copyOf(roles);
    this.kept = kept;
    this.explained = explained;
    this.longer = longer;
    this.texts = new Rendered(this::text);
  }

  @Override
  public String header() {
    return "";
  }

  @Override
  public void write(StringBuilder out, Row row, Decision decision) {
    if (longer) {
      for (RoleLine line : decision.roles()) {
        begin(out, row);
        out.append(',').append(texts.of(line)).append("}\n");
      }
      return;
    }
    begin(out, row);
    out.append(",\"roles\":[");
    for (int i = 0; i < decision.roles().size(); i++) {
      out.append(i == 0 ? "{" : ",{").append(texts.of(decision.roles().get(i))).append('}');
    }
    out.append("],\"findings\":").append(list(findings(decision))).append("}\n");
  }

  private void begin(StringBuilder out, Row row) {
    out.append("{\"name\":").append(quoted(row.name()));
    Iterator<String> cells = row.kept().iterator();
    for (String column : kept) {
      out.append(',').append(quoted(column)).append(':').append(quoted(cells.next()));
    }
  }

  private static List<String> findings(Decision decision) {
    return decision.findings().stream().map(f -> f.code() + ":" + f.subject()).toList();
  }

  private String text(RoleLine line) {
    Pay pay = line.pay();
    String text =
        "\"role\":%s,\"verdict\":\"%s\",\"certainty\":%s,\"pay\":%s"
            .formatted(
                quoted(line.role()),
                line.verdict().id(),
                Numbers.exact(line.certainty()),
                pay == null
                    ? "null"
                    : "{\"low\":%s,\"high\":%s,\"currency\":\"%s\"}"
                        .formatted(
                            Numbers.exact(pay.low()),
                            pay.high() == null ? "null" : Numbers.exact(pay.high()),
                            pay.currency()));
    return explained == null
        ? text
        : line.reasons().stream()
            .map(
                reason ->
                    "{\"rule\":%s,\"why\":%s,\"strength\":%s}"
                        .formatted(
                            quoted(reason.rule()),
                            quoted(reason.why().in(explained)),
                            reason.strength() == null ? "null" : Numbers.exact(reason.strength())))
            .collect(Collectors.joining(",", text + ",\"reasons\":[", "]"));
  }

  private static String list(List<String> texts) {
    return texts.stream().map(JsonRows::quoted).collect(Collectors.joining(",", "[", "]"));
  }

  private static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  @Override
  public int lines() {
    return longer ? roles.size() : 1;
  }
}
