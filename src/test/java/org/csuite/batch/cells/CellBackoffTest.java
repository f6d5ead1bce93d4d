package org.csuite.batch.cells;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellBackoffTest {
  @Test
  void companiesThatShareNothingAreNoLongerLookedUpButForATrialNowAndThen() {
    CellBackoff backoff = new CellBackoff();
    int looked = 0;
    for (int i = 0; i < 1_000_000; i++) {
      if (backoff.next()) {
        looked++;
        backoff.note(false);
      }
    }
    assertThat(looked).isBetween(2_000, 30_000);
  }

  @Test
  void oneInEightIsWorthIt() {
    CellBackoff backoff = new CellBackoff();
    for (int i = 0; i < 100_000; i++) {
      assertThat(backoff.next()).isTrue();
      backoff.note(i % 8 == 0);
    }
  }

  @Test
  void oneInNineIsNot() {
    CellBackoff backoff = new CellBackoff();
    int looked = 0;
    for (int i = 0; i < 100_000; i++) {
      if (backoff.next()) {
        backoff.note(looked++ % 9 == 0);
      }
    }
    assertThat(looked).isLessThan(10_000);
  }

  @Test
  void whatHasBecomeWorthItIsLookedUpAgain() {
    CellBackoff backoff = new CellBackoff();
    for (int i = 0; i < 10_000; i++) {
      if (backoff.next()) {
        backoff.note(false);
      }
    }
    int looked = 0;
    for (int i = 0; i < 100_000; i++) {
      if (backoff.next()) {
        looked++;
        backoff.note(true);
      }
    }
    assertThat(looked).isGreaterThan(80_000);
  }
}
