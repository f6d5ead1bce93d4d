package org.csuite.batch.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.csuite.batch.decide.Decision.Found;
import org.csuite.batch.decide.Decision.Pay;
import org.csuite.batch.decide.Decision.RoleLine;
import org.csuite.input.Numbers;
import org.csuite.model.Invisible;

/** One JSON object a line: a company, or a company and role. */
public final class JsonRows implements RowFormat {
  private final RowShape shape;
  private final List<String> kept;

  /**
   * Rows.
   *
   * @param kept columns that go to the output unchanged
   */
  public JsonRows(RowShape shape, Collection<String> kept) {
    this.shape = shape;
    this.kept = kept.stream().map(column -> "," + quoted(column) + ":").toList();
  }

  @Override
  public RowShape shape() {
    return shape;
  }

  @Override
  public String header() {
    return "";
  }

  @Override
  public void write(Pieces company, ByteText out) {
    for (int line = 0; line < lines(); line++) {
      out.append("{\"name\":");
      company.name(out);
      for (int column = 0; column < kept.size(); column++) {
        out.append(kept.get(column));
        company.kept(column, out);
      }
      if (shape.longer()) {
        out.append(',');
        company.role(line, out);
      } else {
        for (int role = 0; role < shape.roles().size(); role++) {
          out.append(role == 0 ? ",\"roles\":[{" : "},{");
          company.role(role, out);
        }
        out.append("}],\"findings\":");
        company.findings(out);
      }
      out.append("}\n");
    }
  }

  @Override
  public String text(RoleLine line, IntFunction<Object> company) {
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
    return shape.explained() == null
        ? text
        : line.reasons().stream()
            .map(
                reason ->
                    "{\"rule\":%s,\"why\":%s,\"strength\":%s}"
                        .formatted(
                            quoted(reason.rule()),
                            quoted(shape.explained().of(reason, company)),
                            reason.strength() == null ? "null" : Numbers.exact(reason.strength())))
            .collect(Collectors.joining(",", text + ",\"reasons\":[", "]"));
  }

  @Override
  public String text(List<Found> findings) {
    return findings.stream()
        .map(found -> quoted(found.code() + ":" + found.subject()))
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Override
  public void cell(byte[] bytes, int from, int to, ByteText out) {
    boolean plain = true;
    for (int i = from; i < to && plain; i++) {
      plain = bytes[i] < 0 ? !mayBeUnseen(bytes[i]) : isPlain(bytes[i]);
    }
    if (plain) {
      out.append('"');
      out.append(bytes, from, to);
      out.append('"');
    } else {
      out.append(quoted(new String(bytes, from, to - from, UTF_8)));
    }
  }

  private static boolean isPlain(byte ascii) {
    return ascii >= ' ' && ascii < 0x7F && ascii != '"' && ascii != '\\';
  }

  /**
   * Whether a byte of UTF-8 begins characters that {@link Invisible#escape} escapes, among others.
   */
  private static boolean mayBeUnseen(byte lead) {
    return switch (lead & 0xFF) {
      case 0xC2, 0xD8, 0xE1, 0xE2, 0xEF -> true;
      default -> false;
    };
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (char c : JsonStringEncoder.getInstance().quoteAsString(text)) {
      String escape = Invisible.escape(c);
      if (escape == null) {
        quoted.append(c);
      } else {
        quoted.append(escape);
      }
    }
    return quoted.append('"').toString();
  }
}
