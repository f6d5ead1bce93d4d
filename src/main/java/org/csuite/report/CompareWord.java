package org.csuite.report;

import org.csuite.model.Language;

/**
 * Every word that comparisons print of their own, in both languages; patterns as in {@link Word}.
 */
enum CompareWord {
  GIVEN("as given", "tel que donné"),
  ADVISED("as advised", "tel que conseillé"),
  ROLES("Roles", "Rôles"),
  HOLDERS("Held by another post", "Portés par un autre poste"),
  LINES("Reporting lines", "Rattachements"),
  DUTIES("Accountable for", "Responsables de"),
  PAY("Pay", "Rémunérations"),
  FINDINGS("Findings", "Constats"),
  WHOLE("The whole", "L'ensemble"),
  PAY_LOW("pay of all posts, lower ends", "rémunération totale, bas des fourchettes"),
  PAY_POINT("pay of all posts, points", "rémunération totale, points retenus"),
  PAY_HIGH("pay of all posts, upper ends", "rémunération totale, haut des fourchettes"),
  AT_LEAST("at least {0}", "au moins {0}"),
  TODAY("today", "aujourd'hui"),
  SPAN("direct reports of the head", "subordonnés directs du dirigeant"),
  LAYERS("levels", "niveaux hiérarchiques"),
  STAFFED("staffed", "pourvu"),
  ALIKE(
      "{0} decision alike|{0} decisions alike", "{0} décision identique|{0} décisions identiques"),
  NO_DIFFERENCE("No decision differs.", "Aucune décision ne diffère."),
  TWO_BOOKS("Two versions of the rule book", "Deux versions de la base de règles"),
  EDITS("Edits of the rule book", "Modifications de la base de règles"),
  EDIT_ADDED("{0} (added)", "{0} (ajout)"),
  EDIT_REMOVED("{0} (removed)", "{0} (suppression)"),
  EDIT_OF_RULE("{0}, rule {1}", "{0}, règle {1}"),
  BECAUSE("because of {0} alone", "à cause de {0} seule"),
  ANY_OF("because of {0}, each alone", "à cause de {0}, chacune seule"),
  TOGETHER("because of {0} together, none alone", "à cause de {0} ensemble, aucune seule"),
  UNPROVEN(
      "by no edit alone, and no one of them is needed",
      "par aucune modification seule ou nécessaire"),
  EDIT_NUMBER("edit {0}", "la modification {0}"),
  AND_MORE("{1} and {0} more|{1} and {0} more", "{1} et {0} autre|{1} et {0} autres"),
  IDLE("without effect here", "sans effet ici"),
  NO_EDITS("The rule books decide by the same rules.", "Les deux bases de règles sont identiques."),
  BOOKS_COMPARED(
      "{0} decision differs, in {1} of {2} scenarios.|{0} decisions differ, in {1} of {2} scenarios.",
      "{0} décision diffère, dans {1} scénarios sur {2}.|{0} décisions diffèrent, dans {1} scénarios"
          + " sur {2}.");

  private final String en;
  private final String fr;

  CompareWord(String en, String fr) {
    this.en = en;
    this.fr = Word.french(fr);
  }

  /** The word with its blanks filled in. */
  String in(Language language, Object... arguments) {
    return Word.fill(language == Language.FR ? fr : en, language, arguments);
  }
}
