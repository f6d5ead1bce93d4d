package org.csuite.batch.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import org.csuite.batch.decide.Decision;
import org.csuite.batch.decide.Decision.Found;
import org.csuite.batch.decide.Decision.RoleLine;
import org.csuite.batch.source.Row;
import org.csuite.model.Company;
import org.csuite.rulebook.DerivedFacts;

/**
 * Decisions as text. What many companies share is made once; where a company's own facts stand in
 * it, it is made for each. For one thread.
 */
public final class Rendered {
  private static final int MOST = 100_000;

  private final RowFormat format;
  private final DerivedFacts facts;
  private final Map<RoleLine, byte[]> texts = new HashMap<>();

  public Rendered(RowFormat format, DerivedFacts facts) {
    this.format = format;
    this.facts = facts;
  }

  /** Writes the decision on a row. */
  public void write(Row row, Decision decision, ByteText out) {
    format.write(new Decided(row, decision), out);
  }

  /** One company. */
  private final class Decided implements RowFormat.Pieces {
    private final Row row;
    private final Decision decision;
    private Company company;

    Decided(Row row, Decision decision) {
      this.row = row;
      this.decision = decision;
    }

    @Override
    public void name(ByteText out) {
      cell(row.name(), out);
    }

    @Override
    public void kept(int column, ByteText out) {
      cell(row.kept().get(column), out);
    }

    private void cell(String text, ByteText out) {
      byte[] bytes = text.getBytes(UTF_8);
      format.cell(bytes, 0, bytes.length, out);
    }

    @Override
    public void role(int role, ByteText out) {
      RoleLine line = decision.roles().get(role);
      byte[] shared = texts.get(line);
      if (shared != null) {
        out.append(shared);
        return;
      }
      byte[] text = format.text(line, this::fact).getBytes(UTF_8);
      out.append(text);
      if (!format.differs(line)) {
        if (texts.size() >= MOST) {
          texts.clear();
        }
        texts.put(line, text);
      }
    }

    private Object fact(int index) {
      if (company == null) {
        company = facts.complete(row.company()).company();
      }
      return company.get(index);
    }

    @Override
    public void findings(ByteText out) {
      out.append(format.text(decision.findings()));
    }

    @Override
    public void findings(int role, ByteText out) {
      out.append(format.text(Found.about(decision.roles().get(role).role(), decision.findings())));
    }
  }
}
