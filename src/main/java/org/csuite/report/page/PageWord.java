package org.csuite.report.page;

import org.csuite.report.Word;
import org.csuite.report.Wording;

/** Every word that pictures and pages print of their own; patterns as in {@link Word}. */
enum PageWord {
  SWEEP("Where decisions change", "Où les décisions changent"),
  PLAN("Staffing plan", "Plan de recrutement"),
  CHART("Organisation chart", "Organigramme"),
  ADVISED("organisation as advised", "organisation conseillée"),
  GIVEN("organisation as given", "organisation actuelle ou proposée"),
  APART("Not staffed: optional or deferred", "Non pourvus : facultatifs ou différés");

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
