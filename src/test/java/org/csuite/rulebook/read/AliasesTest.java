package org.csuite.rulebook.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.csuite.RuleCopy;
import org.csuite.model.Diagnostic;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.RuleFolder;
import org.csuite.rulebook.cache.BookCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The names that others have for things stand in the rule book, which may have none. */
class AliasesTest {
  @TempDir private Path folder;

  @Test
  void aFolderOfAnEarlierVersionKnowsNone() throws IOException {
    RuleCopy rules = RuleCopy.ofShipped(folder.resolve("rules"));
    Files.delete(rules.folder().resolve(Vocabulary.ALIASES));

    Vocabulary words = rules.book().vocabulary();

    assertThat(words.aliases().ids("country", "UK")).isEmpty();
  }

  @Test
  void caseAccentsAndSeparatorsDoNotMatter() {
    Vocabulary words = RuleCopy.ofShipped(folder.resolve("rules")).book().vocabulary();

    assertThat(words.aliases().ids("country", "u.k.")).containsExactly("GB");
    assertThat(words.aliases().ids("country", "ETATS UNIS D'AMERIQUE")).containsExactly("US");
    assertThat(words.aliases().ids("country", "headcount")).isEmpty();
  }

  @Test
  void aKeptBookKnowsThemToo() throws IOException {
    RuleCopy rules = RuleCopy.ofShipped(folder.resolve("rules"));
    Path kept = Files.createDirectories(folder.resolve("cache"));
    BookCache writing = new BookCache(kept, "csuite 1");
    writing.read(RuleFolder.of(rules.folder()));
    writing.keep();

    Vocabulary words =
        new BookCache(kept, "csuite 1").read(RuleFolder.of(rules.folder())).book().vocabulary();

    assertThat(kept).isNotEmptyDirectory();
    assertThat(words.aliases().ids("country", "EL")).containsExactly("GR");
    assertThat(words.aliases().ids("fact", "Employees")).containsExactly("headcount");
  }

  @Test
  void aLineThatLacksItsMeaningOrStandsTwiceIsRefused() {
    RuleCopy rules =
        RuleCopy.ofSmall(folder.resolve("rules"))
            .write(Vocabulary.ALIASES, "kind,alias,id\nfact,staff,\nfact,a,b\nfact,a,c\n");

    assertThat(rules.read().diagnostics())
        .extracting(Diagnostic::message)
        .contains("The line lacks one of: kind, alias, id.", "'fact:a' stands twice.");
  }

  @Test
  void soIsATableWithoutItsColumns() {
    RuleCopy rules =
        RuleCopy.ofSmall(folder.resolve("rules"))
            .write(Vocabulary.ALIASES, "name,id\nstaff,headcount\n");

    assertThat(rules.read().diagnostics())
        .extracting(Diagnostic::message)
        .contains("The names of others need the columns kind, alias, id.");
  }
}
