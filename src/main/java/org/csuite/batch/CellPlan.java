package org.csuite.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csuite.model.FactDefinition;
import org.csuite.model.FactType;
import org.csuite.model.Kind;
import org.csuite.model.Verb;
import org.csuite.rulebook.Looks;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.Thresholds;

/**
 * What each conclusion of a rule book depends on, for companies that are rows of a file: without
 * organisation, candidates, group and pay budget. It is worked out from the text of the rules,
 * once.
 */
final class CellPlan {
  /** A node of more cells is taken apart, rule by rule. */
  private static final double LARGE = 2000;

  /** Looking up more parts than that takes longer than it saves. */
  private static final int MOST_PARTS = 100;

  /** More than there are verdicts, each with or without a conflict. */
  private static final int VERDICTS = 16;

  private static final Set<FactType> CONSTANT = Set.of(FactType.ROLE, FactType.DUTY);

  /** What no row of a file has. */
  private static final Set<FactType> ABSENT =
      Set.of(
          FactType.CANDIDATE,
          FactType.GROUP_ROLE,
          FactType.POST,
          FactType.GIVEN_DUTY,
          FactType.GIVEN_TOTAL);

  /** The nodes of what is printed of a role. */
  record Line(String role, Node of, Node verdict, Node pay) {}

  /** A rule as far as it concludes one thing. */
  record Part(Rule rule, int argument, String key, Looks looks) {}

  private final RuleBook book;
  private final List<String> roles;
  private final List<Buckets> buckets = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();
  private final List<Integer> bundles = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final Set<String> unshared = new LinkedHashSet<>();
  private final Map<FactType, Map<String, List<Input>>> inputs = new EnumMap<>(FactType.class);
  private final Map<FactDefinition, Buckets> byFact = new LinkedHashMap<>();
  private final Map<Verb, Map<String, List<Part>>> parts = new EnumMap<>(Verb.class);
  private final Map<String, Node> cases = new LinkedHashMap<>();
  private final Map<String, Node> verdicts = new LinkedHashMap<>();
  private final Map<String, Input> staffed = new LinkedHashMap<>();
  private final int[] combinations;
  private final int[] holders;
  private final int[] superiors;

  /** The first one stays 0: it stands for what no rule says anything of. */
  private int slots = 1;

  CellPlan(RuleBook book) {
    this.book = book;
    this.roles = List.copyOf(book.vocabulary().roles().ids());
    this.combinations = new int[roles.size()];
    this.holders = new int[roles.size()];
    this.superiors = new int[roles.size()];
    takeApart();
    makeBuckets();
    profile();
    bundle();
    cases();
    bundle();
    staffing();
    bundle();
    pay();
    duties();
    reporting();
    findings();
    bundle();
  }

  private void bundle() {
    if (bundles.isEmpty() || bundles.get(bundles.size() - 1) < nodes.size()) {
      bundles.add(nodes.size());
    }
  }

  /** Why some conclusions cannot be shared; empty when all can. */
  Set<String> unshared() {
    return unshared;
  }

  /** The facts it looks at. */
  List<Buckets> buckets() {
    return buckets;
  }

  /** In an order in which each depends on earlier ones. */
  List<Node> nodes() {
    return nodes;
  }

  /** Where nodes that are looked up together end, in the order of the nodes. */
  List<Integer> bundles() {
    return bundles;
  }

  /** The slots that anything but some nodes reads. */
  Set<Integer> readOutside(List<Node> these) {
    Set<Integer> read = new HashSet<>();
    nodes.stream()
        .filter(node -> !these.contains(node))
        .forEach(node -> node.inputs().forEach(input -> read.add(input.slot())));
    for (Line line : lines) {
      read.addAll(List.of(line.of().slot(), line.verdict().slot(), line.pay().slot()));
    }
    for (int[] slots : List.of(combinations, holders, superiors)) {
      Arrays.stream(slots).forEach(read::add);
    }
    return read;
  }

  /** What is printed of each role. */
  List<Line> lines() {
    return lines;
  }

  /** How many numbers describe a company. */
  int slots() {
    return slots;
  }

  /** For each role the slot of the one that rules combine it with; 0 where there is none. */
  int[] combinations() {
    return combinations;
  }

  /** For each role the slot of the one whose post it belongs to; 0 where there is none. */
  int[] holders() {
    return holders;
  }

