package org.csuite.engine.drools;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.csuite.engine.plan.Fired;
import org.csuite.engine.plan.Match;
import org.csuite.engine.settle.LimitExceeded;
import org.csuite.engine.settle.PhaseRules;
import org.csuite.engine.settle.Settlement;
import org.csuite.engine.settle.Watch;
import org.csuite.engine.settle.WorkingFacts;
import org.csuite.model.Fact;
import org.csuite.model.Phase;
import org.csuite.model.Vocabulary;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** The rules in a Drools session, each firing with its reason. */
public final class DroolsRules implements PhaseRules {
  private final CompiledBook compiled;
  private final Vocabulary vocabulary;
  private final Watch watch;
  private final boolean open;
  private final Port port;
  private final KieSession session;
  private final IdentityHashMap<Fact, FactHandle> handles = new IdentityHashMap<>();

  /**
   * Rules ready for one scenario.
   *
   * @param open whether sentences keep places for the company's facts
   */
  public DroolsRules(CompiledBook compiled, Vocabulary vocabulary, Watch watch, boolean open) {
    this.compiled = compiled;
    this.vocabulary = vocabulary;
    this.watch = watch;
    this.open = open;
    port = new Port(watch);
    session = compiled.open(port);
  }

  @Override
  public void insert(Fact fact) {
    handles.put(fact, session.insert(fact));
  }

  @Override
  public void delete(Fact fact) {
    session.delete(handles.remove(fact));
  }

  @Override
  public Settlement settle(Phase phase, WorkingFacts known) {
    Evidence evidence = new Evidence(vocabulary, known, compiled::sentence, open);
    List<Fired> fired = new ArrayList<>();
    for (Match match : matches(phase)) {
      Fired one = evidence.of(match);
      if (one != null) {
        fired.add(one);
      }
    }
    return new Settlement(Settlement.inOrder(fired), compiled.overrides());
  }

  private List<Match> matches(Phase phase) {
    session.getAgenda().getAgendaGroup(phase.id()).setFocus();
    try {
      session.fireAllRules();
    } catch (RuntimeException e) {
      throw limitIn(e);
    }
    watch.checkTime();
    return port.take();
  }

  /** Drools wraps what a condition throws. */
  private static RuntimeException limitIn(RuntimeException thrown) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (at instanceof LimitExceeded limit) {
        return limit;
      }
    }
    return thrown;
  }

  @Override
  public void close() {
    session.dispose();
  }
}
