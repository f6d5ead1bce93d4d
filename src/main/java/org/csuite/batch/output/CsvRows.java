package org.csuite.batch.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import org.csuite.batch.decide.Decision.Found;
import org.csuite.batch.decide.Decision.RoleLine;

/** One line of CSV a company, or a company and role. */
public final class CsvRows implements RowFormat {
  private final RowShape shape;
  private final Collection<String> kept;

  /**
   * Rows.
   *
   * @param kept columns that go to the output unchanged
   */
  public CsvRows(RowShape shape, Collection<String> kept) {
    this.shape = shape;
    this.kept = kept;
  }

  @Override
  public RowShape shape() {
    return shape;
  }

  @Override
  public String header() {
    List<String> columns = CsvCells.columns(shape.explained() != null);
    StringBuilder header = new StringBuilder("name");
    if (shape.longer()) {
      header.append(",role,").append(String.join(",", columns));
    } else {
      shape
          .roles()
          .forEach(role -> columns.forEach(column -> header.append(',' + role + '_' + column)));
    }
    header.append(",findings");
    kept.forEach(column -> CsvCells.append(header.append(','), column));
    return header.append('\n').toString();
  }

  @Override
  public void write(Pieces company, ByteText out) {
    for (int line = 0; line < lines(); line++) {
      company.name(out);
      if (shape.longer()) {
        company.role(line, out);
        out.append(',');
        company.findings(line, out);
      } else {
        for (int role = 0; role < shape.roles().size(); role++) {
          company.role(role, out);
        }
        out.append(',');
        company.findings(out);
      }
      for (int column = 0; column < kept.size(); column++) {
        out.append(',');
        company.kept(column, out);
      }
      out.append('\n');
    }
  }

  @Override
  public String text(RoleLine line, IntFunction<Object> company) {
    String cells = CsvCells.cells(line, shape.explained(), company);
    return shape.longer() ? "," + line.role() + cells : cells;
  }

  @Override
  public String text(List<Found> findings) {
    StringBuilder text = new StringBuilder();
    CsvCells.append(text, CsvCells.findings(findings));
    return text.toString();
  }

  @Override
  public void cell(byte[] bytes, int from, int to, ByteText out) {
    boolean plain = from == to || Character.isLetterOrDigit(bytes[from]) && bytes[from] > 0;
    for (int i = from; i < to && plain; i++) {
      plain = bytes[i] != ',' && bytes[i] != '"' && bytes[i] != '\n' && bytes[i] != '\r';
    }
    if (plain) {
      out.append(bytes, from, to);
    } else {
      StringBuilder text = new StringBuilder();
      CsvCells.append(text, new String(bytes, from, to - from, UTF_8));
      out.append(text);
    }
  }
}
