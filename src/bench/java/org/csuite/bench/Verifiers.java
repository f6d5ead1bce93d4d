package org.csuite.bench;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;

/** Several verifiers for several threads, which verify no text twice. */
final class Verifiers implements AutoCloseable {
  private final String facts;
  private final BlockingQueue<VerifierProcess> idle;
  private final Map<String, VerifierProcess.Answer> answers = new ConcurrentHashMap<>();

  Verifiers(int number, String facts) {
    this.facts = facts;
    this.idle = new ArrayBlockingQueue<>(number);
    for (int i = 0; i < number; i++) {
      idle.add(new VerifierProcess());
    }
  }

  /** Verifies a text of rules together with the declared facts, or gives what was said of it. */
  VerifierProcess.Answer verify(String rules) throws IOException {
    VerifierProcess.Answer known = answers.get(rules);
    if (known != null) {
      return known;
    }
    try {
      VerifierProcess verifier = idle.take();
      try {
        VerifierProcess.Answer answer = verifier.verify(facts, rules);
        answers.put(rules, answer);
        return answer;
      } finally {
        idle.put(verifier);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    idle.forEach(VerifierProcess::close);
  }
}
