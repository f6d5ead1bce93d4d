package org.csuite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages for people refer to is there. */
public class DocumentsTest {
  private static final Path PROJECT =
      Path.of(System.getProperty("csuite.basedir", ".")).toAbsolutePath().normalize();

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`([^`\n]+)`");
  private static final Pattern CLASS =
      Pattern.compile("[A-Z][a-z]+(?:[A-Z][a-z0-9]*)*(?:\\.[A-Z]\\w*)?");

  /** Words that look like names of classes and are others'. */
  private static final Set<String> OTHERS =
      Set.of(
          "Company", "Row", "Class", "Cost", "RoleCase", "KieSession", "DrlProject", "Employees");

  /** Every page of the project. */
  public static List<Path> pages() throws IOException {
    try (Stream<Path> top = Files.list(PROJECT);
        Stream<Path> docs = Files.walk(PROJECT.resolve("src/docs"))) {
      return Stream.concat(top, docs)
          .filter(file -> file.toString().endsWith(".md"))
          .map(PROJECT::relativize)
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadSomewhere(Path page) throws IOException {
    List<String> broken = new ArrayList<>();
    for (String target : found(LINK, Files.readString(PROJECT.resolve(page)))) {
      String[] parts = target.split("#", 2);
      if (!target.startsWith("https://")) {
        Path file =
            parts[0].isEmpty()
                ? PROJECT.resolve(page)
                : PROJECT.resolve(page).resolveSibling(parts[0]).normalize();
        if (!Files.exists(file) || parts.length > 1 && !anchors(file).contains(parts[1])) {
          broken.add(target);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void namesOfClassesAreThoseOfClasses(Path page) throws IOException {
    Set<String> known;
    try (Stream<Path> sources = Files.walk(PROJECT.resolve("src"))) {
      known =
          sources
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".java"))
              .map(name -> name.substring(0, name.length() - ".java".length()))
              .collect(Collectors.toSet());
    }
    known.addAll(OTHERS);
    Set<String> unknown = new TreeSet<>();
    for (String code : found(CODE, Files.readString(PROJECT.resolve(page)))) {
      String name = code.replaceAll("\\..*", "");
      if (CLASS.matcher(code).matches() && !known.contains(name)) {
        unknown.add(code);
      }
    }
    assertThat(unknown).isEmpty();
  }

  /** Whoever reads French finds the same pages. */
  @ParameterizedTest
  @MethodSource("pages")
  void pagesOnTasksAreThereInFrench(Path page) {
    if (page.getParent() != null && page.getParent().endsWith("docs")) {
      assertThat(PROJECT.resolve("src/docs/fr").resolve(page.getFileName())).exists();
    }
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(found -> found != null)
        .toList();
  }

  /** The names by which code hosts link to headings. */
  private static List<String> anchors(Path file) throws IOException {
    return Files.readString(file)
        .lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^\\p{L}\\p{N}\\- ]", "").replace(' ', '-'))
        .toList();
  }
}
