package org.csuite.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.csuite.input.YamlNode.Entry;
import org.csuite.input.YamlNode.Mapping;
import org.csuite.input.YamlNode.Scalar;
import org.csuite.input.YamlNode.Sequence;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.LoadSettingsBuilder;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads YAML 1.2, and so JSON, into values with places, within bounds of nesting and aliases. */
public final class YamlReader {
  private static final int MAX_DEPTH = 50;
  private static final int SMALLEST_BUFFER = 1024;
  private static final int MAX_ALIASES = 20;

  /** A text without aliases has fewer values than characters. */
  private static final int MOST_BESIDES_TEXT = 10_000;

  private final SourceText source;
  private final boolean json;
  private final List<Diagnostic> diagnostics;
  private long nodes;
  private int depth;

  /**
   * The line looked at last, and whether characters outside the basic plane make columns differ.
   */
  private String looked;

  private boolean pairs;

  /** Where in it, in code points and in UTF-16 units: a line may hold the whole file. */
  private int lookedPoints;

  private int lookedUnits;

  /** Mistakes are added to the list. */
  public YamlReader(SourceText source, List<Diagnostic> diagnostics) {
    this.source = source;
    // Standard input has no ending, so what the text begins with counts too.
    this.json =
        source.file().toLowerCase(Locale.ROOT).endsWith(".json")
            || source.text().stripLeading().matches("(?s)[{\\[].*");
    this.diagnostics = diagnostics;
  }

  /**
   * How a text is read: a line at once, since the reader of YAML copies all that it has each time
   * that it has to look further ahead, as it does for a long blank or word.
   */
  static LoadSettingsBuilder settings(String text) {
    int longest = text.lines().mapToInt(String::length).max().orElse(0);
    return LoadSettings.builder()
        .setBufferSize(Math.max(SMALLEST_BUFFER, longest + 2))
        .setCodePointLimit(SourceText.LIMIT);
  }

  /** The documents up to the first place that cannot be read. */
  public List<YamlNode> documents() {
    List<YamlNode> documents = new ArrayList<>();
    // JSON allows tabs between values, YAML does not; inside JSON strings neither does.
    String text = json ? source.text().replace('\t', ' ') : source.text();
    LoadSettings settings = settings(text).setLabel(source.file()).build();
    Parser parser = new ParserImpl(settings, new StreamReader(settings, text));
    Composer composer = new Composer(settings, new BoundedParser(parser));
    try {
      while (composer.hasNext()) {
        documents.add(convert(composer.next()));
      }
    } catch (BoundExceeded e) {
      diagnostics.add(e.diagnostic(place(e.mark, 1)));
    } catch (MarkedYamlEngineException e) {
      diagnostics.add(broken(e));
    } catch (ReaderException e) {
      diagnostics.add(unprintable(e));
    } catch (YamlEngineException e) {
      diagnostics.add(complexKey());
    }
    return documents;
  }

  /** Counts what is made, since an alias may stand for much, even for what it stands in. */
  private YamlNode convert(Node node) {
    if (++nodes > MOST_BESIDES_TEXT + source.text().length() || ++depth > MAX_DEPTH + MAX_ALIASES) {
      throw new BoundExceeded(
          Code.TOO_MANY_ALIASES,
          "An alias (*name) stands for too much, or for what it stands in.",
          node.getStartMark());
    }
    YamlNode converted = converted(node);
    depth--;
    return converted;
  }

  private YamlNode converted(Node node) {
    if (node instanceof ScalarNode scalar) {
      int length = Math.max(1, length(scalar));
      return new Scalar(scalar.getValue(), !scalar.isPlain(), place(node.getStartMark(), length));
    }
    Place place = place(node.getStartMark(), 1);
    if (node instanceof SequenceNode sequence) {
      return new Sequence(sequence.getValue().stream().map(this::convert).toList(), place);
    }
    return mapping((MappingNode) node, place);
  }

