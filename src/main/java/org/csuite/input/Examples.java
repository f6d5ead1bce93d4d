package org.csuite.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csuite.input.YamlNode.Entry;
import org.csuite.input.YamlNode.Mapping;
import org.csuite.input.YamlNode.Scalar;
import org.csuite.input.YamlNode.Sequence;
import org.csuite.model.Diagnostic;

/**
 * Makes one case of each row of a case's {@code examples}, as an outline in Gherkin does: the first
 * row names columns, and <code>{column}</code> elsewhere in the case stands for the row's value.
 * What has nothing (<code>~</code>) for its value is left out.
 */
final class Examples {
  /** The key of the rows. */
  static final String KEY = "examples";

  private final Map<String, YamlNode> row;

  private Examples(Map<String, YamlNode> row) {
    this.row = row;
  }

  /** The cases that a node holds: itself where it has no examples. */
  static List<YamlNode> cases(YamlNode node, List<Diagnostic> diagnostics) {
    if (!(node instanceof Mapping outline && outline.entries().containsKey(KEY))) {
      return List.of(node);
    }
    YamlNode examples = outline.entries().get(KEY).value();
    ValueReader values = new ValueReader(diagnostics);
    Map<String, Entry> rest = new LinkedHashMap<>(outline.entries());
    rest.remove(KEY);
    List<YamlNode> rows = values.items(examples);
    List<String> columns = new ArrayList<>();
    if (!rows.isEmpty()) {
      values.items(rows.get(0)).forEach(item -> columns.add(values.text(item, KEY)));
    }
    List<YamlNode> cases = new ArrayList<>();
    for (YamlNode line : rows.subList(Math.min(1, rows.size()), rows.size())) {
      if (!(line instanceof Sequence cells && cells.items().size() == columns.size())) {
        values.wrongType(line, KEY, "a list of " + columns.size() + " values");
        continue;
      }
      Map<String, YamlNode> row = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        row.put("{" + columns.get(i) + "}", cells.items().get(i));
      }
      Map<String, Entry> filled = new Examples(row).entries(rest);
      cases.add(new Mapping(filled, line.place()));
    }
    if (rows.size() < 2) {
      values.wrongType(examples, KEY, "a row of names and rows of values");
    }
    return cases;
  }

  private Map<String, Entry> entries(Map<String, Entry> entries) {
    Map<String, Entry> filled = new LinkedHashMap<>();
    for (Entry entry : entries.values()) {
      YamlNode value = fill(entry.value());
      if (fill(entry.key()) instanceof Scalar key && value != null) {
        filled.put(key.text(), new Entry(key, value));
      }
    }
    return filled;
  }

  /** What a value becomes under the row; null when it is left out. */
  private YamlNode fill(YamlNode node) {
    if (node instanceof Mapping mapping) {
      return new Mapping(entries(mapping.entries()), mapping.place());
    }
    if (node instanceof Sequence list) {
      List<YamlNode> items = new ArrayList<>();
      for (YamlNode item : list.items()) {
        YamlNode filled = fill(item);
        if (filled != null) {
          items.add(filled);
        }
      }
      return new Sequence(items, list.place());
    }
    Scalar scalar = (Scalar) node;
    YamlNode cell = row.get(scalar.text());
    if (cell != null) {
      return cell instanceof Scalar value && value.isNull() ? null : cell;
    }
    String text = scalar.text();
    for (Map.Entry<String, YamlNode> column : row.entrySet()) {
      if (column.getValue() instanceof Scalar value) {
        text = text.replace(column.getKey(), value.text());
      }
    }
    return text.equals(scalar.text()) ? scalar : new Scalar(text, true, scalar.place());
  }
}
