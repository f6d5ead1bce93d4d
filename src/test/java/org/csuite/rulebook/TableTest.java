package org.csuite.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.csuite.RuleCopy;
import org.csuite.input.SourceText;
import org.csuite.model.Company;
import org.csuite.model.Fact;
import org.csuite.model.FactType;
import org.csuite.model.Kind;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.TableQuery.Handed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {
  @TempDir Path folder;

  private Table table(String text) {
    return RuleCopy.ofSmall(folder).write("roles/sample.csv", text).book().tables().get("sample");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sector,headcount.from,strength,yes,source\nretail,10,0.25,true,handbook\n",
        "sector;headcount.from;strength;yes;source\r\nretail;10;0,25;VRAI;handbook\r\n",
        "\uFEFFsector;headcount.from;strength;yes;source;;\r\nretail;10;0,25;VRAI;handbook;;\r\n;;;;;;\r\n",
        "sector\theadcount.from\tstrength\tyes\tsource\nretail\t10\t0,25\tTRUE\thandbook\n",
        "\"sector\";\"headcount.from\";\"strength\";\"yes\";\"source\"\n\"retail\";10;0.25;true;\"handbook\""
      })
  void tablesAreReadAsSpreadsheetsSaveThem(String text) {
    Table table = table(text);
    assertThat(table.columns())
        .extracting(Table.Column::header)
        .containsExactly("sector", "headcount.from", "strength", "yes");
    assertThat(table.lines()).hasSize(1);
    Fact.Row row = table.lines().get(0);
    assertThat(List.of(row.get(0), row.get(1), row.get(2), row.get(3)))
        .containsExactly("retail", 10.0, 0.25, true);
    assertThat(row.line()).isEqualTo(2);
    assertThat(table.note(row).source().key()).isEqualTo("handbook");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sep=;\r\nsector;strength;source\r\nretail;0,25;handbook\r\n",
        "\uFEFF\"sep=,\"\nsector,strength,source\nretail,0.25,handbook\n"
      })
  void aFirstLineMayAnnounceTheSeparator(String text) {
    Table table = table(text);
    assertThat(table.lines()).hasSize(1);
    assertThat(table.lines().get(0).get(1)).isEqualTo(0.25);
    assertThat(table.lines().get(0).line()).isEqualTo(3);
  }

  @Test
  void aNumberBeyondAllBoundsIsNone() {
    Table table = table("sector,strength,source\nretail,1e999,handbook\n");
    assertThat(table.columns().get(1).field().kind()).isEqualTo(Kind.TEXT);
  }

  @Test
  void aCellMayHoldSeparatorsQuotesAndLines() {
    Table table =
        table(
            "sector,note,source\nretail,\"a, \"\"b\"\"\nand c\",handbook\nsoftware,d,\"handbook, p. 7\"\n");
    assertThat(table.lines().get(0).get(1)).isEqualTo("a, \"b\"\nand c");
    assertThat(table.lines().get(1).line()).isEqualTo(4);
    assertThat(table.note(table.lines().get(1)).source().place()).isEqualTo("p. 7");
  }

  @Test
  void aColumnHasTheTypeThatAllItsCellsHave() {
    Table table =
        table("sector,a,b,c,d,source\nretail,1,true,x,,handbook\nretail,,false,1,,handbook\n");
    assertThat(table.columns())
        .extracting(column -> column.field().kind())
        .containsExactly(Kind.TEXT, Kind.NUMBER, Kind.BOOLEAN, Kind.TEXT, Kind.TEXT);
    assertThat(table.lines().get(1).get(1)).isNull();
  }

  private static final String BOUNDS =
      """
      sector,headcount.from,headcount.above,headcount.to,headcount.below,activities,listed,value,source
      software|retail,10,,,,,,from,handbook
      ,,10,,,,,above,handbook
      ,,,10,,,,to,handbook
      ,,,,10,,,below,handbook
      ,,,,,bank|insurer,,regulated,handbook
      banking,,,,,,true,listed,handbook
      ,,,,,,,always,handbook
      """;

  private List<Object> values(
      String sector, Integer headcount, List<String> activities, Boolean listed) {
    RuleBook book = RuleCopy.ofSmall(folder).write("roles/sample.csv", BOUNDS).book();
    Vocabulary vocabulary = book.vocabulary();
    Object[] facts = new Object[vocabulary.facts().size()];
    facts[vocabulary.fact("sector").index()] = sector;
    facts[vocabulary.fact("headcount").index()] = headcount;
    facts[vocabulary.fact("activities").index()] = activities;
    facts[vocabulary.fact("listed").index()] = listed;
    Table table = book.tables().get("sample");
    TableQuery query =
        new TableQuery(
            table, List.of(new Handed("c", FactType.COMPANY)), new TypeFields(vocabulary));
    int value = table.column("value").index();
    return query.rows(new Company(facts, new java.util.BitSet())).stream()
        .map(row -> row.get(value))
        .toList();
  }

  @Test
  void boundsIncludeOrExcludeTheirNumber() {
    assertThat(values("software", 9, null, null)).containsExactly("to", "below", "always");
    assertThat(values("software", 10, null, null)).containsExactly("from", "to", "always");
    assertThat(values("software", 11, null, null)).containsExactly("from", "above", "always");
  }

  @Test
  void wordsMeetAnyOfACellAndListsShareOneWithIt() {
    assertThat(values("banking", null, List.of("insurer"), true))
        .containsExactly("regulated", "listed", "always");
    assertThat(values("banking", null, List.of(), false)).containsExactly("always");
  }

  @Test
  void anUnknownFactMeetsEmptyCellsOnly() {
    assertThat(values(null, null, null, null)).containsExactly("always");
  }

  @Test
  void aTableInAnotherEncodingIsRefusedWithItsPlace() {
    byte[] latin1 =
        "sector,note,source\nretail,caf\u00E9,handbook\n".getBytes(StandardCharsets.ISO_8859_1);
    RuleCopy copy = RuleCopy.ofSmall(folder);
    copy.write("roles/sample.csv", "");
    try {
      java.nio.file.Files.write(folder.resolve("roles/sample.csv"), latin1);
      SourceText.read(folder.resolve("roles/sample.csv"), "sample.csv");
    } catch (SourceText.Unreadable e) {
      assertThat(e.diagnostic().location().toString()).isEqualTo("sample.csv:2:11");
      return;
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    org.junit.jupiter.api.Assertions.fail("must not be read");
  }
}
