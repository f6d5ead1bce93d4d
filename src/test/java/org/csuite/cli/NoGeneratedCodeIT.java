package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing of a rule file becomes code: in a process of its own that logs every class it defines, no
 * class comes from anywhere but the class path and the JDK while the shipped book is read, compiled
 * and run. The JDK makes some itself for lambdas, reflection and text; they are its own or belong
 * to the class that holds the lambda, and none is named after a rule, a table or a fact.
 */
class NoGeneratedCodeIT {
  private static final Pattern DEFINED = Pattern.compile("\\] (\\S+) source: (.*)$");

  @TempDir Path folder;

  @Test
  void everyClassComesFromTheClassPath() throws Exception {
    Path log = folder.resolve("classes.log");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:off",
                "-Xlog:class+load=info:file=" + log,
                "-cp",
                ProjectCopy.jar().toString(),
                "org.csuite.cli.Main",
                "run",
                Run.PROJECT.resolve("scenarios/finance/regional-bank.yaml").toString(),
                "--rules",
                Run.RULES.toString()));

    Run run = ProjectCopy.process(folder, "", false, command);

    assertThat(run.code()).as(run.err()).isZero();
    List<String> strange = new ArrayList<>();
    int seen = 0;
    for (String line : Files.readAllLines(log)) {
      Matcher matcher = DEFINED.matcher(line);
      if (matcher.find()) {
        seen++;
        if (!isOfTheClassPath(matcher.group(1), matcher.group(2))) {
          strange.add(line);
        }
      }
    }
    assertThat(seen).isGreaterThan(1000);
    assertThat(strange).isEmpty();
  }

  private static boolean isOfTheClassPath(String name, String source) {
    return source.startsWith("jrt:/")
        || source.startsWith("file:")
        || source.startsWith("shared objects file")
        // Hidden classes of the JDK: of a lambda, bound to the class that holds it, or of its own.
        || name.contains("$$Lambda")
        || name.startsWith("java.lang.invoke.")
        || name.startsWith("jdk.internal.reflect.")
        // Proxies of annotations, which picocli reads.
        || source.equals("__dynamic_proxy__")
            && name.matches("(com\\.sun\\.proxy\\.)?jdk\\.proxy\\d+\\.\\$Proxy\\d+")
        || source.equals("__ClassLoader::defineClass__") && name.startsWith("jdk.");
  }
}
