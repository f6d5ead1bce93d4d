package org.csuite.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.drools.verifier.Verifier;
import org.drools.verifier.builder.VerifierBuilderFactory;
import org.drools.verifier.report.components.Severity;
import org.kie.api.io.ResourceType;
import org.kie.internal.io.ResourceFactory;

/**
 * Drools' verifier in a process of its own, with limits: on the whole shipped book it does not end
 * within 1.5 GB of memory, and on single files with nested alternatives not within minutes.
 */
final class VerifierProcess {
  private static final String MARK = "verifier: ";
  private static final long SECONDS = 30;

  private VerifierProcess() {}

  /** What it reports of some files; that it was stopped, where it was. */
  static Set<String> verify(List<Path> files) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-cp", System.getProperty("java.class.path")));
    command.add(VerifierProcess.class.getName());
    files.forEach(file -> command.add(file.toString()));
    Path out = Files.createTempFile("verifier", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .start();
      boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
      process.destroyForcibly().waitFor();
      Set<String> messages = new TreeSet<>();
      Files.readString(out)
          .lines()
          .filter(line -> line.startsWith(MARK))
          .forEach(line -> messages.add(line.substring(MARK.length())));
      if (!ended || process.exitValue() != 0) {
        messages.add("stopped");
      }
      return messages;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      Files.delete(out);
    }
  }

  /** Verifies the files named and prints what is found. */
  public static void main(String[] files) throws IOException {
    Verifier verifier = VerifierBuilderFactory.newVerifierBuilder().newVerifier();
    for (String file : files) {
      byte[] text = Files.readString(Path.of(file)).getBytes(StandardCharsets.UTF_8);
      verifier.addResourcesToVerify(ResourceFactory.newByteArrayResource(text), ResourceType.DRL);
    }
    verifier.getErrors().forEach(error -> print("ERROR " + error.getMessage()));
    verifier.fireAnalysis();
    for (Severity severity : Severity.values()) {
      verifier
          .getResult()
          .getBySeverity(severity)
          .forEach(
              m -> print(severity + " " + m.getMessage() + " " + m.getImpactedRules().values()));
    }
  }

  private static void print(String message) {
    System.out.println(MARK + message.replaceAll("\\s+", " "));
  }
}
