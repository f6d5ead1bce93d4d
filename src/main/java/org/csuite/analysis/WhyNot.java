package org.csuite.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.csuite.engine.run.Examination;
import org.csuite.input.Numbers;
import org.csuite.model.Citation;
import org.csuite.model.Explanation.Blocked;
import org.csuite.model.Explanation.Obstacle;
import org.csuite.model.Fact;
import org.csuite.model.FactType;
import org.csuite.model.Field;
import org.csuite.model.Phase;
import org.csuite.model.Question;
import org.csuite.model.RoleDecision;
import org.csuite.model.Text;
import org.csuite.model.Verb;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.Table;
import org.csuite.rulebook.evaluate.NearMiss;
import org.csuite.rulebook.evaluate.NearMisses;

/**
 * Why something was not concluded: every rule that could have, with the conditions that blocked it,
 * followed through the rules that would have met them. Conditions are evaluated outside Drools.
 */
final class WhyNot {
  /** Rows of a table that are told; the others lie farther off. */
  private static final int ROWS = 3;

  /** The same, below a condition on a conclusion. */
  private static final int ROWS_THROUGH = 2;

  /** How far a condition on a conclusion is followed. */
  private static final int DEPTH = 3;

  /** Obstacles told for each condition on a conclusion. */
  private static final int THROUGH = 6;

  private final RuleBook book;
  private final Examination examination;
  private final WhyTree why;

  WhyNot(RuleBook book, Examination examination) {
    this.book = book;
    this.examination = examination;
    this.why = new WhyTree(examination.outcome());
  }

  /** What stood in the way of another answer, the nearest miss first. */
  List<Obstacle> of(Question question) {
    Set<String> asked = new HashSet<>();
    return switch (question.kind()) {
      case ROLE -> role(question.subject(), asked);
      case HOLDER, DUTY, LINE, PAY ->
          obstacles(question.kind().verb(), wanted(question.subject()), 0, asked);
      case FINDING -> {
        Map<Integer, Set<Object>> wanted = new HashMap<>();
        wanted.put(1, NearMisses.oneOf(question.subject()));
        if (question.about() != null) {
          wanted.put(2, NearMisses.oneOf(question.about()));
        }
        yield obstacles(Verb.FIND, wanted, 0, asked);
      }
    };
  }

  /** What stood in the way of a rule's firing, the nearest miss first. */
  List<Obstacle> silence(String name) {
    return obstacles(rule -> rule.name().equals(name), new HashMap<>(), 0, new HashSet<>());
  }

  private List<Obstacle> role(String role, Set<String> asked) {
    RoleDecision decision = examination.outcome().role(role);
    if (decision == null || decision.verdictBeforeBudget().staffed()) {
      return List.of();
    }
    Map<Integer, Set<Object>> wanted = wanted(role);
    wanted.put(1, Concluding.staffedVerdicts());
    return obstacles(Verb.STAFF, wanted, 0, asked);
  }

  private static Map<Integer, Set<Object>> wanted(Object first) {
    Map<Integer, Set<Object>> wanted = new HashMap<>();
    wanted.put(0, NearMisses.oneOf(first));
    return wanted;
  }

  /** Every rule that could have concluded it and did not. */
  private List<Obstacle> obstacles(
      Verb verb, Map<Integer, Set<Object>> wanted, int depth, Set<String> asked) {
    return obstacles(rule -> rule.verb() == verb, wanted, depth, asked);
  }

  private List<Obstacle> obstacles(
      Predicate<Rule> asks, Map<Integer, Set<Object>> wanted, int depth, Set<String> asked) {
    List<NearMiss> misses = new ArrayList<>();
    for (Rule rule : book.rules()) {
      if (asks.test(rule)) {
        NearMisses search = new NearMisses(type -> facts(rule.phase(), type));
        search.of(rule, wanted, depth == 0 ? ROWS : ROWS_THROUGH).stream()
            .filter(
                miss -> !miss.unmet().isEmpty() && miss.unmet().stream().noneMatch(WhyNot::isRow))
            .forEach(misses::add);
      }
    }
    misses.sort(Comparator.comparingDouble(NearMiss::distance));
    return misses.stream().map(miss -> obstacle(miss, depth, asked)).toList();
  }

  private List<Fact> facts(Phase phase, FactType type) {
    return examination.facts(phase, type);
  }

  /** A table that has no row about what is meant could not have concluded it. */
  private static boolean isRow(NearMiss.Unmet unmet) {
    return unmet instanceof NearMiss.Absent absent && absent.type() == FactType.ROW;
  }

