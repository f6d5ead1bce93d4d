package org.csuite.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.csuite.engine.DecisionEngine;
import org.csuite.engine.SmallBook;
import org.csuite.model.Diagnostic;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.read.RuleBookReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A number that stands in a rule is the same to csuite and to Drools' own compiler, wherever it
 * stands; a form that one of them reads in another way is refused, with the form to write.
 */
class LiteralsTest {
  private static final String STAFF = "staff( \"CTO\", \"recommended\" )";

  /** Where numbers stand in rules: phase, condition, conclusion. */
  private static final List<Position> POSITIONS =
      List.of(
          new Position("staffing", "Company( revenueEur >= %s )", STAFF),
          new Position("staffing", "Company( revenueEur == %s )", STAFF),
          new Position("staffing", "Company( headcount > 1, revenueEur != null && != %s )", STAFF),
          new Position("staffing", "Company( headcount > 1 || revenueEur < %s )", STAFF),
          new Position("staffing", "Company( revenueEur in ( 7, %s ) )", STAFF),
          new Position("staffing", "RoleCase( certainty >= %s )", STAFF),
          new Position(
              "staffing", "accumulate( Role( $id : id ); $n : count( 1 ); $n >= %s )", STAFF),
          new Position(
              "staffing",
              "accumulate( RoleCase( $x : certainty ); $sum : sum( $x ); $sum > %s )",
              STAFF),
          new Position("pay", "Company()", "pay( \"CTO\", %s, null, \"EUR\", 2024 )"),
          new Position("pay", "Company()", "adjustPay( \"CTO\", %s )"));

  private static final List<String> ACCEPTED =
      List.of(
          "0",
          "0.0",
          "7",
          "100",
          "100.0",
          "0.50",
          "-5",
          "- 5",
          "-/* beside */0.5",
          "2147483647",
          "-2147483648",
          "2147483648.0",
          "9007199254740991.5",
          "0.000000000000000000000000000001",
          "123456789.123456789123456789");

  private record Position(String phase, String when, String then) {
    SmallBook in(SmallBook book, String name, String number) {
      String condition = when.replace("&& !=", ", revenueEur !=");
      return book.rule(phase, name, condition.replace("%s", number), then.replace("%s", number));
    }
  }

  private static SmallBook book() {
    return new SmallBook()
        .rule("roles", "some-evidence", "Company()", "advise( \"CTO\", 0.5 )")
        .rule("roles", "more-evidence", "Company( headcount > 50 )", "advise( \"CIO\", 0.1 )");
  }

  static Stream<Arguments> refused() {
    return Stream.of(
            "-0 = 0",
            "-0.0 = 0",
            "- 0 = 0",
            "-0.000 = 0",
            "+5 = 5",
            "+0 = 0",
            "0100 = 100",
            "00 = 0",
            "08 = 8",
            "0100.5 = 100.5",
            "00.5 = 0.5",
            "0x1F = 31",
            "0X1f = 31",
            "0b101 = 5",
            "0o17 = 15",
            "1_000 = 1000",
            "10L = 10",
            "10l = 10",
            "10I = 10",
            "10B = 10",
            "1.5B = 1.5",
            "1f = 1",
            "1.5F = 1.5",
            "1.5d = 1.5",
            ".5 = 0.5",
            "-.5 = 0.5",
            "5. = 5",
            "1e5 = 100000",
            "1E5 = 100000",
            "1.5e-3 = 0.0015",
            "2e+3 = 2000",
            "1.000 = 1000",
            "1,000 = 1000")
        .map(form -> form.split(" = "))
        .map(form -> Arguments.of(form[0], "Maybe " + form[1]));
  }

  @ParameterizedTest
  @MethodSource
  void refused(String written, String hint) {
    for (Position position : POSITIONS) {
      RuleBookReader.Reading reading = RuleBookReader.read(position.in(book(), "tried", written));

      assertThat(reading.book()).as(position.toString()).isNull();
      assertThat(reading.diagnostics()).as(position.toString()).hasSize(1);
      assertThat(reading.diagnostics().get(0).hint()).startsWith(hint);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"9007199254740993", "99999999999999999999", "99999999999999999999.0", "1e400"})
  void whatDoublesCannotTellApartIsRefused(String written) {
    for (Position position : POSITIONS) {
      assertThat(RuleBookReader.read(position.in(book(), "tried", written)).diagnostics())
          .as(position.toString())
          .singleElement()
          .extracting(Diagnostic::message)
          .asString()
          .contains("2^53");
    }
  }

  @ParameterizedTest
  @CsvSource({"2147483648", "-2147483649", "5000000000", "9007199254740992"})
  void aWholeNumberThatJavaDoesNotReadIsRefusedInAConclusionAlone(String written) {
    for (Position position : POSITIONS) {
      List<String> hints =
          RuleBookReader.read(position.in(book(), "tried", written)).diagnostics().stream()
              .map(Diagnostic::hint)
              .toList();
      assertThat(hints)
          .as(position.toString())
          .isEqualTo(
              position.then().equals(STAFF)
                  ? List.of()
                  : List.of("Maybe " + written.replace("-", "") + ".0."));
    }
  }

  /** All in one book: the classic compiler takes long for each. */
  @Test
  void whatIsAcceptedIsTheSameToAll() {
    SmallBook small = book();
    for (int literal = 0; literal < ACCEPTED.size(); literal++) {
      for (int i = 0; i < POSITIONS.size(); i++) {
        POSITIONS.get(i).in(small, "tried-" + literal + "-" + i, ACCEPTED.get(literal));
      }
    }
    RuleBook book = small.book();
    DecisionEngine engine = DecisionEngine.of(book);
    Opinions opinions = new Opinions(engine);
    List<Disagreement> disagreements = new ArrayList<>();
    Set<String> fired = new TreeSet<>();
    Set<String> revenues = new TreeSet<>(List.of("0", "64", "100.5", "5e9", "9007199254740992"));
    ACCEPTED.forEach(written -> revenues.add(written.replaceAll("[-\\s/*a-z]", "")));

    for (String revenue : revenues) {
      for (String headcount : List.of("1", "100")) {
        var scenario =
            SmallBook.scenario(
                book,
                "{name: A, company: {headcount: %s, revenue: %s, currency: EUR}}"
                    .formatted(headcount, revenue));
        disagreements.addAll(opinions.of(scenario));
        engine.trial(scenario).firings().forEach(firing -> fired.add(firing.reason().rule()));
      }
    }

    assertThat(disagreements).isEmpty();
    for (int literal = 0; literal < ACCEPTED.size(); literal++) {
      assertThat(fired)
          .as(ACCEPTED.get(literal))
          .contains("tried-" + literal + "-3", "tried-" + literal + "-8");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0", "-0.0", "0", "-0e5"})
  void aZeroInATableHasNoSign(String cell) {
    RuleBook book =
        new SmallBook()
            .file(
                "pay/bands.csv", "role,headcount.to,low,source\nCTO,%s,5,a-book\n".formatted(cell))
            .book();

    assertThat(book.tables().get("bands").lines().get(0).get(1)).isEqualTo(0.0);
  }

  @ParameterizedTest
  @CsvSource({"0100, 100.0", "1_000, 1000.0", "1e3, 1000.0"})
  void aTableIsReadByCsuiteAloneAndTakesWhatScenariosTake(String cell, double number) {
    RuleBook book =
        new SmallBook()
            .file(
                "pay/bands.csv", "role,headcount.to,low,source\nCTO,%s,5,a-book\n".formatted(cell))
            .book();

    assertThat(book.tables().get("bands").lines().get(0).get(1)).isEqualTo(number);
  }
}
