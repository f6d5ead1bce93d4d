package org.csuite.report.page;

import org.csuite.report.Word;
import org.csuite.report.Wording;

/** Every word that pictures and pages print of their own; patterns as in {@link Word}. */
enum PageWord {
  DIFFERS("≠ differs", "≠ diffère"),
  DIFFERENCES("What differs", "Ce qui diffère"),
  DECISIONS_DIFFER(
      "{0} decision differs|{0} decisions differ", "{0} décision diffère|{0} décisions diffèrent"),
  NO_SINGLE_EDIT(
      "No single edit, but several at once", "Aucune modification à elle seule, mais plusieurs"),
  SWEEP("Where decisions change", "Où les décisions changent"),
  PLAN("Staffing plan", "Plan de recrutement"),
  TITLE("Recommended organisation", "Organisation recommandée"),
  CHART("Organisation chart", "Organigramme"),
  ADVISED("organisation as advised", "organisation conseillée"),
  GIVEN("organisation as given", "organisation actuelle ou proposée"),
  CHART_LEGEND(
      "Thick border: required. Dashed: optional, deferred, or may be held from outside. The number"
          + " is the certainty.",
      "Bord épais : obligatoire. Pointillé : facultatif, différé, ou peut être externe. Le nombre"
          + " est la certitude."),
  APART("Not staffed: optional or deferred", "Non pourvus : facultatifs ou différés"),
  ROLES_LEGEND(
      "Right of the middle what speaks for a role, left what speaks against it, each factor as long"
          + " as what it adds; the mark is the certainty. Unfold a role for its rules.",
      "À droite du milieu ce qui plaide pour la fonction, à gauche ce qui plaide contre, chaque"
          + " facteur à la longueur de ce qu'il ajoute ; le trait est la certitude. Dépliez une"
          + " fonction pour lire ses règles."),
  PAY_LEGEND(
      "Bar: the band, open to the right where the source says only “above”. Dot: the point advised."
          + " Diamond: the client's own figure.",
      "Barre : la fourchette, ouverte à droite quand la source dit seulement « plus de ». Rond : le"
          + " point conseillé. Losange : le chiffre du client."),
  SCALE("Scale from 0 to {0}", "Échelle de 0 à {0}"),
  CLIENT_PAY("client: {0}", "client : {0}"),
  NOT_ADVISED("Not advised", "Déconseillés"),
  NOT_DECIDED("Could not be decided", "N'ont pu être décidés"),
  CHANGES("What would change a verdict", "Ce qui changerait un avis"),
  MORE_QUESTIONS("{0} more question|{0} more questions", "{0} autre question|{0} autres questions"),
  IDLE(
      "Unknown, but by themselves of no effect: {0}",
      "Inconnus, mais sans effet à eux seuls : {0}"),
  LOW("low", "bas"),
  POINT("point", "point"),
  HIGH("high", "haut"),
  CURRENCY("currency", "devise"),
  YEAR("year", "année"),
  RACI(
      "RACI matrix: A accountable, C consulted",
      "Matrice RACI : A responsable (accountable), C consulté");

  private final String en;
  private final String fr;

  PageWord(String en, String fr) {
    this.en = en;
    this.fr = Word.french(fr);
  }

  /** The word in the language of a wording, with its blanks filled in. */
  String in(Wording wording, Object... arguments) {
    String pattern =
        switch (wording.language()) {
          case EN -> en;
          case FR -> fr;
        };
    return Word.fill(pattern, wording.language(), arguments);
  }
}
