package org.csuite.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csuite.input.YamlNode.Entry;
import org.csuite.input.YamlNode.Mapping;
import org.csuite.model.Company;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Scenario;

/**
 * Reads the dated facts of a scenario: each stage has those of the one before that it leaves out.
 */
final class StageReader {
  private final FactBinder binder;
  private final ValueReader values;

  StageReader(FactBinder binder, ValueReader values) {
    this.binder = binder;
    this.values = values;
  }

  /** The stages of a list, on top of the facts of today. */
  List<Scenario.Stage> read(YamlNode list, Company today) {
    List<Scenario.Stage> stages = new ArrayList<>();
    Company before = today;
    String last = null;
    for (YamlNode node : values.items(list)) {
      if (!(node instanceof Mapping mapping) || !mapping.entries().containsKey("date")) {
        values.report(
            node.place()
                .error(Code.MISSING_KEY, "A stage needs its 'date'.", "Maybe `date: 2027-01`."));
        continue;
      }
      Map<String, Entry> facts = new LinkedHashMap<>(mapping.entries());
      String date = date(facts.remove("date"), last);
      last = date == null ? last : date;
      before = binder.company(new Mapping(facts, node.place()), before);
      stages.add(new Scenario.Stage(date, before));
    }
    return List.copyOf(stages);
  }

  private String date(Entry entry, String last) {
    String date = values.text(entry);
    String wrong = date == null ? null : Dates.hint(date);
    if (wrong != null) {
      values.report(
          entry
              .value()
              .place()
              .error(
                  Code.WRONG_TYPE,
                  "'date' needs a year, month or day, but '" + date + "' is none.",
                  wrong));
      return null;
    }
    if (date != null && last != null && date.compareTo(last) <= 0) {
      values.report(
          entry
              .value()
              .place()
              .error(
                  Code.WRONG_TYPE,
                  "The stage of " + date + " does not come after that of " + last + ".",
                  "Maybe put the stages in the order of their dates."));
    }
    return date;
  }
}