  /** For each role the slot of its superior; 0 where there is none. */
  int[] superiors() {
    return superiors;
  }

  private void takeApart() {
    for (Rule rule : book.rules()) {
      Verb verb = rule.verb();
      int argument = verb == Verb.FIND ? 1 : 0;
      for (String key : keys(rule, argument)) {
        Looks looks = Looks.of(book, rule, argument, key);
        if (looks != null && !silent(looks)) {
          parts
              .computeIfAbsent(verb, v -> new LinkedHashMap<>())
              .computeIfAbsent(key == null ? "" : key, k -> new ArrayList<>())
              .add(new Part(rule, argument, key, looks));
        }
      }
    }
    if (parts.containsKey(Verb.DEFER)) {
      unshared.add("what rules defer without a pay budget");
    }
  }

  /** What a rule may conclude something about. */
  private Collection<String> keys(Rule rule, int argument) {
    List<String> any = new ArrayList<>();
    any.add(null);
    return switch (rule.verb()) {
      case CLASSIFY, FIND -> {
        Looks looks = Looks.of(book, rule, argument, null);
        if (looks == null) {
          yield List.of();
        }
        if (looks.words(argument) == null && rule.verb() == Verb.CLASSIFY) {
          unshared.add("classes whose names are no constants");
        }
        yield looks.words(argument) == null ? any : looks.words(argument);
      }
      case FORBID -> any;
      case ASSIGN, CONSULT -> book.vocabulary().duties().ids();
      default -> roles;
    };
  }

  private static boolean silent(Looks looks) {
    return looks.needsBudget()
        || looks.conclusions().stream().anyMatch(c -> c.needed() && ABSENT.contains(c.type()));
  }

  private void makeBuckets() {
    List<Thresholds> all = new ArrayList<>();
    parts
        .values()
        .forEach(
            byKey ->
                byKey.values().forEach(p -> p.forEach(part -> all.add(part.looks().company()))));
    for (FactDefinition fact : book.vocabulary().facts()) {
      List<Thresholds> looking = all.stream().filter(t -> t.facts().contains(fact)).toList();
      if (looking.isEmpty()) {
        continue;
      }
      boolean every = looking.stream().anyMatch(t -> t.everyWord(fact));
      if (every && (fact.kind() != Kind.TEXT || fact.values() == null)) {
        unshared.add("what rules conclude from the value of '" + fact.name() + "'");
        continue;
      }
      Buckets made = new Buckets(fact, slots, looking);
      slots += made.slots();
      buckets.add(made);
      byFact.put(fact, made);
    }
  }

  private void profile() {
    for (String name : parts.getOrDefault(Verb.CLASSIFY, Map.of()).keySet()) {
      Node node = node(Verb.CLASSIFY, name, "class " + name, Reading.ofClass(name));
      known(FactType.CLASS, name, Input.plain(node.slot(), Input.GROWING));
    }
  }

  private void cases() {
    double[] bounds =
        Looks.numbers(book, FactType.ROLE_CASE, FactType.ROLE_CASE.index("certainty")).stream()
            .mapToDouble(Double::doubleValue)
            .toArray();
    for (String role : roles) {
      Node node =
          node(List.of(Verb.REQUIRE, Verb.ADVISE), role, "case for " + role, Reading.ofCase(role));
      cases.put(role, node);
      part(node, FactType.REQUIRED, role, 2, value -> Reading.required(value) ? 1 : 0);
      part(
          node,
          FactType.ROLE_CASE,
          role,
          2 * bounds.length + 1,
          value -> place(Reading.certainty(value), bounds));
      bundle();
      if (parts(Verb.EXTERNAL, role).isEmpty()) {
        continue;
      }
      Node external =
          node(Verb.EXTERNAL, role, "outside " + role, Reading.ofFiring(Verb.EXTERNAL, role));
      known(FactType.EXTERNAL, role, Input.plain(external.slot(), Input.GROWING));
    }
    if (parts.containsKey(Verb.FORBID)) {
      Node node = node(Verb.FORBID, "", "forbidden pairs", Reading.ofFirings(Verb.FORBID));
      known(FactType.FORBIDDEN, "", Input.plain(node.slot(), Input.GROWING));
    }
  }

