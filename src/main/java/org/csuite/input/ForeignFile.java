package org.csuite.input;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;

/** Files that are no text of YAML or JSON, told by their name or by how they begin. */
public final class ForeignFile {
  /** What may hold companies and is not read as a scenario. */
  public enum Kind {
    /** Text with a row a company. */
    TABLE("a table", ".*\\.(csv|tsv|tab|psv)(\\.gz)?", "`csuite batch %s --out decisions.csv`"),
    /** Of a spreadsheet program. */
    WORKBOOK(
        "a workbook",
        ".*\\.(xls[xmb]?|xlt[xm]?|ods|fods|ots|numbers)",
        "`csuite batch %s --out decisions.csv`"),
    /** An object a line. */
    JSON_LINES(
        "JSON Lines", ".*\\.(jsonl|ndjson)(\\.gz)?", "`csuite batch %s --out decisions.csv`"),
    /** A scenario whose name goes on after its ending, as {@code client.yaml.txt}. */
    RENAMED("", ".*\\.(ya?ml|json)\\.[^.]+", "`csuite run %s`, or end its name in .yaml"),
    /** Files packed together, or a format near to JSON. */
    PACKED(
        "an archive",
        ".*\\.(zip|7z|rar|tar|tgz|tar\\.\\w+|json5|jsonc|parquet)",
        "unpack or convert %s first"),
    /** A pipe, a socket, a device. */
    SPECIAL("no file on a disk", "(?!)", "copy what %s gives to a file");

    private final String noun;
    private final Pattern names;
    private final String remedy;

    Kind(String noun, String names, String remedy) {
      this.noun = noun;
      this.names = Pattern.compile(names, Pattern.DOTALL);
      this.remedy = remedy;
    }

    /** What to do with such a file, to stand after "Maybe". */
    String remedy(String file) {
      return String.format(remedy, file);
    }

    /** The kind of a file by its name; null for any other. */
    public static Kind of(String file) {
      String name = file.toLowerCase(Locale.ROOT);
      return Arrays.stream(values())
          .filter(kind -> kind.names.matcher(name).matches())
          .findFirst()
          .orElse(null);
    }
  }

  /** How files begin that are no text to be read here, and what such a file is. */
  private static final Map<String, String> BEGINNINGS = new LinkedHashMap<>();

  static {
    BEGINNINGS.put("PK\u0003\u0004", "a ZIP archive, as workbooks (.xlsx) and documents are");
    BEGINNINGS.put("PK\u0005\u0006", "an empty ZIP archive");
    BEGINNINGS.put(
        "\u00D0\u00CF\u0011\u00E0", "an old workbook or document of Office (.xls, .doc)");
    BEGINNINGS.put("%PDF", "a PDF");
    BEGINNINGS.put("{\\rtf", "a document in Rich Text Format");
    BEGINNINGS.put("\u001F\u008B", "compressed (gzip)");
    BEGINNINGS.put("7z\u00BC\u00AF", "a 7-Zip archive");
    BEGINNINGS.put("Rar!", "a RAR archive");
    BEGINNINGS.put("\u0089PNG", "a picture (PNG)");
    BEGINNINGS.put("\u00FF\u00D8\u00FF", "a picture (JPEG)");
    BEGINNINGS.put("<?xml", "XML");
    BEGINNINGS.put("<!DOCTYPE", "a web page");
    BEGINNINGS.put("<html", "a web page");
  }

  private ForeignFile() {}

  /** Why a file that is named outright is not read as a scenario; null when it is by its name. */
  public static Diagnostic refusal(String file) {
    Kind kind = Kind.of(file);
    return switch (kind == null ? Kind.RENAMED : kind) {
      case TABLE, WORKBOOK, JSON_LINES ->
          Diagnostic.ofFile(
              Code.OTHER_FORMAT,
              file,
              "'" + file + "' is " + kind.noun + ", which is not read as a scenario.",
              "Maybe "
                  + kind.remedy(file)
                  + (kind == Kind.JSON_LINES ? "." : ", or save it as CSV (.csv)."));
      case RENAMED, PACKED, SPECIAL -> null;
    };
  }

  /**
   * Why a file is not read that begins as files of another format do.
   *
   * @return null when it may be text
   */
  static Diagnostic refusal(byte[] bytes, String file) {
    for (Map.Entry<String, String> beginning : BEGINNINGS.entrySet()) {
      byte[] mark = beginning.getKey().getBytes(StandardCharsets.ISO_8859_1);
      if (Arrays.equals(mark, Arrays.copyOf(bytes, mark.length))) {
        return Diagnostic.ofFile(
            Code.OTHER_FORMAT,
            file,
            "The file is " + beginning.getValue() + ", not YAML or JSON.",
            mark[0] == 'P' || mark[0] == (byte) 0xD0
                ? "Maybe it is a workbook: `csuite batch` reads those whose name ends in .xlsx."
                : "Maybe another file is meant, or it has to be unpacked or converted first.");
      }
    }
    return null;
  }
}
