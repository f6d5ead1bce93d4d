package org.csuite.batch;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.csuite.model.Verdict;

/** How often each verdict was given. */
public final class Tally {
  /** Verdicts on all roles together. */
  private static final class Count {
    private final EnumMap<Verdict, long[]> verdicts = new EnumMap<>(Verdict.class);
    private long companies;

    Count() {
      for (Verdict verdict : Verdict.values()) {
        verdicts.put(verdict, new long[1]);
      }
    }

    void add(Verdict verdict, long times) {
      verdicts.get(verdict)[0] += times;
    }

    long of(Verdict verdict) {
      return verdicts.get(verdict)[0];
    }

    void add(Count other) {
      companies += other.companies;
      verdicts.keySet().forEach(verdict -> add(verdict, other.of(verdict)));
    }
  }

  private final List<String> roles;
  private final Count[] byRole;
  private final Map<String, Count> bySector = new TreeMap<>();

  Tally(Collection<String> roles) {
    this.roles = List.copyOf(roles);
    this.byRole = new Count[this.roles.size()];
    for (int i = 0; i < byRole.length; i++) {
      byRole[i] = new Count();
    }
  }

  /**
   * Counts a decision.
   *
   * @param sector the company's; empty when unknown
   */
  void add(String sector, Decision decision) {
    Count ofSector = bySector.computeIfAbsent(sector, s -> new Count());
    ofSector.companies++;
    for (int i = 0; i < byRole.length; i++) {
      Verdict verdict = decision.roles().get(i).verdict();
      byRole[i].add(verdict, 1);
      ofSector.add(verdict, 1);
    }
  }

  /** Adds what another thread counted. */
  void add(Tally other) {
    for (int i = 0; i < byRole.length; i++) {
      byRole[i].add(other.byRole[i]);
    }
    other.bySector.forEach(
        (sector, count) -> bySector.computeIfAbsent(sector, s -> new Count()).add(count));
  }

  /** The roles, in catalogue order. */
  public List<String> roles() {
    return roles;
  }

  /** The sectors met, in order; an empty one where the sector is unknown. */
  public Collection<String> sectors() {
    return bySector.keySet();
  }

  /** How many companies have a verdict on a role. */
  public long ofRole(String role, Verdict verdict) {
    return byRole[roles.indexOf(role)].of(verdict);
  }

  /** How many companies of a sector there are. */
  public long companies(String sector) {
    return bySector.get(sector).companies;
  }

  /** How many roles have a verdict in all companies of a sector. */
  public long ofSector(String sector, Verdict verdict) {
    return bySector.get(sector).of(verdict);
  }
}
