package org.csuite.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.csuite.input.YamlNode.Mapping;
import org.csuite.input.YamlNode.Scalar;
import org.csuite.input.YamlNode.Sequence;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where values stand, and which bounds hold. */
class YamlReaderTest {
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  @Test
  void keysAndValuesKnowTheirPlace() {
    Mapping company = mapping(mapping(one("name: x\ncompany:\n  headcount: 40\n")), "company");
    YamlNode.Entry headcount = company.entries().get("headcount");
    assertThat(headcount.key().place().location()).hasToString("test.yaml:3:3");
    assertThat(headcount.key().place().length()).isEqualTo(9);
    assertThat(headcount.value().place().location()).hasToString("test.yaml:3:14");
    assertThat(headcount.value().place().length()).isEqualTo(2);
  }

  @Test
  void quotesBelongToThePlaceAndNotToTheText() {
    Scalar name = (Scalar) mapping(one("name: \"a \\\"b\\\"\"")).entries().get("name").value();
    assertThat(name.text()).isEqualTo("a \"b\"");
    assertThat(name.quoted()).isTrue();
    assertThat(name.place().column()).isEqualTo(7);
    assertThat(name.place().length()).isEqualTo(9);
  }

  @Test
  void aTextOverSeveralLinesIsMarkedWhereItBegins() {
    Scalar name = (Scalar) mapping(one("name: >\n  two\n  lines\n")).entries().get("name").value();
    assertThat(name.text()).isEqualTo("two lines\n");
    assertThat(name.place().location()).hasToString("test.yaml:1:7");
    assertThat(name.place().length()).isEqualTo(1);
  }

  @Test
  void columnsCountAsEditorsDoAlsoAfterAnEmoji() {
    Sequence items = (Sequence) one("[\"\uD83D\uDE80\", b]");
    assertThat(items.items().get(1).place().column()).isEqualTo(8);
  }

  @Test
  void columnsCountAfterAccentsAndTabs() {
    assertThat(((Sequence) one("[é,\tb]")).items().get(1).place().column()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:", "a: ~", "a: null"})
  void nothingIsNull(String text) {
    assertThat(((Scalar) mapping(one(text)).entries().get("a").value()).isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: ''", "a: \"null\"", "a: '~'"})
  void whatIsQuotedIsText(String text) {
    assertThat(((Scalar) mapping(one(text)).entries().get("a").value()).isNull()).isFalse();
  }

  @Test
  void wordsAreNotTurnedIntoOtherTypes() {
    Sequence items = (Sequence) one("[yes, NO, 1.10, 2027-01, 0x1F]");
    assertThat(items.items())
        .extracting(item -> ((Scalar) item).text())
        .containsExactly("yes", "NO", "1.10", "2027-01", "0x1F");
  }

  @Test
  void aFewAliasesAreFine() {
    Mapping all = mapping(one("a: &x {headcount: 3}\nb: *x\n"));
    assertThat(mapping(all, "b").entries()).containsOnlyKeys("headcount");
    assertThat(diagnostics).isEmpty();
  }

  @Test
  void fiftyLevelsAreFineAndOneMoreIsNot() {
    one("[".repeat(50) + "]".repeat(50));
    assertThat(diagnostics).isEmpty();
    documents("[".repeat(51) + "]".repeat(51));
    assertThat(diagnostics).extracting(Diagnostic::code).containsExactly(Code.TOO_DEEP);
  }

  @Test
  void documentsBeforeABrokenOneAreKept() {
    assertThat(documents("a: 1\n---\nb: [1\n---\n")).hasSize(1);
    assertThat(diagnostics).extracting(Diagnostic::code).containsExactly(Code.BROKEN_YAML);
  }

  @Test
  void classesAreNeverMade() {
    assertThat(one("!!java.io.File [x]")).isInstanceOf(Sequence.class);
  }

  private List<YamlNode> documents(String text) {
    return new YamlReader(SourceText.of("test.yaml", text), diagnostics).documents();
  }

  private YamlNode one(String text) {
    List<YamlNode> documents = documents(text);
    assertThat(documents).hasSize(1);
    return documents.get(0);
  }

  private static Mapping mapping(YamlNode node) {
    return (Mapping) node;
  }

  private static Mapping mapping(Mapping in, String key) {
    return mapping(in.entries().get(key).value());
  }
}