  /** Which bound a number is, or between which two it lies. */
  private static int place(double number, double... bounds) {
    int place = 0;
    for (double bound : bounds) {
      place += Double.compare(number, bound) > 0 ? 2 : Double.compare(number, bound) == 0 ? 1 : 0;
    }
    return place;
  }

  private void staffing() {
    for (String role : roles) {
      Node node = node(Verb.STAFF, role, "verdict on " + role, Reading.ofVerdict(role));
      Node.Part is = new Node.Part(slots++, value -> Reading.staffed(value) ? 1 : 0);
      node.has(is);
      verdicts.put(role, node);
      staffed.put(role, Input.plain(is.slot(), 2));
      if (!parts(Verb.SHARE, role).isEmpty()) {
        unshared.add("roles shared without a group");
      }
    }
    for (int i = 0; i < roles.size(); i++) {
      String role = roles.get(i);
      if (!parts(Verb.COMBINE, role).isEmpty()) {
        Node combined =
            node(Verb.COMBINE, role, "post of " + role, Reading.ofPair(Verb.COMBINE, role));
        combinations[i] = rolePart(combined);
        Node holder = new Node("holder of " + role, slots++, Reading.ofHolder(role));
        holders[i] = rolePart(holder);
        holder.dependsOn(Input.plain(combined.slot(), Input.GROWING));
        holder.dependsOn(staffed.get(role));
        others(Verb.COMBINE, role).forEach(other -> holder.dependsOn(staffed.get(other)));
        nodes.add(holder);
        known(FactType.STAFFED, role, Input.plain(holder.slot(), Input.GROWING));
      }
    }
  }

  /** The roles that may be the second argument of a verb. */
  private Set<String> others(Verb verb, String key) {
    Set<String> others = new LinkedHashSet<>();
    for (Part part : parts(verb, key)) {
      Set<String> words = part.looks().words(1);
      others.addAll(words == null ? roles : words);
    }
    others.retainAll(roles);
    return others;
  }

  private void pay() {
    for (String role : roles) {
      Node band = node(Verb.PAY, role, "pay of " + role, Reading.ofPay(role));
      known(FactType.BAND, role, Input.plain(band.slot(), Input.GROWING));
      Line line = new Line(role, cases.get(role), verdicts.get(role), band);
      lines.add(line);
      bundle();
    }
  }

  private void duties() {
    for (String duty : book.vocabulary().duties().ids()) {
      if (!parts(Verb.ASSIGN, duty).isEmpty()) {
        Node node = node(Verb.ASSIGN, duty, "owner of " + duty, Reading.ofDuty(duty));
        others(Verb.ASSIGN, duty).forEach(owner -> node.dependsOn(staffed.get(owner)));
        known(FactType.OWNER, duty, Input.plain(node.slot(), Input.GROWING));
      }
    }
  }

  private void reporting() {
    for (int i = 0; i < roles.size(); i++) {
      String role = roles.get(i);
      if (!parts(Verb.REPORT, role).isEmpty()) {
        Node node = node(Verb.REPORT, role, "superior of " + role, Reading.ofSuperior(role));
        node.dependsOn(staffed.get(role));
        looked(FactType.STAFFED, role).forEach(node::dependsOn);
        others(Verb.REPORT, role).forEach(other -> node.dependsOn(staffed.get(other)));
        superiors[i] = rolePart(node);
      }
    }
  }

  private void findings() {
    parts
        .getOrDefault(Verb.FIND, Map.of())
        .forEach(
            (code, finding) -> {
              for (Part part : finding) {
                for (Part smaller : smaller(part)) {
                  String name = "finding of " + part.rule().name();
                  Node node = new Node(name, slots++, Reading.ofFinding(smaller));
                  inputs(smaller.looks()).forEach(node::dependsOn);
                  nodes.add(node);
                }
              }
            });
  }

  /** The slot of the role that a node names, from 1; 0 there when it names none. */
  private int rolePart(Node node) {
    Node.Part part = new Node.Part(slots++, value -> 1 + roles.indexOf(Reading.word(value)));
    node.has(part);
    return part.slot();
  }

  private List<Part> parts(Verb verb, String key) {
    return parts.getOrDefault(verb, Map.of()).getOrDefault(key, List.of());
  }

  private Node node(Verb verb, String key, String name, Reading reading) {
    return node(List.of(verb), key, name, reading);
  }