  private Mapping mapping(MappingNode node, Place place) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      if (!(convert(tuple.getKeyNode()) instanceof Scalar key)) {
        diagnostics.add(
            place(tuple.getKeyNode().getStartMark(), 1)
                .error(Code.BROKEN_YAML, "A key must be a word.", null));
        continue;
      }
      Entry entry = new Entry(key, convert(tuple.getValueNode()));
      Entry first = entries.putIfAbsent(key.text(), entry);
      if (first != null) {
        diagnostics.add(
            key.place()
                .error(
                    Code.DUPLICATE_KEY,
                    "'"
                        + key.text()
                        + "' stands twice; the first is in line "
                        + first.key().place().line()
                        + ".",
                    "Maybe delete one of them."));
      }
    }
    return new Mapping(entries, place);
  }

  private static int length(ScalarNode node) {
    Optional<Mark> start = node.getStartMark();
    Optional<Mark> end = node.getEndMark();
    if (start.isEmpty() || end.isEmpty() || start.get().getLine() != end.get().getLine()) {
      return 1;
    }
    return end.get().getColumn() - start.get().getColumn();
  }

  private Place place(Optional<Mark> mark, int length) {
    return mark.map(m -> source.place(m.getLine() + 1, column(m), length))
        .orElse(source.place(1, 1, length));
  }

  /** The parser counts code points, places count UTF-16 units. */
  private int column(Mark mark) {
    String line = source.line(mark.getLine() + 1);
    if (!line.equals(looked)) {
      looked = line;
      pairs = line.codePointCount(0, line.length()) < line.length();
      lookedPoints = 0;
      lookedUnits = 0;
    }
    if (!pairs) {
      return Math.min(mark.getColumn(), line.length()) + 1;
    }
    while (lookedPoints < mark.getColumn() && lookedUnits < line.length()) {
      lookedUnits = line.offsetByCodePoints(lookedUnits, 1);
      lookedPoints++;
    }
    while (lookedPoints > mark.getColumn()) {
      lookedUnits = line.offsetByCodePoints(lookedUnits, -1);
      lookedPoints--;
    }
    return lookedUnits + 1;
  }

  private Diagnostic broken(MarkedYamlEngineException e) {
    Place place = place(e.getProblemMark().or(e::getContextMark), 1);
    if (place.line() > source.lines().size()) {
      int last = source.lines().size();
      place = source.place(last, source.line(last).length() + 1, 1);
    }
    String line = source.line(place.line());
    if (line.indexOf('\t') >= 0 && e.getProblem().contains("\\t")) {
      return source
          .place(place.line(), line.indexOf('\t') + 1, 1)
          .error(
              Code.BROKEN_YAML,
              "A tab stands where YAML wants spaces.",
              "Maybe replace it by spaces.");
    }
    YamlFault fault = YamlFault.of(e);
    String name = json ? "JSON" : "YAML";
    return place.error(
        Code.BROKEN_YAML, "This is not " + name + ": " + fault.message(e), fault.hint());
  }

  /** A control character, of which the parser gives the offset in code points only. */
  private Diagnostic unprintable(ReaderException e) {
    String character = String.format("U+%04X", e.getCodePoint());
    for (int line = 1; line <= source.lines().size(); line++) {
      int column = source.line(line).indexOf(e.getCodePoint()) + 1;
      if (column > 0) {
        return source
            .place(line, column, 1)
            .error(
                Code.BROKEN_YAML,
                "The control character " + character + " stands here.",
                "Maybe the file is damaged or no text file; else delete the character.");
      }
    }
    return source.place(1, 1, 1).error(Code.BROKEN_YAML, "It holds " + character + ".", null);
  }

  /** The one mistake of which the parser does not say where it is: mostly {@code {{name}}}. */
  private Diagnostic complexKey() {
    String message = "A list or mapping stands where a key must be a word.";
    for (int line = 1; line <= source.lines().size(); line++) {
      int column = source.line(line).indexOf("{{") + 1;
      if (column > 0) {
        String hint = "Maybe a placeholder was not filled in. Text with braces needs quotes.";
        return source.place(line, column, 2).error(Code.BROKEN_YAML, message, hint);
      }
    }
    return source.place(1, 1, 1).error(Code.BROKEN_YAML, message, null);
  }

  /** Hands on the events of a parser and stops where nesting or aliases exceed what is sane. */
  private static final class BoundedParser implements Parser {
    private final Parser parser;
    private int depth;
    private int aliases;

    BoundedParser(Parser parser) {
      this.parser = parser;
    }

    @Override
    public boolean checkEvent(Event.ID id) {
      return parser.checkEvent(id);
    }

    @Override
    public Event peekEvent() {
      return parser.peekEvent();
    }

    @Override
    public boolean hasNext() {
      return parser.hasNext();
    }

    @Override
    public Event next() {
      Event event = parser.next();
      if (event instanceof CollectionStartEvent && ++depth > MAX_DEPTH) {
        throw new BoundExceeded(
            Code.TOO_DEEP,
            "Values are nested more than " + MAX_DEPTH + " deep.",
            event.getStartMark());
      }
      if (event instanceof CollectionEndEvent) {
        depth--;
      }
      if (event instanceof AliasEvent && ++aliases > MAX_ALIASES) {
        throw new BoundExceeded(
            Code.TOO_MANY_ALIASES,
            "More than " + MAX_ALIASES + " aliases (*name) are used.",
            event.getStartMark());
      }
      return event;
    }
  }

  private static final class BoundExceeded extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final Code code;
    private final transient Optional<Mark> mark;

    BoundExceeded(Code code, String message, Optional<Mark> mark) {
      super(message, null, false, false);
      this.code = code;
      this.mark = mark;
    }

    Diagnostic diagnostic(Place place) {
      String hint = code == Code.TOO_DEEP ? null : "Maybe write the values out.";
      return place.error(code, getMessage(), hint);
    }
  }
}
