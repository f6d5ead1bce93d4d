package org.csuite.check.space;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csuite.model.Catalogue;
import org.csuite.model.FactDefinition;
import org.csuite.model.FactType;
import org.csuite.model.Kind;
import org.csuite.rulebook.Derivation.CatalogueCell;

/**
 * What dimensions have to do with each other: a country and its groups, a sector and its group, a
 * list and its words.
 */
final class Links {
  /**
   * A fact that a catalogue gives.
   *
   * @param key the dimension of the fact looked up
   * @param value the dimension that follows
   * @param meeting for each cell of the value the cells of the key that lead to it
   */
  private record Link(Dimension key, Dimension value, List<BitSet> meeting) {}

  private final Axes axes;
  private final Map<Dimension, Link> byValue = new HashMap<>();
  private final Map<Dimension, List<Link>> byKey = new HashMap<>();

  Links(Axes axes) {
    this.axes = axes;
    for (FactDefinition fact : axes.vocabulary().facts()) {
      if (axes.derived(fact) instanceof CatalogueCell lookedUp) {
        link(fact, lookedUp);
      }
    }
  }

  private void link(FactDefinition fact, CatalogueCell lookedUp) {
    Dimension key = Dimension.of(FactType.COMPANY, lookedUp.key().index());
    if (fact.kind() != Kind.LIST) {
      link(key, lookedUp, Dimension.of(FactType.COMPANY, fact.index()));
      return;
    }
    Set<String> words = new HashSet<>(axes.words(FactType.COMPANY, fact.index()));
    words.add(Dimension.KNOWN);
    words.forEach(word -> link(key, lookedUp, new Dimension(FactType.COMPANY, fact.index(), word)));
  }

  private void link(Dimension key, CatalogueCell lookedUp, Dimension value) {
    Axis keys = axes.axis(key);
    Axis values = axes.axis(value);
    List<BitSet> meeting = new ArrayList<>();
    for (int cell = 0; cell < values.size(); cell++) {
      Object sample = values.sample(cell);
      meeting.add(keys.where(id -> meets(lookedUp.of(id), value, sample)));
    }
    Link link = new Link(key, value, meeting);
    byValue.put(value, link);
    byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(link);
  }

  private static boolean meets(String cell, Dimension value, Object sample) {
    if (value.word() == null) {
      return cell == null ? sample == null : cell.equals(sample);
    }
    boolean holds =
        cell != null
            && (value.word().equals(Dimension.KNOWN)
                || Catalogue.words(cell).contains(value.word()));
    return sample.equals(holds);
  }

  /** A box without the values that cannot occur together; null when nothing is left. */
  Box tighten(Box box) {
    Box tight = box;
    for (Map.Entry<Dimension, BitSet> entry : box.cells().entrySet()) {
      Link link = byValue.get(entry.getKey());
      if (link != null) {
        BitSet keys = new BitSet();
        entry.getValue().stream().forEach(cell -> keys.or(link.meeting().get(cell)));
        tight = keys.isEmpty() ? null : tight.with(link.key(), keys);
      } else if (entry.getKey().word() != null) {
        tight = listIsKnown(entry.getKey(), entry.getValue(), tight);
      }
      if (tight == null) {
        return null;
      }
    }
    return follow(tight);
  }

  /** Narrows what follows from the keys that are left. */
  private Box follow(Box box) {
    Box tight = box;
    for (Map.Entry<Dimension, BitSet> entry : box.cells().entrySet()) {
      for (Link link : byKey.getOrDefault(entry.getKey(), List.of())) {
        BitSet values = new BitSet();
        for (int cell = 0; cell < link.meeting().size(); cell++) {
          values.set(cell, link.meeting().get(cell).intersects(entry.getValue()));
        }
        tight = values.isEmpty() ? null : tight.with(link.value(), values);
        if (tight == null) {
          return null;
        }
      }
    }
    return tight;
  }

  /** A list that contains a word is known. */
  private Box listIsKnown(Dimension dimension, BitSet cells, Box box) {
    boolean contains = cells.get(1) && !cells.get(0);
    if (!contains || dimension.word().equals(Dimension.KNOWN)) {
      return box;
    }
    Dimension known = new Dimension(dimension.type(), dimension.field(), Dimension.KNOWN);
    return box.with(known, axes.axis(known).where(sample -> sample.equals(true)));
  }
}
