package org.csuite.check.space;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.csuite.model.Domain;
import org.csuite.model.FactDefinition;
import org.csuite.model.FactType;
import org.csuite.model.Field;
import org.csuite.model.Kind;
import org.csuite.model.Values;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.Derivation;
import org.csuite.rulebook.Rule;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.TypeFields;
import org.csuite.rulebook.reach.Comparands;

/** The cells along every dimension that the conditions of a book look at. */
public final class Axes {
  private static final String OTHER = "?";

  private final RuleBook book;
  private final Ranges ranges;
  private final Comparands comparands;
  private final Map<Dimension, Field> fields = new TreeMap<>();
  private final Map<Dimension, Axis> axes = new HashMap<>();

  public Axes(RuleBook book) {
    this(book, List.of());
  }

  /** With the cells of other rules too. */
  public Axes(RuleBook book, List<Rule> more) {
    this.book = book;
    this.ranges = new Ranges(book);
    TypeFields types = new TypeFields(book.vocabulary());
    for (FactType type : FactType.values()) {
      if (type != FactType.ROW) {
        List<Field> own = types.of(type);
        for (int i = 0; i < own.size(); i++) {
          fields.put(Dimension.of(type, i), own.get(i));
        }
      }
    }
    this.comparands = new Comparands(Stream.concat(book.rules().stream(), more.stream()).toList());
  }

  /** The field along which a dimension runs. */
  public Field field(Dimension dimension) {
    return fields.get(Dimension.of(dimension.type(), dimension.field()));
  }

  /** The numbers at which conditions cut a field. */
  Set<Double> cuts(Dimension dimension) {
    return comparands.numbers(dimension.type(), dimension.field());
  }

  /** The words that conditions look for in a list. */
  Set<String> words(FactType type, int field) {
    return comparands.words(type, field);
  }

  /** The cells along a dimension. */
  public Axis axis(Dimension dimension) {
    return axes.computeIfAbsent(dimension, this::cut);
  }

  private Axis cut(Dimension dimension) {
    Field field = field(dimension);
    if (dimension.word() != null) {
      return Axis.ofBoolean(false);
    }
    if (field.kind() == Kind.BOOLEAN) {
      return Axis.ofBoolean(field.nullable());
    }
    if (field.kind().numeric()) {
      FactDefinition.Range range = range(dimension, field);
      return Axis.ofNumbers(
          cuts(dimension),
          field.kind() == Kind.INTEGER,
          range.low(),
          range.high(),
          field.nullable());
    }
    Set<String> all = new LinkedHashSet<>();
    Values values = Domain.resolve(field.values(), book.vocabulary());
    if (values != null) {
      all.addAll(values.ids());
    }
    all.addAll(words(dimension.type(), dimension.field()));
    if (dimension.type() == FactType.COMPANY) {
      all.addAll(lookedUp(vocabulary().facts().get(dimension.field())));
    }
    if (values == null) {
      all.add(OTHER);
    }
    return Axis.ofWords(all, field.nullable());
  }

  /** The words that a catalogue gives to a fact. */
  private Set<String> lookedUp(FactDefinition fact) {
    Set<String> words = new LinkedHashSet<>();
    if (derived(fact) instanceof Derivation.CatalogueCell lookedUp) {
      lookedUp.catalogue().ids().stream()
          .map(lookedUp::of)
          .filter(Objects::nonNull)
          .forEach(words::add);
    }
    return words;
  }

  private FactDefinition.Range range(Dimension dimension, Field field) {
    if (dimension.type() == FactType.COMPANY) {
      return ranges.of(vocabulary().facts().get(dimension.field()));
    }
    if (dimension.type() == FactType.ROLE_CASE) {
      return new FactDefinition.Range(-1.0, 1.0);
    }
    // counts and years are never negative; what the engine sets against something else may be
    return new FactDefinition.Range(field.kind() == Kind.INTEGER ? (Double) 0.0 : null, null);
  }

  Vocabulary vocabulary() {
    return book.vocabulary();
  }

  /** How a fact is derived; null for one that is not. */
  Derivation derived(FactDefinition fact) {
    return book.facts().derived(fact);
  }
}
