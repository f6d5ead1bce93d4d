package org.csuite.engine;

/** Counts what rules conclude. For one thread. */
final class Counting implements Conclusions {
  private int count;

  int count() {
    return count;
  }

  @Override
  public void classify(String name, String value) {
    count++;
  }

  @Override
  public void require(String role) {
    count++;
  }

  @Override
  public void external(String role) {
    count++;
  }

  @Override
  public void forbid(String role, String other) {
    count++;
  }

  @Override
  public void advise(String role, Number certaintyFactor) {
    count++;
  }

  @Override
  public void staff(String role, String verdict) {
    count++;
  }

  @Override
  public void combine(String role, String holder) {
    count++;
  }

  @Override
  public void share(String role) {
    count++;
  }

  @Override
  public void pay(String role, Number low, Number high, String currency, Number year) {
    count++;
  }

  @Override
  public void adjustPay(String role, Number percent) {
    count++;
  }

  @Override
  public void defer(String role) {
    count++;
  }

  @Override
  public void assign(String duty, String role) {
    count++;
  }

  @Override
  public void consult(String duty, String role) {
    count++;
  }

  @Override
  public void report(String role, String superior) {
    count++;
  }

  @Override
  public void find(String severity, String code, String subject) {
    count++;
  }
}
