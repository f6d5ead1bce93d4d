package org.csuite.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.csuite.batch.Decision.Found;
import org.csuite.batch.Decision.RoleLine;
import org.csuite.batch.Node.Concluded;

/** What is known of one company after another, bundle by bundle. For one thread. */
final class Bundles {
  /** Above so many entries all are forgotten, so that memory stays bounded. */
  private static final int MOST = 200_000;

  private final int age;
  private final List<Facet> facts;
  private final Bundle[] bundles;
  private final int[] numbers;
  private final Node[] lineNodes;

  /** For each role the bundle of its line, and its lines by number. */
  private final int[] lineBundles;

  private final List<List<RoleLine>> lines = new ArrayList<>();
  private int[] finding = {};
  private int entries;

  Bundles(Cells cells) {
    this.age = cells.age();
    Bundling bundling = cells.plan().bundling();
    this.facts = bundling.facts();
    List<Bundle> all = bundling.bundles(facts);
    this.bundles = all.toArray(Bundle[]::new);
    this.numbers = new int[facts.size() + bundles.length];
    this.lineNodes = cells.plan().lines().toArray(Node[]::new);
    this.lineBundles = new int[lineNodes.length];
    for (int i = 0; i < lineNodes.length; i++) {
      lines.add(new ArrayList<>());
      for (int j = 0; j < bundles.length; j++) {
        lineBundles[i] = bundles[j].nodes().contains(lineNodes[i]) ? j : lineBundles[i];
      }
    }
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

  /** Begins a company, whose facts are in their slots. */
  void begin(int[] state) {
    for (int fact = 0; fact < facts.size(); fact++) {
      numbers[fact] = number(fact, state);
    }
  }

  /** The number of a fact that is in its slots. */
  int number(int fact, int[] state) {
    Facet facet = facts.get(fact);
    int known = facet.size();
    int number = facet.number(state);
    refresh(facet, known);
    return number;
  }

  /** Numbers for a company of which nothing is known, with room for those of bundles. */
  int[] unknown(int[] state) {
    int[] of = new int[numbers.length];
    for (int fact = 0; fact < facts.size(); fact++) {
      of[fact] = number(fact, state);
    }
    return of;
  }

  private void refresh(Facet facet, int known) {
    if (facet.size() > known) {
      for (Bundle bundle : bundles) {
        bundle.refresh();
      }
      entries++;
    }
  }

  /** Whether a bundle is known for the company; earlier ones are. */
  boolean look(int bundle) {
    int number = bundles[bundle].get(numbers);
    numbers[facts.size() + bundle] = number;
    return number >= 0;
  }

  /** Sets the numbers of bundles from those of facts; false when one is not known. */
  boolean look(int[] of) {
    int place = facts.size();
    for (Bundle bundle : bundles) {
      int number = bundle.get(of);
      if (number < 0) {
        return false;
      }
      of[place++] = number;
    }
    return true;
  }

  /** Sets the slots of all bundles before one. */
  void show(int before, int[] state) {
    for (int i = 0; i < before; i++) {
      bundles[i].outputs().set(numbers[facts.size() + i], state);
    }
  }

  /** Remembers what the nodes of a bundle come to. */
  void put(int bundle, int[] state, Concluded... values) {
    Facet outputs = bundles[bundle].outputs();
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
    for (int i = 0; i < lineBundles.length; i++) {
      if (lineBundles[i] == bundle && number == lines.get(i).size()) {
        lines.get(i).add((RoleLine) values[nodes(bundle).indexOf(lineNodes[i])].value());
      }
    }
    refresh(outputs, known);
  }

  /** What the nodes of a bundle found. */
  List<Found> findings(int bundle) {
    return findings(bundle, numbers);
  }

  /** What the nodes of a bundle found of a company of these numbers. */
  List<Found> findings(int bundle, int[] of) {
    return bundles[bundle].findings(of[facts.size() + bundle]);
  }

  /** The bundles that have found anything. */
  int[] finding() {
    return finding;
  }

  /** The number of a role's line for a company of these numbers. */
  int line(int role, int[] of) {
    return of[facts.size() + lineBundles[role]];
  }

  /** A role's line by its number. */
  RoleLine roleLine(int role, int line) {
    return lines.get(role).get(line);
  }

  /** The line of each role. */
  RoleLine[] lines() {
    RoleLine[] of = new RoleLine[lineBundles.length];
    for (int i = 0; i < of.length; i++) {
      of[i] = roleLine(i, line(i, numbers));
    }
    return of;
  }
}
