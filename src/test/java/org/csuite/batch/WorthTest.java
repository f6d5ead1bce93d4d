package org.csuite.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorthTest {
  @Test
  void companiesThatShareNothingAreNoLongerLookedUpButForATrialNowAndThen() {
    Worth worth = new Worth();
    int looked = 0;
    for (int i = 0; i < 1_000_000; i++) {
      if (worth.next()) {
        looked++;
        worth.note(false);
      }
    }
    assertThat(looked).isBetween(2_000, 30_000);
  }

  @Test
  void oneInEightIsWorthIt() {
    Worth worth = new Worth();
    for (int i = 0; i < 100_000; i++) {
      assertThat(worth.next()).isTrue();
      worth.note(i % 8 == 0);
    }
  }

  @Test
  void oneInNineIsNot() {
    Worth worth = new Worth();
    int looked = 0;
    for (int i = 0; i < 100_000; i++) {
      if (worth.next()) {
        worth.note(looked++ % 9 == 0);
      }
    }
    assertThat(looked).isLessThan(10_000);
  }

  @Test
  void whatHasBecomeWorthItIsLookedUpAgain() {
    Worth worth = new Worth();
    for (int i = 0; i < 10_000; i++) {
      if (worth.next()) {
        worth.note(false);
      }
    }
    int looked = 0;
    for (int i = 0; i < 100_000; i++) {
      if (worth.next()) {
        looked++;
        worth.note(true);
      }
    }
    assertThat(looked).isGreaterThan(80_000);
  }
}
