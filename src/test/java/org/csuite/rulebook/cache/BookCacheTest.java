package org.csuite.rulebook.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.csuite.RuleCopy;
import org.csuite.model.Citation;
import org.csuite.model.Fact;
import org.csuite.model.FactType;
import org.csuite.model.Location;
import org.csuite.model.Phase;
import org.csuite.model.Text;
import org.csuite.model.Verb;
import org.csuite.rulebook.Condition;
import org.csuite.rulebook.Constraint;
import org.csuite.rulebook.FolderContent;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.RuleFolder;
import org.csuite.rulebook.Table;
import org.csuite.rulebook.TableQuery;
import org.csuite.rulebook.TypeFields;
import org.csuite.rulebook.read.RuleBookReader;
import org.csuite.rulebook.read.RuleBookReader.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookCacheTest {
  private static final String PROGRAM = "csuite 1";

  /** One rule with every kind of condition and constraint that the small book leaves out. */
  private static final String EVERY_KIND =
      """
      package rules;
      global org.csuite.engine.Conclusions conclude;
      global org.csuite.rulebook.Table bands;

      rule "every-kind"
          @why( "Out of {number} – ‘all’, {total}." )
          @why_fr( "Parmi {number} : « tous », {total}, œuvre." )
          @advice( "Think." )
          @advice_fr( "Réfléchissez." )
          @source( "handbook" )
          ruleflow-group "review"
      when
          $company : Company(
              listed != null, activities != null, sector != null,
              ( headcount < 10 || ( headcount > 20 && listed != true ) ) && itIntensity <= 0.25,
              activities not contains "bank", activities contains "insurer",
              sector in ( "retail", "software" ), sector not in ( "banking" ),
              currency == null, country != null, country != "FR" )
          Staffed( $role : role, staffed == true )
          not Band( role == $role, low >= 1.5 )
          exists Staffed( role != $role )
          accumulate( Staffed( staffed == true ); $number : count( 1 ); $number >= 2 )
          accumulate( Band( $low : low ); $total : sum( $low ); $total > -3 )
          Row( role == $role, $high : high ) from bands.rows( $company )
      then
          conclude.find( "warning", "every-kind", $role );
      end
      """;

  @TempDir Path temporary;
  private Path folder;
  private RuleCopy rules;

  @BeforeEach
  void makeFolders() throws IOException {
    folder = Files.createDirectory(temporary.resolve("cache"));
    rules = RuleCopy.ofSmall(temporary.resolve("rules"));
  }

  private Reading read() {
    return read(PROGRAM);
  }

  private Reading read(String program) {
    BookCache cache = new BookCache(folder, program);
    Reading reading = cache.read(RuleFolder.of(rules.folder()));
    cache.keep();
    return reading;
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /** Has the cache hold another book than the texts say, so that its use can be seen. */
  private void keepAnotherBook(String ruleInIt) throws Exception {
    RuleCopy other =
        RuleCopy.ofSmall(temporary.resolve("other"))
            .replace("profile/size.drl", "\"size-large\"", "\"" + ruleInIt + "\"");
    FolderContent content = FolderContent.of(new RuleFolder.OnDisk(rules.folder()));
    String name = Integer.toHexString(content.checksum()) + ".book";
    new KeptBook(folder.resolve(name), PROGRAM, content).write(other.book());
  }

  private static boolean holds(Reading reading, String rule) {
    return reading.book().rules().stream().anyMatch(r -> r.name().equals(rule));
  }

  private static void assertSame(RuleBook kept, RuleBook read) {
    RecursiveComparisonConfiguration byContent =
        RecursiveComparisonConfiguration.builder()
            // by identity, the same again as a list, or worked out by another thread
            .withIgnoredFieldsMatchingRegexes(
                ".*notes",
                ".*query.words",
                ".*query.index",
                ".*query.unindexed",
                "facts.derived",
                "facts.estimates",
                "texts",
                "hashes")
            .build();
    assertThat(kept).usingRecursiveComparison(byContent).isEqualTo(read);
    assertThat(kept.drl()).isEqualTo(read.drl());
    assertThat(kept.cases()).usingRecursiveComparison().isEqualTo(read.cases());
    assertThat(kept.fileHashes()).isEqualTo(read.fileHashes());
    assertThat(kept.sha256()).isEqualTo(read.sha256());
    read.tables()
        .forEach(
            (name, table) -> {
              Table same = kept.tables().get(name);
              assertThat(same.lines().stream().map(same::note).toList())
                  .isEqualTo(table.lines().stream().map(table::note).toList());
            });
  }

  @Test
  void aKeptBookIsTheOneThatWasRead() throws Exception {
    for (RuleCopy book :
        List.of(
            rules,
            RuleCopy.ofSmall(temporary.resolve("every-kind")).write("review/all.drl", EVERY_KIND),
            RuleCopy.ofShipped(temporary.resolve("shipped")))) {
      FolderContent content = FolderContent.of(new RuleFolder.OnDisk(book.folder()));
      KeptBook kept = new KeptBook(folder.resolve("a.book"), PROGRAM, content);
      RuleBook read = book.book();
      kept.write(read);

      assertSame(kept.read(), read);
    }
  }

  @Test
  void rowsAndCataloguesOfAKeptBookAreTheSameObjectsThroughout() throws Exception {
    read();
    RuleBook kept = read().book();

    Table bands = kept.tables().get("bands");
    Fact.Row first = bands.lines().get(0);
    TableQuery query =
        kept.rules().stream()
            .flatMap(rule -> rule.conditions().stream())
            .map(condition -> condition.pattern().query())
            .filter(candidate -> candidate != null)
            .findFirst()
            .orElseThrow();
    assertThat(query.table()).isSameAs(bands);
    assertThat(bands.note(first)).isNotNull();
    assertThat(kept.vocabulary().fact("sector").values())
        .isSameAs(kept.vocabulary().catalogue("catalogue/sectors.csv"));
  }

  @Test
  void aKeptBookIsUsedWhileItsFilesAreTheSame() throws Exception {
    keepAnotherBook("from-the-cache");
    assertThat(holds(read(), "from-the-cache")).isTrue();

    assertThat(holds(read("csuite 2"), "from-the-cache")).isFalse();
    rules.write("README.md", "Not part of the book.");
    keepAnotherBook("from-the-cache");
    assertThat(holds(read(), "from-the-cache")).isTrue();

    rules.append("profile/size.drl", "// seen\n");
    assertThat(holds(read(), "from-the-cache")).isFalse();
  }

  @Test
  void aFileOfTheSameChecksumIsStillAnotherOne() throws Exception {
    keepAnotherBook("from-the-cache");
    Path known = kept().get(0);
    rules.append("profile/size.drl", "// seen\n");
    FolderContent changed = FolderContent.of(new RuleFolder.OnDisk(rules.folder()));

    assertThat(new KeptBook(known, PROGRAM, changed).read()).isNull();
  }

  @Test
  void anAddedOrRemovedFileIsNoticed() throws Exception {
    read();
    rules.write("roles/more.DRL", "package rules;\n");
    assertThat(read().diagnostics()).isNotEmpty();

    Files.delete(rules.folder().resolve("roles/more.DRL"));
    Files.delete(rules.folder().resolve("catalogue/duties.csv"));
    assertThat(read().diagnostics()).isNotEmpty();
  }

  @Test
  void placesNameTheFolderAsItWasGiven() throws Exception {
    read();
    Path way = rules.folder().resolve("../rules");
    RuleBook book = new BookCache(folder, PROGRAM).read(RuleFolder.of(way)).book();

    assertThat(book.vocabulary().fact("sector").location().file())
        .isEqualTo(way.resolve("facts.drl").toString());
  }

  @Test
  void aBookWithSomethingToReportIsNotKept() throws Exception {
    rules.append("sources.yaml", "\nextra: {author: A, year: 2000, title: T, confidence: sure}\n");
    Reading first = read();

    assertThat(first.diagnostics()).isNotEmpty();
    assertThat(kept()).isEmpty();
    assertThat(read()).isEqualTo(first);
  }

  @Test
  void whatIsWrongWithTheFolderIsStillSaid() {
    BookCache cache = new BookCache(folder, PROGRAM);
    RuleFolder nowhere = RuleFolder.of(temporary.resolve("nowhere"));

    assertThat(cache.read(nowhere)).isEqualTo(RuleBookReader.read(nowhere));
    cache.keep();
  }

  @Test
  void damageIsNeverSeen() throws Exception {
    RuleBook read = read().book();
    Path file = kept().get(0);
    byte[] good = Files.readAllBytes(file);
    FolderContent content = FolderContent.of(new RuleFolder.OnDisk(rules.folder()));
    KeptBook kept = new KeptBook(file, PROGRAM, content);
    assertThat(kept.read()).isNotNull();
    for (int i = 0; i < good.length; i += 13) {
      byte[] bad = good.clone();
      bad[i] ^= (byte) (1 << i % Byte.SIZE);
      Files.write(file, bad);
      assertThat(kept.read()).as("byte " + i).isNull();
    }
    for (int length = 0; length < good.length; length += 101) {
      Files.write(file, ByteBuffer.allocate(length).put(good, 0, length).array());
      assertThat(kept.read()).as(length + " bytes").isNull();
    }

    assertSame(read().book(), read);
    assertThat(Files.readAllBytes(file)).as("kept anew").isEqualTo(good);
  }

  /** What has the right checksum may be another book, but neither breaks off nor fills memory. */
  @Test
  void nonsenseWithTheRightChecksumIsTakenOrLeft() throws Exception {
    read();
    Path file = kept().get(0);
    byte[] good = Files.readAllBytes(file);
    KeptBook kept =
        new KeptBook(file, PROGRAM, FolderContent.of(new RuleFolder.OnDisk(rules.folder())));
    int taken = 0;
    int tried = 0;
    for (int i = Integer.BYTES; i < good.length; i += 5) {
      byte[] bad = good.clone();
      bad[i] = (byte) 0xFF;
      CRC32 sum = new CRC32();
      sum.update(bad, Integer.BYTES, bad.length - Integer.BYTES);
      Files.write(file, ByteBuffer.wrap(bad).putInt((int) sum.getValue()).array());
      tried++;
      taken += kept.read() == null ? 0 : 1;
    }
    assertThat(taken).isLessThan(tried / 2);
  }

  @Test
  void constraintsNestedWithoutEndAreNoRule() {
    PackedOutput out = new PackedOutput();
    Text why = Text.same("Why.");
    Location place = new Location("roles/deep.drl", 1, 1);
    Constraint deep = new Constraint.Any(List.of());
    for (int i = 0; i < 200; i++) {
      deep = new Constraint.All(List.of(deep));
    }
    Condition.Pattern company =
        new Condition.Pattern(FactType.COMPANY, null, null, List.of(deep), List.of(), place);
    Citation source = new Citation("handbook", "", "verified");
    new RuleEncoder(out)
        .rule(
            new Rule(
                "deep",
                Phase.ROLES,
                why,
                null,
                source,
                Set.of(),
                Set.of(),
                List.of(company),
                Verb.REQUIRE,
                List.of(new Rule.Constant("CEO")),
                place));
    RuleDecoder decoder =
        new RuleDecoder(
            new PackedInput(out.bytes(), 0), Map.of(), new TypeFields(rules.book().vocabulary()));

    assertThatThrownBy(decoder::rule)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nested too deep");
  }

  @Test
  void aBookOfSomebodyElseIsNotUsed() throws Exception {
    keepAnotherBook("from-the-cache");
    Path file = kept().get(0);
    UserPrincipal nobody =
        file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
    assumeThat(owns(file, nobody)).as("only root may give files away").isTrue();

    assertThat(holds(read(), "from-the-cache")).isFalse();
  }

  private static boolean owns(Path file, UserPrincipal user) {
    try {
      return Files.getOwner(Files.setOwner(file, user)).equals(user);
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void aLinkIsNotFollowed() throws Exception {
    keepAnotherBook("from-the-cache");
    Path file = kept().get(0);
    Path elsewhere = Files.move(file, temporary.resolve("elsewhere"));
    Files.createSymbolicLink(file, elsewhere);

    assertThat(holds(read(), "from-the-cache")).isFalse();
  }

  @Test
  void severalAtOnceDoEachOtherNoHarm() throws Exception {
    RuleBook read = rules.book();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Reading>> readings = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        readings.add(threads.submit(() -> read()));
      }
      for (Future<Reading> reading : readings) {
        assertThat(reading.get().book().sha256()).isEqualTo(read.sha256());
        assertThat(reading.get().diagnostics()).isEmpty();
      }
    } finally {
      threads.shutdown();
    }
    assertThat(kept()).hasSize(1);
    assertSame(read().book(), read);
  }

  @Test
  void onlyTheNewestBooksAreKept() throws Exception {
    Path unfinished = Files.createFile(folder.resolve("1.book2.tmp"));
    Files.setLastModifiedTime(unfinished, FileTime.fromMillis(0));
    for (int i = 0; i < 10; i++) {
      rules.append("profile/size.drl", "// again\n");
      read();
    }

    assertThat(kept()).hasSize(8).doesNotContain(unfinished);
  }

  @Test
  void doesWithoutAFolder() throws Exception {
    BookCache none = new BookCache(null, null);
    assertSame(none.read(RuleFolder.of(rules.folder())).book(), rules.book());
    none.keep();

    BookCache missing = new BookCache(temporary.resolve("missing"), PROGRAM);
    assertSame(missing.read(RuleFolder.of(rules.folder())).book(), rules.book());
    missing.keep();
    assertThat(temporary.resolve("missing")).doesNotExist();
  }
}
