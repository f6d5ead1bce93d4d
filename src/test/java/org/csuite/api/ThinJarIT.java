package org.csuite.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The jar for programs: it holds csuite alone, and a program of somebody else compiles against it.
 */
class ThinJarIT {
  private static final Path PROJECT = Path.of(System.getProperty("csuite.basedir", "."));
  private static final Path JAR = Path.of(System.getProperty("csuite.thin.jar", "csuite.jar"));
  private static final Path EXAMPLE = PROJECT.resolve("src/examples/java/FirstDecision.java");

  @TempDir private Path folder;

  @Test
  void holdsNoLibrary() throws IOException {
    try (ZipFile jar = new ZipFile(JAR.toFile())) {
      assertThat(jar.stream().map(entry -> entry.getName()).filter(name -> name.endsWith(".class")))
          .isNotEmpty()
          .allMatch(name -> name.startsWith("org/csuite/"));
    }
  }

  @Test
  void isAModuleByTheNameOfItsPackage() {
    assertThat(ModuleFinder.of(JAR).find("org.csuite")).isPresent();
  }

  @Test
  void hasSourcesAndDocumentationBesideIt() throws IOException {
    for (String kind : List.of("sources", "javadoc")) {
      Path beside =
          JAR.resolveSibling(JAR.getFileName().toString().replace(".jar", "-" + kind + ".jar"));
      try (ZipFile jar = new ZipFile(beside.toFile())) {
        assertThat(jar.stream().map(entry -> entry.getName()))
            .as(kind)
            .anyMatch(name -> name.contains("org/csuite/api/Csuite."));
      }
    }
  }

  @Test
  void aProgramOfSomebodyElseDecides() throws IOException, InterruptedException {
    String path = JAR + File.pathSeparator + libraries();
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-cp", path, "-d", folder.toString(), EXAMPLE.toString());
    assertThat(compiled).isZero();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                folder + File.pathSeparator + path,
                "FirstDecision",
                PROJECT.resolve("rules").toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(said).contains("CEO required 1.00", "Rules that could have led to a CTO: ");
  }

  @Test
  void thePagesShowTheProgramThatIsTried() throws IOException {
    String program = Files.readString(EXAMPLE).strip();
    for (String page : List.of("src/docs/api.md", "src/docs/fr/api.md")) {
      assertThat(Files.readString(PROJECT.resolve(page))).contains(program);
    }
  }

  /** What csuite needs, without itself. */
  private static String libraries() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
