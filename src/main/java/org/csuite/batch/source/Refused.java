package org.csuite.batch.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csuite.model.Diagnostic;
import org.csuite.model.Location;
import org.csuite.model.Severity;

/** A file that cannot be used as a whole. */
public final class Refused extends Exception {
  private static final long serialVersionUID = 1;
  private static final Pattern LINE = Pattern.compile("(\\d{1,9})(?::(\\d{1,9}))?");
  private final String place;
  private final String hint;
  private final transient List<Refused> others;

  /**
   * For that reason.
   *
   * @param hint what to do; null when there is nothing to suggest
   */
  public Refused(String message, String hint) {
    this(null, message, hint);
  }

  /**
   * For a reason that stands in the input.
   *
   * @param place line, or sheet and cell
   * @param hint what to do; null when there is nothing to suggest
   */
  public Refused(String place, String message, String hint) {
    this(place, message, hint, List.of());
  }

  private Refused(String place, String message, String hint, List<Refused> others) {
    super(message);
    this.place = place;
    this.hint = hint;
    this.others = List.copyOf(others);
  }

  /** For several reasons at once, at least one. */
  static Refused all(List<Refused> reasons) {
    Refused first = reasons.get(0);
    return new Refused(
        first.place, first.getMessage(), first.hint, reasons.subList(1, reasons.size()));
  }

  /**
   * The reasons as diagnostics, with line and column where the place has them.
   *
   * @param in what the input is called
   */
  public List<Diagnostic> diagnostics(String in) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    Matcher numbers = LINE.matcher(place == null ? "" : place);
    Location location =
        numbers.matches()
            ? new Location(
                in,
                Integer.parseInt(numbers.group(1)),
                numbers.group(2) == null ? 0 : Integer.parseInt(numbers.group(2)))
            : Location.of(place == null ? in : in + ":" + place);
    diagnostics.add(
        new Diagnostic(
            Severity.ERROR, Diagnostic.Code.WRONG_ROW, location, 1, getMessage(), hint, null));
    others.forEach(other -> diagnostics.addAll(other.diagnostics(in)));
    return diagnostics;
  }

  /**
   * Where, what is wrong, and what to do, for each reason.
   *
   * @param in what the input is called
   */
  public List<String> texts(String in) {
    List<String> texts = new ArrayList<>();
    String text = hint == null ? getMessage() : getMessage() + " " + hint;
    texts.add(place == null ? text : in + ":" + place + ": " + text);
    others.forEach(other -> texts.addAll(other.texts(in)));
    return texts;
  }
}
