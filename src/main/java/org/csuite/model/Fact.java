package org.csuite.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Something rules can match: an immutable row of values, whose fields {@link FactType} names. The
 * subclasses differ in type only, so that the engine can index them apart.
 */
public abstract sealed class Fact
    permits Company,
        Fact.Role,
        Fact.Duty,
        Fact.Candidate,
        Fact.GroupRole,
        Fact.Classification,
        Fact.Required,
        Fact.External,
        Fact.Forbidden,
        Fact.RoleCase,
        Fact.Shared,
        Fact.Staffed,
        Fact.Band,
        Fact.Cost,
        Fact.Owner,
        Fact.Consulted,
        Fact.Line,
        Fact.Post,
        Fact.GivenDuty,
        Fact.GivenTotal,
        Fact.Row {
  private final Object[] values;

  Fact(Object... values) {
    this.values = values;
  }

  /** The value of a field; null when unknown. */
  public final Object get(int field) {
    return values[field];
  }

  /** The value of a field that is text; null when unknown. */
  public final String text(int field) {
    return (String) values[field];
  }

  /** The values of all fields; unknown ones are null. */
  public final List<Object> fields() {
    return Collections.unmodifiableList(Arrays.asList(values));
  }

  final Object[] values() {
    return values;
  }

  @Override
  public boolean equals(Object other) {
    return other != null
        && other.getClass() == getClass()
        && Arrays.equals(values, ((Fact) other).values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return getClass().getSimpleName() + Arrays.toString(values);
  }

  /** An entry of the catalogue of roles: id, then its other columns. */
  public static final class Role extends Fact {
    /** One value a column. */
    public Role(Object... columns) {
      super(columns);
    }
  }

  /** An entry of the catalogue of duties: id, then its other columns. */
  public static final class Duty extends Fact {
    /** One value a column. */
    public Duty(Object... columns) {
      super(columns);
    }
  }

  /** The person considered for a role. */
  public static final class Candidate extends Fact {
    /** Any but the role may be unknown. */
    public Candidate(String role, Integer experienceYears, String education, Object skills) {
      super(role, experienceYears, education, skills);
    }
  }

  /** A role that the parent group has. */
  public static final class GroupRole extends Fact {
    /** The role. */
    public GroupRole(String role) {
      super(role);
    }
  }

  /** A class the company falls into, such as the size class of a law; {@code Class} in rules. */
  public static final class Classification extends Fact {
    /** A name of a classification and its value. */
    public Classification(String name, String value) {
      super(name, value);
    }
  }

  /** A provision asks for the role. */
  public static final class Required extends Fact {
    /** The role. */
    public Required(String role) {
      super(role);
    }
  }

  /** The role may be held from outside. */
  public static final class External extends Fact {
    /** The role. */
    public External(String role) {
      super(role);
    }
  }

  /** One person may not hold both; given in both directions. */
  public static final class Forbidden extends Fact {
    /** Two roles. */
    public Forbidden(String a, String b) {
      super(a, b);
    }
  }

  /** The combined case for a role, one for each role of the catalogue. */
  public static final class RoleCase extends Fact {
    /** Certainty from -1 to 1; 0 without evidence, 1 when required. */
    public RoleCase(String role, double certainty) {
      super(role, certainty);
    }
  }

  /** The group's holder of the role may serve here too. */
  public static final class Shared extends Fact {
    /** The role. */
    public Shared(String role) {
      super(role);
    }
  }

  /** The verdict on a role, one for each role of the catalogue. */
  public static final class Staffed extends Fact {
    /** The holder is the other role whose post holds this one, or null. */
    public Staffed(String role, Verdict verdict, String holder) {
      super(role, verdict.id(), holder, verdict.staffed());
    }
  }

  /** The salary band chosen for a role. */
  public static final class Band extends Fact {
    /** A year's pay; high is null when the band is open above. */
    public Band(String role, double low, Double high, String currency, int year) {
      super(role, low, high, currency, year);
    }
  }

  /** What a staffed role costs and whether the budget reaches it, in order of need. */
  public static final class Cost extends Fact {
    /** Pay and cumulative in the scenario's currency; withinBudget is null without a budget. */
    public Cost(
        String role,
        int rank,
        Verdict verdict,
        double pay,
        double cumulative,
        Boolean withinBudget) {
      super(role, rank, verdict.id(), pay, cumulative, withinBudget);
    }
  }

  /** The role accountable for a duty. */
  public static final class Owner extends Fact {
    /** Duty and role. */
    public Owner(String duty, String role) {
      super(duty, role);
    }
  }

  /** A role consulted on a duty. */
  public static final class Consulted extends Fact {
    /** Duty and role. */
    public Consulted(String duty, String role) {
      super(duty, role);
    }
  }

  /** The reporting line of a role. */
  public static final class Line extends Fact {
    /** Role and superior. */
    public Line(String role, String superior) {
      super(role, superior);
    }
  }

  /** A post of the given organisation, with what rules cannot work out. */
  public static final class Post extends Fact {
    /** One value a field of {@link FactType#POST}, in its order. */
    public Post(Object... values) {
      super(values);
    }
  }

  /** A duty that the given organisation gives to a role. */
  public static final class GivenDuty extends Fact {
    /** Role and duty. */
    public GivenDuty(String role, String duty) {
      super(role, duty);
    }
  }

  /** The given organisation as a whole. */
  public static final class GivenTotal extends Fact {
    /** Pay against budget in the scenario's currency; null when either is unknown. */
    public GivenTotal(int posts, int roots, Double payAgainstBudget) {
      super(posts, roots, payAgainstBudget);
    }
  }

  /** A row of a table of the rule book. */
  public static final class Row extends Fact {
    private final String file;
    private final int line;

    /**
     * @param file the table, relative to the rule folder
     * @param line of the row, the header being line 1
     * @param cells one value a column, null when empty
     */
    public Row(String file, int line, Object... cells) {
      super(cells);
      this.file = file;
      this.line = line;
    }

    /** The table. */
    public String file() {
      return file;
    }

    /** The row's line in the table. */
    public int line() {
      return line;
    }

    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }
}
