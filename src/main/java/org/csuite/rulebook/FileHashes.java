package org.csuite.rulebook;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.csuite.input.SourceText;

/**
 * SHA-256 of the files of a rule book. Another processor works them out while the book is made
 * ready to decide: they take as long as reading it, and only a finished outcome tells them.
 */
public final class FileHashes {
  private final CompletableFuture<Hashes> hashes;

  /**
   * Hexadecimal hashes.
   *
   * @param byFile of each file, by path in the folder
   * @param all over all of them
   */
  record Hashes(Map<String, String> byFile, String all) {}

  public FileHashes(Map<String, SourceText> texts) {
    hashes = CompletableFuture.supplyAsync(() -> of(texts));
  }

  /** Hashes that are known already. */
  public FileHashes(Map<String, String> byFile, String all) {
    hashes = CompletableFuture.completedFuture(new Hashes(byFile, all));
  }

  private static Hashes of(Map<String, SourceText> texts) {
    Map<String, String> byFile = new TreeMap<>();
    texts.forEach((file, text) -> byFile.put(file, text.sha256()));
    return new Hashes(byFile, SourceText.sha256(byFile.toString()));
  }

  /** Waits until they are known. */
  Hashes known() {
    return hashes.join();
  }
}
