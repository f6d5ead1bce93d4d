package org.csuite.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csuite.engine.plain.PlainBook;
import org.csuite.model.Company;
import org.csuite.model.Fact;
import org.csuite.model.FactType;
import org.csuite.model.Location;
import org.csuite.model.Phase;
import org.csuite.model.Scenario;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.RuleBook;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/**
 * The rule files in plain Drools, as Drools' manuals advise: compiled once by its own compiler, a
 * pool of sessions, and for each company facts inserted, rules fired phase by phase, session
 * disposed of. Only what rules match is inserted. What is concluded is counted and dropped, and
 * what the host makes of a phase for the next one is worked out beforehand: time is only what
 * Drools needs. Safe for use by several threads.
 */
public final class PlainDrools {
  private static final Location NOWHERE = Location.of("benchmark");

  private final DecisionEngine engine;
  private final PlainBook classic;
  private final KieSessionsPool pool;
  private final Set<FactType> matched = EnumSet.noneOf(FactType.class);
  private final Map<Fact, Object> shared = Collections.synchronizedMap(new IdentityHashMap<>());

  /** What becomes known before a phase, and what no longer holds. */
  private record Step(Phase phase, List<Object> inserted, List<Object> deleted) {}

  /** A company with all that its rules are given. */
  public static final class Prepared {
    private final List<Step> steps = new ArrayList<>();
  }

  /** Compiles a rule book. */
  public PlainDrools(DecisionEngine engine, int threads) {
    this.engine = engine;
    RuleBook book = engine.book();
    classic = new PlainBook(book);
    pool = classic.base().newKieSessionsPool(threads);
    for (Rule rule : book.rules()) {
      for (Condition condition : rule.conditions()) {
        matched.add(condition.pattern().type());
      }
    }
  }

  /** Works out what the rules of each phase are given. */
  public Prepared prepare(Company company) {
    Map<Phase, Map<FactType, List<Fact>>> facts =
        engine.examineTrial(Scenario.of("", company, NOWHERE, "")).facts();
    IdentityHashMap<Fact, Object> beans = new IdentityHashMap<>();
    Prepared prepared = new Prepared();
    for (Phase phase : Phase.values()) {
      IdentityHashMap<Fact, Object> before = beans;
      IdentityHashMap<Fact, Object> now = new IdentityHashMap<>();
      List<Object> inserted = new ArrayList<>();
      facts
          .get(phase)
          .forEach(
              (type, ofType) -> {
                if (matched.contains(type)) {
                  for (Fact fact : ofType) {
                    Object bean = before.get(fact);
                    if (bean == null) {
                      bean = bean(type, fact);
                      inserted.add(bean);
                    }
                    now.put(fact, bean);
                  }
                }
              });
      List<Object> deleted = new ArrayList<>();
      before.forEach(
          (fact, bean) -> {
            if (!now.containsKey(fact)) {
              deleted.add(bean);
            }
          });
      beans = now;
      prepared.steps.add(new Step(phase, inserted, deleted));
    }
    return prepared;
  }

  /** Roles and duties are the same for every company. */
  private Object bean(FactType type, Fact fact) {
    return type == FactType.ROLE || type == FactType.DUTY
        ? shared.computeIfAbsent(fact, f -> classic.bean(type, f))
        : classic.bean(type, fact);
  }

  /** Decides a company; how often a rule concluded something. */
  public int decide(Prepared prepared) {
    Counting concluded = new Counting();
    KieSession session = pool.newKieSession();
    try {
      classic.connect(session, concluded);
      for (Step step : prepared.steps) {
        step.deleted.forEach(bean -> session.delete(session.getFactHandle(bean)));
        step.inserted.forEach(session::insert);
        session.getAgenda().getAgendaGroup(step.phase.id()).setFocus();
        session.fireAllRules();
      }
    } finally {
      session.dispose();
    }
    return concluded.count();
  }

  /** How often rules of csuite conclude something of a company, which must be as often. */
  public int expected(Company company) {
    return engine.decide(Scenario.of("", company, NOWHERE, "")).firings().size();
  }
}
