package org.csuite.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {
  private final Figures english = new Figures(Language.EN);
  private final Figures french = new Figures(Language.FR);

  @Test
  void aShareHasAtMostTwoDecimals() {
    assertThat(english.share(0.0525)).isEqualTo("5.25%");
    assertThat(english.share(0.05)).isEqualTo("5%");
    assertThat(english.share(0.052549)).isEqualTo("5.25%");
    assertThat(english.share(0.05255)).isEqualTo("5.26%");
    assertThat(french.share(0.0525)).isEqualTo("5,25\u00a0%");
  }

  @Test
  void anAmountIsWholeFromAThousandOn() {
    assertThat(english.amount(1000)).isEqualTo("1,000");
    assertThat(english.amount(1000.5)).isEqualTo("1,001");
    assertThat(english.amount(999.99)).isEqualTo("999.99");
    assertThat(english.amount(-1000.5)).isEqualTo("-1,001");
    assertThat(french.amount(1_234_567)).isEqualTo("1\u202f234\u202f567");
  }

  @Test
  void anAmountDoesNotReadAsNothing() {
    assertThat(english.amount(0.01)).isEqualTo("0.01");
    assertThat(english.amount(0.00999)).isEqualTo("0.00999");
    assertThat(english.amount(0)).isEqualTo("0");
  }

  @Test
  void halfIsRoundedUp() {
    assertThat(english.number(2.5, 0)).isEqualTo("3");
    assertThat(english.number(0.125, 2)).isEqualTo("0.13");
    assertThat(english.certainty(0.605)).isEqualTo("0.61");
    assertThat(english.ungrouped(20250, 0)).isEqualTo("20250");
  }
}
