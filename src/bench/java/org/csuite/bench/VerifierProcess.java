package org.csuite.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
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
 * Drools' verifier in a process of its own, which answers one text of rules after the other. On
 * some it does not end within minutes or 1.5 GB, and cannot be interrupted: a text may take {@value
 * #SECONDS} seconds of processor time, counted on the thread that analyses, so that it does not
 * matter what else the machine does. Then the process is given up and the next text starts another.
 */
final class VerifierProcess implements AutoCloseable {
  /** What one text may take, in seconds of processor time. */
  static final int SECONDS = 10;

  private static final String MESSAGE = "message: ";
  private static final String DONE = "done";

  private Process process;
  private BufferedReader answers;
  private PrintStream questions;

  /** What the verifier says of a text; whether it was stopped before it had said all. */
  record Answer(Set<String> messages, boolean stopped) {}

  /** Verifies a text of rules together with the declared facts. */
  Answer verify(String facts, String rules) throws IOException {
    if (process == null) {
      start();
    }
    for (String text : List.of(facts, rules)) {
      questions.println(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }
    questions.flush();
    Set<String> messages = new TreeSet<>();
    for (String line = answers.readLine(); line != null; line = answers.readLine()) {
      if (line.equals(DONE)) {
        return new Answer(messages, false);
      }
      if (line.startsWith(MESSAGE)) {
        messages.add(line.substring(MESSAGE.length()));
      }
    }
    close();
    return new Answer(messages, true);
  }

  private void start() throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                VerifierProcess.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    answers = process.inputReader(StandardCharsets.UTF_8);
    questions = new PrintStream(process.getOutputStream(), false, StandardCharsets.UTF_8);
  }

  /** Ends the process. */
  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly();
      process = null;
    }
  }

  /** Answers texts from the standard input, two lines each, until it ends. */
  public static void main(String[] args) throws IOException, InterruptedException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String facts = in.readLine(); facts != null; facts = in.readLine()) {
      List<String> texts = List.of(facts, in.readLine());
      Thread analysis = new Thread(() -> analyse(texts));
      analysis.setUncaughtExceptionHandler((thread, failure) -> Runtime.getRuntime().halt(1));
      analysis.start();
      while (analysis.isAlive()) {
        analysis.join(100);
        long spent = ManagementFactory.getThreadMXBean().getThreadCpuTime(analysis.getId());
        if (spent > TimeUnit.SECONDS.toNanos(SECONDS)) {
          Runtime.getRuntime().halt(1);
        }
      }
      System.out.println(DONE);
    }
  }

  private static void analyse(List<String> texts) {
    Verifier verifier = VerifierBuilderFactory.newVerifierBuilder().newVerifier();
    for (String text : texts) {
      verifier.addResourcesToVerify(
          ResourceFactory.newByteArrayResource(Base64.getDecoder().decode(text)), ResourceType.DRL);
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
    verifier.dispose();
  }

  private static void print(String message) {
    System.out.println(MESSAGE + message.replaceAll("\\s+", " "));
  }
}
