package org.csuite.report;

import org.csuite.model.Language;

/**
 * Every sentence that sweeps print of their own, in both languages; patterns as in {@link Word}.
 */
public enum SweepWord {
  TITLE("{0}: {1}, the other facts as they are", "{0} : {1}, les autres faits inchangés"),
  FROM_TO("{0} from {1} to {2}", "{0} de {1} à {2}"),
  THROUGH("{0} through {1} values", "{0} sur {1} valeurs"),
  AND("{0} and {1}", "{0} et {1}"),
  EXACT_ONE(
      "The rule book was asked once between each two of its thresholds ({0} times): what changes, changes"
          + " exactly here and nowhere between.",
      "La base de règles a été interrogée une fois entre deux seuils successifs ({0} fois) : ce qui"
          + " change, change exactement ici et nulle part entre deux."),
  EACH_VALUE("Each of the {0} values was decided.", "Chacune des {0} valeurs a été examinée."),
  EXACT_TWO(
      "The rule book was asked once in each of the {0} fields between its thresholds: the borders are"
          + " exact.",
      "La base de règles a été interrogée une fois dans chacun des {0} champs que découpent ses seuils :"
          + " les frontières sont exactes."),
  ASLANT(
      "Both facts meet in “{0}”, so that borders may run aslant: they are exact where the {1}"
          + " companies were decided, and interpolated between.",
      "Les deux faits se rencontrent dans « {0} », si bien que des frontières peuvent être obliques :"
          + " elles sont exactes là où les {1} entreprises ont été examinées, interpolées entre deux."),
  NOTHING_CHANGES("Nothing changes.", "Rien ne change."),
  FROM("from", "à partir de"),
  CHANGES("what changes there", "ce qui y change"),
  DECIDED("what is decided", "ce qui est décidé"),
  STAFFED("to staff: {0}", "à pourvoir : {0}"),
  ABOVE("above {0}", "au-dessus de {0}"),
  HERE("{0} (the scenario)", "{0} (le scénario)"),
  REGIONS("Who is staffed where", "Qui est à pourvoir, et où"),
  SCENARIO("the scenario", "le scénario"),
  NOBODY("nobody", "personne");

  private final String en;
  private final String fr;

  SweepWord(String en, String fr) {
    this.en = en;
    this.fr = Word.french(fr);
  }

  /** The sentence with its blanks filled in. */
  public String in(Language language, Object... arguments) {
    return Word.fill(language == Language.FR ? fr : en, language, arguments);
  }
}
