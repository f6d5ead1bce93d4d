package org.csuite.batch.cells;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.csuite.batch.cells.Node.Concluded;
import org.csuite.batch.decide.Decision.Found;
import org.csuite.batch.decide.Decision.RoleLine;

/** What is known of one company after another, bundle by bundle. For one thread. */
public final class Bundles {
  /** Above so many entries all are forgotten, so that memory stays bounded. */
  private static final int MOST = 200_000;

  private final int age;
  private final int facts;

  /** Where the numbers of bundles begin. */
  private final int first;

  private final List<SlotTuple> tuples;
  private final Bundle[] bundles;
  private final int[] numbers;

  /** By role. */
  private final List<Values<RoleLine>> lines = new ArrayList<>();

  /** By role, the place of the number of its line. */
  private final int[] lineAt;

  private final List<Values<Need>> needs = new ArrayList<>();
  private final Map<Integer, Values<?>> byBundle = new HashMap<>();

  private final int beforeCosts;
  private final Sums sums;
  private final int[] costs;
  private int[] finding = {};
  private int entries;

  /** What a node that shares no bundle comes to, by the number of its bundle. */
  private record Values<T>(int bundle, Class<T> type, List<T> byNumber) {
    void add(Concluded value) {
      byNumber.add(type.cast(value.value()));
    }
  }

  Bundles(Cells cells) {
    CellPlan plan = cells.plan();
    Bundling bundling = plan.bundling();
    this.age = cells.age();
    this.facts = plan.buckets().size();
    this.tuples = bundling.tuples();
    this.first = tuples.size();
    this.bundles = bundling.bundles(tuples).toArray(Bundle[]::new);
    this.numbers = new int[first + bundles.length];
    plan.lines().forEach(node -> lines.add(values(node, RoleLine.class)));
    this.lineAt = lines.stream().mapToInt(values -> first + values.bundle()).toArray();
    plan.needs().forEach(node -> needs.add(values(node, Need.class)));
    this.beforeCosts = bundling.beforeCosts();
    this.sums = new Sums(plan.costs(), plan.book().facts(), needs.size());
    this.costs = new int[plan.slots()];
  }

  private <T> Values<T> values(Node node, Class<T> type) {
    int bundle = 0;
    while (!bundles[bundle].nodes().contains(node)) {
      bundle++;
    }
    Values<T> values = new Values<>(bundle, type, new ArrayList<>());
    byBundle.put(bundle, values);
    return values;
  }

  /** The age of the cells that it knows. */
  int age() {
    return age;
  }

  /** Whether it knows so much that it should be forgotten. */
  boolean full() {
    return entries > MOST;
  }

  /** How many bundles there are. */
  int size() {
    return bundles.length;
  }

  List<Node> nodes(int bundle) {
    return bundles[bundle].nodes();
  }

  /**
   * Says what the costs of the next company are held against.
   *
   * @param budget for executive pay; null when unknown
   * @param currency null when unknown
   */
  public void money(Double budget, String currency) {
    sums.begin(budget, currency);
  }

  /** Begins a company, whose facts are in their slots. */
  void begin(int[] state) {
    for (int fact = 0; fact < facts; fact++) {
      numbers[fact] = number(fact, state);
    }
  }

  /** The number of a fact that is in its slots. */
  public int number(int fact, int[] state) {
    SlotTuple tuple = tuples.get(fact);
    int known = tuple.size();
    int number = tuple.number(state);
    refresh(tuple, known);
    return number;
  }

  /** Numbers for a company of which nothing is known, with room for those of bundles. */
  public int[] unknown(int[] state) {
    int[] of = new int[numbers.length];
    for (int fact = 0; fact < facts; fact++) {
      of[fact] = number(fact, state);
    }
    return of;
  }

  private void refresh(SlotTuple tuple, int known) {
    if (tuple.size() > known) {
      for (Bundle bundle : bundles) {
        bundle.refresh();
      }
      entries++;
    }
  }

  /** Whether a bundle is known for the company; earlier ones are. */
  public boolean look(int bundle, int[] state) {
    if (bundle == beforeCosts) {
      workOutCosts(numbers, state);
    }
    int number = bundles[bundle].get(numbers);
    numbers[first + bundle] = number;
    return number >= 0;
  }

  /** Whether no bundle after this one needs to know what earlier ones came to for its costs. */
  boolean costsAreKnown(int bundle) {
    return bundle >= beforeCosts;
  }

  /** Sets the slots and numbers of costs from those of what they are worked out from. */
  private void workOutCosts(int[] of, int[] state) {
    for (int role = 0; role < needs.size(); role++) {
      Values<Need> values = needs.get(role);
      sums.add(role, of[first + values.bundle()], values.byNumber());
    }
    sums.fill(state);
    for (int cost = facts; cost < first; cost++) {
      of[cost] = number(cost, state);
    }
  }

  /** Sets the numbers of bundles from those of facts; false when one is not known. */
  public boolean look(int[] of) {
    for (int i = 0; i < bundles.length; i++) {
      if (i == beforeCosts) {
        workOutCosts(of, costs);
      }
      int number = bundles[i].get(of);
      if (number < 0) {
        return false;
      }
      of[first + i] = number;
    }
    return true;
  }

  /** Sets the slots of all bundles before one. */
  void show(int before, int[] state) {
    for (int i = 0; i < before; i++) {
      bundles[i].outputs().set(numbers[first + i], state);
    }
  }

  /** Remembers what the nodes of a bundle come to. */
  void put(int bundle, int[] state, Concluded... values) {
    SlotTuple outputs = bundles[bundle].outputs();
    int known = outputs.size();
    List<Found> found = new ArrayList<>();
    for (Concluded value : values) {
      found.addAll(value.findings());
    }
    if (!found.isEmpty() && IntStream.of(finding).noneMatch(one -> one == bundle)) {
      finding = IntStream.concat(IntStream.of(finding), IntStream.of(bundle)).toArray();
    }
    int number = bundles[bundle].put(numbers, state, found);
    entries++;
    numbers[outputs.place()] = number;
    Values<?> alone = byBundle.get(bundle);
    if (alone != null && number == alone.byNumber().size()) {
      alone.add(values[0]);
    }
    refresh(outputs, known);
  }

  /** What the nodes of a bundle found. */
  public List<Found> findings(int bundle) {
    return findings(bundle, numbers);
  }

  /** What the nodes of a bundle found of a company of these numbers. */
  public List<Found> findings(int bundle, int[] of) {
    return bundles[bundle].findings(of[first + bundle]);
  }

  /** The bundles that have found anything. */
  public int[] finding() {
    return finding;
  }

  /** The number of a role's line for a company of these numbers. */
  public int line(int role, int[] of) {
    return of[lineAt[role]];
  }

  /** A role's line by its number. */
  public RoleLine roleLine(int role, int line) {
    return lines.get(role).byNumber().get(line);
  }

  /** The line of each role. */
  RoleLine[] lines() {
    RoleLine[] of = new RoleLine[lines.size()];
    for (int i = 0; i < of.length; i++) {
      of[i] = roleLine(i, line(i, numbers));
    }
    return of;
  }
}
