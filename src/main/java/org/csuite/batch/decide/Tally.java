package org.csuite.batch.decide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.csuite.batch.decide.Decision.Found;
import org.csuite.model.Verdict;

/** How often each verdict was given, and what was found how often. */
public final class Tally {
  /** The fact by which companies are counted apart. */
  public static final String SECTOR = "sector";

  private static final List<Verdict> VERDICTS = List.of(Verdict.values());

  private final List<String> roles;
  private final long[][] byRole;

  /** Verdicts on all roles together, and companies at the end, by the number of the sector. */
  private final List<long[]> bySector = new ArrayList<>();

  private final Map<String, Integer> sectors = new TreeMap<>();

  /** Companies by all that was found about one. */
  private final Map<List<Found>, long[]> byFindings = new HashMap<>();

  public Tally(Collection<String> roles) {
    this.roles = List.copyOf(roles);
    this.byRole = new long[this.roles.size()][VERDICTS.size()];
  }

  /** The number of a sector; that of an unknown one is that of the empty name. */
  public int sector(String name) {
    Integer number = sectors.get(name);
    if (number == null) {
      number = bySector.size();
      sectors.put(name, number);
      bySector.add(new long[VERDICTS.size() + 1]);
    }
    return number;
  }

  /** The number of a verdict. */
  public static int number(Verdict verdict) {
    return VERDICTS.indexOf(verdict);
  }

  /**
   * Counts a decision.
   *
   * @param sector the company's; empty when unknown
   */
  public void add(String sector, Decision decision) {
    add(
        sector(sector),
        decision.roles().stream().mapToInt(line -> number(line.verdict())).toArray());
    companies(decision.findings())[0]++;
  }

  /** How many companies there are of which exactly that was found, to be counted up. */
  public long[] companies(List<Found> findings) {
    return byFindings.computeIfAbsent(findings, all -> new long[1]);
  }

  /**
   * Counts a decision.
   *
   * @param sector its number
   * @param verdicts on each role, by their numbers
   */
  public void add(int sector, int... verdicts) {
    long[] ofSector = bySector.get(sector);
    ofSector[VERDICTS.size()]++;
    for (int i = 0; i < byRole.length; i++) {
      byRole[i][verdicts[i]]++;
      ofSector[verdicts[i]]++;
    }
  }

  /** Adds what another thread counted. */
  public void add(Tally other) {
    for (int i = 0; i < byRole.length; i++) {
      add(byRole[i], other.byRole[i]);
    }
    other.sectors.forEach(
        (name, number) -> add(bySector.get(sector(name)), other.bySector.get(number)));
    other.byFindings.forEach((findings, count) -> add(companies(findings), count));
  }

  private static void add(long[] to, long... counts) {
    for (int i = 0; i < to.length; i++) {
      to[i] += counts[i];
    }
  }

  /** The roles, in catalogue order. */
  public List<String> roles() {
    return roles;
  }

  /** The sectors met, in order; an empty one where the sector is unknown. */
  public Collection<String> sectors() {
    return sectors.keySet();
  }

  /** How many companies have a verdict on a role. */
  public long ofRole(String role, Verdict verdict) {
    return byRole[roles.indexOf(role)][number(verdict)];
  }

  /** How many companies of a sector there are. */
  public long companies(String sector) {
    return bySector.get(sectors.get(sector))[VERDICTS.size()];
  }

  /** How many companies each code was found in, by code. */
  public SortedMap<String, Long> findings() {
    SortedMap<String, Long> companies = new TreeMap<>();
    byFindings.forEach(
        (findings, count) ->
            findings.stream()
                .map(Found::code)
                .distinct()
                .forEach(code -> companies.merge(code, count[0], Long::sum)));
    return companies;
  }

  /** How many roles have a verdict in all companies of a sector. */
  public long ofSector(String sector, Verdict verdict) {
    return bySector.get(sectors.get(sector))[number(verdict)];
  }
}