  /** The node of what some verbs conclude about one thing. */
  private Node node(List<Verb> verbs, String key, String name, Reading reading) {
    List<Part> of = new ArrayList<>();
    verbs.forEach(verb -> of.addAll(parts(verb, key)));
    Node whole = new Node(name, slots++, reading);
    inputs(of.stream().map(Part::looks).toList()).forEach(whole::dependsOn);
    if (whole.size() <= LARGE || of.size() > MOST_PARTS) {
      nodes.add(whole);
      return whole;
    }
    Node joined = new Node(name, whole.slot(), reading);
    for (Part part : of) {
      for (Part smaller : smaller(part)) {
        Node one = new Node(name + " by " + part.rule().name(), slots++, Reading.ofRule(smaller));
        inputs(smaller.looks()).forEach(one::dependsOn);
        nodes.add(one);
        joined.dependsOn(Input.plain(one.slot(), Input.GROWING));
      }
    }
    nodes.add(joined);
    return joined;
  }

  /** A part row by row, where that is less. */
  private List<Part> smaller(Part part) {
    Node whole = new Node("", 0, outcome -> null);
    inputs(part.looks()).forEach(whole::dependsOn);
    if (whole.size() <= LARGE) {
      return List.of(part);
    }
    return part.looks().byRow(book, part.argument(), part.key()).stream()
        .map(looks -> new Part(part.rule(), part.argument(), part.key(), looks))
        .toList();
  }

  private List<Input> inputs(Looks looks) {
    return inputs(List.of(looks));
  }

  /** What several rules look at, each fact once and as closely as any of them does. */
  private List<Input> inputs(List<Looks> all) {
    Map<FactDefinition, List<Thresholds>> facts = new LinkedHashMap<>();
    for (Looks looks : all) {
      for (FactDefinition fact : looks.company().facts()) {
        facts.computeIfAbsent(fact, f -> new ArrayList<>()).add(looks.company());
      }
    }
    List<Input> of = new ArrayList<>();
    facts.forEach(
        (fact, thresholds) -> {
          if (byFact.containsKey(fact)) {
            of.addAll(byFact.get(fact).inputs(thresholds));
          }
        });
    all.forEach(looks -> looks.conclusions().forEach(seen -> addInputs(seen, of)));
    return of;
  }

  private void addInputs(Looks.Conclusions seen, List<Input> of) {
    FactType type = seen.type();
    if (CONSTANT.contains(type) || ABSENT.contains(type)) {
      return;
    }
    if (type == FactType.COST
        || type == FactType.LINE
        || type == FactType.CONSULTED
        || type == FactType.SHARED) {
      unshared.add("what rules conclude from " + type.typeName());
    } else if (type == FactType.FORBIDDEN) {
      of.addAll(looked(type, ""));
    } else if (type == FactType.STAFFED) {
      (seen.keys() == null ? roles : seen.keys())
          .forEach(role -> of.addAll(staffed(role, seen.fields())));
    } else if (seen.keys() == null) {
      inputs.getOrDefault(type, Map.of()).values().forEach(of::addAll);
    } else {
      seen.keys().forEach(key -> of.addAll(looked(type, key)));
    }
  }

  /** What some fields of a verdict rest on. */
  private List<Input> staffed(String role, Set<Integer> fields) {
    List<Input> of = new ArrayList<>();
    if (fields.contains(FactType.STAFFED.index("verdict"))) {
      of.add(Input.plain(verdicts.get(role).slot(), VERDICTS));
    } else if (fields.contains(FactType.STAFFED.index("staffed"))) {
      of.add(staffed.get(role));
    }
    if (fields.contains(FactType.STAFFED.index("holder"))) {
      of.addAll(looked(FactType.STAFFED, role));
    }
    return of;
  }

  private List<Input> looked(FactType type, String key) {
    return inputs.getOrDefault(type, Map.of()).getOrDefault(key, List.of());
  }

  private void known(FactType type, String key, Input input) {
    inputs
        .computeIfAbsent(type, t -> new LinkedHashMap<>())
        .computeIfAbsent(key, k -> new ArrayList<>())
        .add(input);
  }

  private void part(
      Node node,
      FactType type,
      String key,
      int radix,
      java.util.function.ToIntFunction<Object> of) {
    Node.Part part = new Node.Part(slots++, of);
    node.has(part);
    known(type, key, Input.plain(part.slot(), radix));
  }
}
