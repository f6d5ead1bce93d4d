package org.csuite.rulebook;

import java.util.List;
import org.csuite.model.Catalogue;
import org.csuite.model.Domain;
import org.csuite.model.FactDefinition;
import org.csuite.model.FactType;
import org.csuite.model.Field;
import org.csuite.model.Kind;
import org.csuite.model.Vocabulary;

/** The fields of what rules can match, also of the types whose fields the rule book gives. */
public final class TypeFields {
  private final List<Field> company;
  private final List<Field> role;
  private final List<Field> duty;

  /** The fields under one vocabulary. */
  public TypeFields(Vocabulary vocabulary) {
    this.company = vocabulary.facts().stream().map(FactDefinition::field).toList();
    this.role = columns(vocabulary.roles(), Domain.ROLE);
    this.duty = columns(vocabulary.duties(), Domain.DUTY);
  }

  /**
   * The fields in the order of a fact's values. A row has those of its table, which is not known
   * here.
   */
  public List<Field> of(FactType type) {
    return switch (type) {
      case COMPANY -> company;
      case ROLE -> role;
      case DUTY -> duty;
      default -> type.fields();
    };
  }

  private static List<Field> columns(Catalogue catalogue, Domain domain) {
    return catalogue.columns().stream()
        .map(
            column ->
                column.equals("id")
                    ? new Field("id", Kind.TEXT, domain, false)
                    : new Field(column, Kind.TEXT, null, true))
        .toList();
  }

  /** The place of a field among others, or -1. */
  public static int index(List<Field> fields, String name) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }
}
