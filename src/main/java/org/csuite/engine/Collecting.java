package org.csuite.engine;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.ArrayList;
import java.util.List;
import org.csuite.model.Fact;
import org.csuite.rulebook.Condition;
import org.kie.api.runtime.rule.AccumulateFunction;

/** The accumulate function of all rules: keeps the facts, so that evidence can name them. */
final class Collecting implements AccumulateFunction<ArrayList<Fact>> {
  private static final long serialVersionUID = 1;

  private final transient Condition.Function function;
  private final int field;

  Collecting(Condition.Function function, int field) {
    this.function = function;
    this.field = field;
  }

  @Override
  public ArrayList<Fact> createContext() {
    return new ArrayList<>();
  }

  @Override
  public void init(ArrayList<Fact> facts) {
    facts.clear();
  }

  @Override
  public void accumulate(ArrayList<Fact> facts, Object fact) {
    facts.add((Fact) fact);
  }

  @Override
  public void reverse(ArrayList<Fact> facts, Object fact) {
    facts.remove(fact);
  }

  @Override
  public Object getResult(ArrayList<Fact> facts) {
    return new Collected(function, field, List.copyOf(facts));
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
