package org.csuite.rulebook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.csuite.input.SourceText;

/**
 * The files of a folder on disk as they were at one moment, so that what is read from them is known
 * to belong to them; or those of a folder out of version control.
 *
 * @param name what messages call the folder
 * @param bytes of every file that could be part of a rule book, by path with forward slashes; none
 *     of one that is not read and looks as if it were meant to be
 */
public record FolderContent(String name, SortedMap<String, byte[]> bytes) implements RuleFolder {
  /**
   * Takes the files in.
   *
   * @throws IOException when one cannot be read
   * @throws SourceText.Unreadable as {@link RuleFolder#files} does
   */
  public static FolderContent of(RuleFolder.OnDisk disk) throws IOException, SourceText.Unreadable {
    SortedMap<String, byte[]> bytes = new TreeMap<>();
    for (String file : disk.files()) {
      if (FileKinds.isRead(file)) {
        try (InputStream stream = Files.newInputStream(disk.folder().resolve(file))) {
          bytes.put(file, stream.readNBytes(SourceText.LIMIT + 1));
        }
      } else if (FileKinds.remedy(file) != null) {
        bytes.put(file, new byte[0]);
      }
    }
    return new FolderContent(disk.name(), bytes);
  }

  /** A number that hardly any other content has. */
  public int checksum() {
    CRC32 sum = new CRC32();
    sum.update(name.getBytes(StandardCharsets.UTF_8));
    bytes.forEach(
        (file, content) -> {
          sum.update(file.getBytes(StandardCharsets.UTF_8));
          sum.update(content);
        });
    return (int) sum.getValue();
  }

  @Override
  public List<String> files() {
    return List.copyOf(bytes.keySet());
  }

  @Override
  public SourceText read(String file) throws SourceText.Unreadable {
    try {
      return SourceText.read(new ByteArrayInputStream(bytes.get(file)), name + "/" + file);
    } catch (IOException e) {
      throw new UncheckedIOException("memory is always readable", e);
    }
  }
}
