package org.csuite.report.page;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.csuite.model.Sweep;
import org.csuite.report.Report;
import org.csuite.report.ReportOptions;
import org.csuite.report.SweepWording;
import org.csuite.report.Wording;

/** Sweeps as one SVG picture, below each other. */
public final class SweepPicture implements Report<Sweep> {
  private static final double GAP = 24;

  private final Wording wording;
  private final Writer out;
  private final Drawing drawing = new Drawing();
  private final List<String> titles = new ArrayList<>();
  private double height;

  /** Writes to a target that the caller opened and closes. */
  public SweepPicture(ReportOptions options, Writer out) {
    this.wording = new Wording(options);
    this.out = out;
  }

  @Override
  public void add(Sweep sweep) {
    double top = titles.isEmpty() ? 0 : height + GAP;
    titles.add(new SweepWording(wording).title(sweep));
    height = new SweepDrawing(wording).draw(sweep, drawing, top);
  }

  @Override
  public void end() throws IOException {
    if (!titles.isEmpty()) {
      String name = PageWord.SWEEP.in(wording);
      out.append(drawing.document(Strips.width(), height, name, titles));
    }
    out.flush();
  }
}
