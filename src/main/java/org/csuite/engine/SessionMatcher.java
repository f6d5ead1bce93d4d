package org.csuite.engine;

import java.util.IdentityHashMap;
import java.util.List;
import org.csuite.model.Fact;
import org.csuite.model.Phase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** Matches with a Drools session. */
final class SessionMatcher implements Matcher {
  private final Port port;
  private final KieSession session;
  private final IdentityHashMap<Fact, FactHandle> handles = new IdentityHashMap<>();

  SessionMatcher(CompiledBook compiled, Watch watch) {
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
  public List<Match> match(Phase phase) {
    session.getAgenda().getAgendaGroup(phase.id()).setFocus();
    try {
      session.fireAllRules();
    } catch (RuntimeException e) {
      throw limitIn(e);
    }
    return port.take();
  }

  /** Drools wraps what a condition throws. */
  private static RuntimeException limitIn(RuntimeException thrown) {
    for (Throwable at = thrown; at != null; at = at.getCause()) {
      if (at instanceof DecisionEngine.LimitExceeded limit) {
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
