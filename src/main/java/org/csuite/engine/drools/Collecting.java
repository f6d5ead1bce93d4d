package org.csuite.engine.drools;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.csuite.engine.plan.Collected;
import org.csuite.model.Fact;
import org.csuite.rulebook.Condition;
import org.kie.api.runtime.rule.AccumulateFunction;

/** The accumulate function of all rules: keeps the facts, so that evidence can name them. */
final class Collecting implements AccumulateFunction<Collecting.Facts> {
  private static final long serialVersionUID = 1;

  /** The facts taken so far. */
  record Facts(List<Fact> list) implements Serializable {}

  private final Condition.Function function;
  private final int field;

  Collecting(Condition.Function function, int field) {
    this.function = function;
    this.field = field;
  }

  @Override
  public Facts createContext() {
    return new Facts(new ArrayList<>());
  }

  @Override
  public void init(Facts facts) {
    facts.list().clear();
  }

  @Override
  public void accumulate(Facts facts, Object fact) {
    facts.list().add((Fact) fact);
  }

  @Override
  public void reverse(Facts facts, Object fact) {
    facts.list().remove(fact);
  }

  @Override
  public Object getResult(Facts facts) {
    return new Collected(function, field, List.copyOf(facts.list()));
  }

  @Override
  public boolean supportsReverse() {
    return true;
  }

  @Override
  public Class<?> getResultType() {
    return Collected.class;
  }

  @Override
  public void writeExternal(ObjectOutput out) {
    throw new UnsupportedOperationException("sessions are not stored");
  }

  @Override
  public void readExternal(ObjectInput in) {
    throw new UnsupportedOperationException("sessions are not stored");
  }
}
