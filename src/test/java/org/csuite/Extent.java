package org.csuite;

/** How much a test tries: a sample with each build, everything with {@code -Pexhaustive}. */
public final class Extent {
  private static final boolean EXHAUSTIVE = Boolean.getBoolean("csuite.exhaustive");

  private Extent() {}

  /** One of two numbers of tries, as this build asks for. */
  public static int of(int sample, int everything) {
    return EXHAUSTIVE ? everything : sample;
  }
}
