package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What the runnable jar, which holds its libraries, says of their licences. */
class LicencesIT {
  private static final String FOLDER = "META-INF/licenses/";

  /** A line of the list: licences, name, coordinates. */
  private static final Pattern LISTED =
      Pattern.compile("(?m)^ *((?:\\([^)]*\\) )+).* \\(([\\w.-]+):([\\w.-]+):([^ ]+) - .*\\)$");

  private record Library(String group, String name, String version, String licences) {}

  private static List<Library> listed() throws IOException {
    List<Library> libraries = new ArrayList<>();
    Matcher line = LISTED.matcher(text(FOLDER + "THIRD-PARTY.txt"));
    while (line.find()) {
      libraries.add(new Library(line.group(2), line.group(3), line.group(4), line.group(1)));
    }
    return libraries;
  }

  private static String text(String entry) throws IOException {
    try (ZipFile jar = new ZipFile(ProjectCopy.jar().toFile());
        InputStream in = jar.getInputStream(jar.getEntry(entry))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Set<String> entries() throws IOException {
    Set<String> entries = new TreeSet<>();
    try (ZipFile jar = new ZipFile(ProjectCopy.jar().toFile())) {
      jar.stream().filter(entry -> !entry.isDirectory()).forEach(e -> entries.add(e.getName()));
    }
    return entries;
  }

  @Test
  void everyLibraryInTheJarIsListedWithItsLicence() throws IOException {
    List<String> inside =
        entries().stream()
            .map(Pattern.compile("META-INF/maven/([^/]+)/([^/]+)/pom.properties")::matcher)
            .filter(Matcher::matches)
            .map(match -> match.group(1) + ":" + match.group(2))
            .filter(library -> !library.equals("org.csuite:csuite"))
            .toList();
    List<String> listed =
        listed().stream().map(library -> library.group() + ":" + library.name()).toList();

    assertThat(inside).hasSizeGreaterThan(30);
    assertThat(listed)
        .containsAll(inside)
        .contains("org.eclipse.jdt:ecj", "org.antlr:antlr-runtime");
    assertThat(listed()).allMatch(library -> !library.licences().contains("nknown"));
  }

  @Test
  void everyLicenceStandsInTheJar() throws IOException {
    Set<String> entries = entries();
    assertThat(text("META-INF/LICENSE")).contains("Apache License", "Version 2.0");
    for (Library library : listed()) {
      boolean own = entries.stream().anyMatch(e -> e.startsWith(FOLDER + library.name() + "/"));
      assertThat(own || library.licences().contains("Apache")).as("%s", library).isTrue();
    }
    assertThat(text(FOLDER + "ecj/EPL-2.0.md")).startsWith("Eclipse Public License - v 2.0");
    assertThat(text(FOLDER + "antlr-runtime/LICENSE.txt")).contains("2010 Terence Parr");
    assertThat(text(FOLDER + "antlr4-runtime/LICENSE.txt")).contains("2012-2022 The ANTLR Project");
    assertThat(text(FOLDER + "slf4j-api/META-INF/LICENSE.txt")).contains("QOS.ch");
    assertThat(text(FOLDER + "commons-compress/META-INF/NOTICE.txt")).contains("Apache Commons");
  }

  @Test
  void theBillOfMaterialsHasTheSameLibrariesAndNothingThatChangesByItself() throws IOException {
    Path file = ProjectCopy.jar().resolveSibling("csuite-sbom.json");
    JsonNode bill = new ObjectMapper().readTree(Files.readString(file));

    assertThat(bill.path("bomFormat").asText()).isEqualTo("CycloneDX");
    assertThat(bill.has("serialNumber")).isFalse();
    assertThat(bill.at("/metadata/component/name").asText()).isEqualTo("csuite");
    List<String> components = new ArrayList<>();
    bill.path("components")
        .forEach(
            component -> {
              assertThat(component.path("licenses")).as("%s", component).isNotEmpty();
              components.add(
                  component.path("group").asText()
                      + ":"
                      + component.path("name").asText()
                      + ":"
                      + component.path("version").asText());
            });
    assertThat(components)
        .containsExactlyInAnyOrderElementsOf(
            listed().stream()
                .map(library -> library.group() + ":" + library.name() + ":" + library.version())
                .toList());
  }
}