  private Obstacle obstacle(NearMiss miss, int depth, Set<String> asked) {
    Rule rule = miss.rule();
    Table.Note note =
        miss.row() == null
            ? null
            : book.tables().values().stream()
                .map(table -> table.note(miss.row()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    Text sentence = note != null && note.why() != null ? note.why() : rule.why();
    Citation source = note != null && note.source() != null ? note.source() : rule.source();
    List<Blocked> blocked = new ArrayList<>();
    for (NearMiss.Unmet unmet : miss.unmet()) {
      blocked.add(blocked(unmet, depth, asked));
    }
    return new Obstacle(
        rule.name(),
        miss.row() == null ? rule.location().file() : miss.row().file(),
        miss.row() == null ? rule.location().line() : miss.row().line(),
        Placeholders.fill(sentence, rule, miss.values(), book.vocabulary()),
        rule.verb(),
        miss.arguments(),
        source,
        List.copyOf(blocked));
  }

  private Blocked blocked(NearMiss.Unmet unmet, int depth, Set<String> asked) {
    if (unmet instanceof NearMiss.Value value) {
      return blocked(value, depth, asked);
    }
    if (unmet instanceof NearMiss.Absent absent) {
      String condition =
          absent.wanted().entrySet().stream()
              .map(entry -> entry.getKey().name() + " == " + words(entry.getValue()))
              .collect(Collectors.joining(", "));
      return new Blocked(
          Blocked.Kind.ABSENT,
          absent.type().typeName(),
          condition,
          null,
          absent.wanted().values().stream().flatMap(List::stream).toList(),
          null,
          null,
          through(absent.type(), absent.wanted(), null, depth, asked),
          List.of());
    }
    NearMiss.Present present = (NearMiss.Present) unmet;
    return new Blocked(
        Blocked.Kind.PRESENT,
        present.type().typeName(),
        "not " + present.type().typeName(),
        present.fact().get(0),
        List.of(),
        null,
        null,
        List.of(),
        why.of(present.fact()));
  }

  private Blocked blocked(NearMiss.Value value, int depth, Set<String> asked) {
    Blocked.Kind kind =
        value.found() == null
            ? Blocked.Kind.UNKNOWN
            : value.distance() != null ? Blocked.Kind.NUMBER : Blocked.Kind.WORD;
    boolean company = value.type() == FactType.COMPANY;
    String subject =
        company ? value.field().name() : value.type().typeName() + "." + value.field().name();
    boolean wantsLess =
        value.sign().startsWith("<")
            || value.sign().equals("!=")
            || value.sign().startsWith("not ")
            || value.needed().contains(false);
    return new Blocked(
        kind,
        subject,
        condition(value),
        value.found(),
        value.needed(),
        value.distance(),
        value.field().unit(),
        company || value.fact() == null ? List.of() : through(value, depth, asked),
        company || value.fact() == null || !wantsLess ? List.of() : why.of(value.fact()));
  }

  private static String condition(NearMiss.Value value) {
    return switch (value.sign()) {
      case "known" -> value.field().name() + " != null";
      case "unknown" -> value.field().name() + " == null";
      default -> value.field().name() + " " + value.sign() + " " + words(value.needed());
    };
  }

  private static String words(List<Object> values) {
    return values.stream().map(WhyNot::plain).collect(Collectors.joining(", "));
  }

  private static String plain(Object value) {
    return value instanceof Number number
        ? Numbers.exact(number.doubleValue())
        : String.valueOf(value);
  }

  /** The rules that would have made a conclusion's value what a condition asks. */
  private List<Obstacle> through(NearMiss.Value value, int depth, Set<String> asked) {
    Map<Field, List<Object>> wanted = new HashMap<>();
    List<Field> fields = value.type().fields();
    if (!fields.isEmpty()) {
      wanted.put(fields.get(0), List.of(value.fact().get(0)));
    }
    boolean more = value.sign().startsWith(">");
    if (value.sign().equals("==") || value.sign().equals("in")) {
      wanted.put(value.field(), value.needed());
    }
    return through(value.type(), wanted, more ? value : null, depth, asked);
  }

  private List<Obstacle> through(
      FactType type,
      Map<Field, List<Object>> wanted,
      NearMiss.Value more,
      int depth,
      Set<String> asked) {
    if (depth >= DEPTH || !asked.add(type + wanted.toString())) {
      return List.of();
    }
    List<Obstacle> obstacles = new ArrayList<>();
    for (Verb verb : type == FactType.ROLE_CASE ? List.of(Verb.ADVISE) : type.verbs()) {
      Map<Integer, Set<Object>> arguments = Concluding.arguments(type, wanted, verb);
      if (arguments != null) {
        obstacles.addAll(obstacles(verb, arguments, depth + 1, asked));
      }
    }
    return obstacles.stream()
        .filter(obstacle -> helps(obstacle, more != null))
        .limit(THROUGH)
        .toList();
  }

  /** Advice helps when it is in the direction wanted, and stronger than what its rule gives now. */
  private boolean helps(Obstacle obstacle, boolean more) {
    if (obstacle.verb() != Verb.ADVISE || obstacle.arguments().get(1) == null) {
      return true;
    }
    double factor = ((Number) obstacle.arguments().get(1)).doubleValue();
    double now =
        examination.outcome().firings().stream()
            .filter(firing -> firing.reason().rule().equals(obstacle.rule()))
            .filter(firing -> firing.text(0).equals(obstacle.arguments().get(0)))
            .mapToDouble(firing -> firing.number(1))
            .sum();
    return more ? factor > now : factor < now;
  }
}
