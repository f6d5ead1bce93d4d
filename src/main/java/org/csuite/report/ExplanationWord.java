package org.csuite.report;

import org.csuite.model.Language;

/**
 * Every sentence that explanations print of their own, in both languages; patterns as in {@link
 * Word}. Posts are named with "poste de" in French, facts between quotation marks, so that no
 * article has to agree with a name from the rule book.
 */
enum ExplanationWord {
  // Headings
  WHY("Why", "Pourquoi"),
  FOR_AND_AGAINST("For and against", "Le pour et le contre"),
  WHY_NOT(
      "Why not otherwise, the nearest miss first",
      "Pourquoi pas autrement, du plus proche au plus lointain"),
  CHANGES("What would change it", "Ce qui changerait la décision"),
  FIRMNESS("How firm it is", "Solidité de la décision"),
  OPEN_FACTS("Not known, and able to change it", "Inconnu, et pouvant changer la décision"),

  // Decisions as they are
  ROLE_IS("{0} is {1}", "le poste {0} est {1}"),
  HOLDER_IS("the post of {1} holds {0} too", "le poste {1} porte aussi la fonction {0}"),
  HOLDER_NONE("no other post holds {0}", "aucun autre poste ne porte la fonction {0}"),
  DUTY_IS("{1} is accountable for “{0}”", "le poste {1} répond de « {0} »"),
  DUTY_NONE("nobody is accountable for “{0}”", "personne ne répond de « {0} »"),
  LINE_IS("{0} reports to {1}", "le poste {0} est rattaché au poste {1}"),
  LINE_NONE("{0} reports to nobody", "le poste {0} n'est rattaché à aucun autre"),
  PAY_IS("the pay of {0} is {1}", "la rémunération du poste {0} est de {1}"),
  PAY_NONE("no salary band applies to {0}", "aucune fourchette ne s'applique au poste {0}"),
  FINDING_IS("it is found: {1} [{0}]", "constat : {1} [{0}]"),
  FINDING_NONE("{0} is not found", "le constat {0} n'est pas fait"),
  WITH_CERTAINTY("{0}, with a certainty of {1}", "{0}, avec une certitude de {1}"),
  BECAUSE("{0}: {1}", "{0} : {1}"),

  // Decisions as they would be
  ROLE_WOULD("{0} would be {1}", "le poste {0} serait {1}"),
  HOLDER_WOULD(
      "the post of {1} would hold {0} too", "le poste {1} porterait aussi la fonction {0}"),
  HOLDER_WOULD_NOT(
      "no other post would hold {0}", "aucun autre poste ne porterait la fonction {0}"),
  DUTY_WOULD("{1} would be accountable for “{0}”", "le poste {1} répondrait de « {0} »"),
  DUTY_WOULD_NOT("nobody would be accountable for “{0}”", "personne ne répondrait de « {0} »"),
  LINE_WOULD("{0} would report to {1}", "le poste {0} serait rattaché au poste {1}"),
  LINE_WOULD_NOT("{0} would report to nobody", "le poste {0} ne serait rattaché à aucun autre"),
  PAY_WOULD("the pay of {0} would be {1}", "la rémunération du poste {0} serait de {1}"),
  PAY_WOULD_NOT(
      "no salary band would apply to {0}", "aucune fourchette ne s'appliquerait au poste {0}"),
  FINDING_WOULD("{0} would be found", "le constat {0} serait fait"),
  FINDING_WOULD_NOT("{0} would no longer be found", "le constat {0} ne serait plus fait"),

  // Decisions that change along
  OF_ROLE("{0}", "{0}"),
  OF_HOLDER("holder of {0}", "titulaire ({0})"),
  OF_DUTY("“{0}”", "« {0} »"),
  OF_LINE("superior of {0}", "rattachement ({0})"),
  OF_PAY("pay of {0}", "rémunération ({0})"),
  OF_FINDING("finding {0}", "constat {0}"),
  CHANGE("{0}: {1} instead of {2}", "{0} : {1} au lieu de {2}"),
  APPEARS("{0} appears", "{0} : apparaît"),
  DISAPPEARS("{0} disappears", "{0} : disparaît"),
  NONE("none", "néant"),
  AND_OTHERS("and {0} more|and {0} more", "et {0} autre|et {0} autres"),

  // Why
  RESTS_ON("because", "car"),
  OVERRIDDEN("gave way to another rule", "cède devant une autre règle"),
  NO_RULE("No rule concluded this.", "Aucune règle n'a conclu cela."),
  NOTHING_SPEAKS("Nothing speaks for it or against it.", "Rien ne parle pour ni contre."),
  FIRST_FACTOR("{0} to begin with", "{0} pour commencer"),
  BOTH_FOR("{0} + {1} × (1 − {0}) = {2}", "{0} + {1} × (1 − {0}) = {2}"),
  BOTH_AGAINST("−({0} + {1} × (1 − {0})) = {2}", "−({0} + {1} × (1 − {0})) = {2}"),
  MIXED("({0} {1}) / (1 − {2}) = {3}", "({0} {1}) / (1 − {2}) = {3}"),
  TOGETHER("together {0}", "ensemble {0}"),
  BY_LAW(
      "A provision decides; the factors would come to {0}.",
      "Un texte décide ; les facteurs donneraient {0}."),
  BY_LAW_ALONE("A provision decides.", "Un texte décide."),

  // Why not
  WOULD_CONCLUDE("would give", "donnerait"),
  NEEDS("{0} is {1}, needs {2}", "{0} : {1}, il faut {2}"),
  NEEDS_SHORT("{0} is {1}, needs {2}: {3} short", "{0} : {1}, il faut {2} : il manque {3}"),
  NEEDS_OVER("{0} is {1}, needs {2}: {3} over", "{0} : {1}, il faut {2} : {3} de trop"),
  AT_LEAST("at least {0}", "au moins {0}"),
  MORE_THAN("more than {0}", "plus de {0}"),
  AT_MOST("at most {0}", "au plus {0}"),
  LESS_THAN("less than {0}", "moins de {0}"),
  EXACTLY("{0}", "{0}"),
  NOT_ONE_OF("{0} {1} is not one of: {2}", "{0} : {1}, qui n'est pas parmi : {2}"),
  NOT_AMONG("{0} ({1}) do not include {2}", "{0} ({1}) : il manque {2}"),
  NOT_AMONG_NONE("{0}: none, needs {1}", "{0} : aucun, il faut {1}"),
  OTHER_THAN("{0} is {1}, needs anything but {2}", "{0} : {1}, il faut autre chose que {2}"),
  NOT_KNOWN("{0} is unknown", "{0} : inconnu"),
  NOT_KNOWN_NEEDS("{0} is unknown, needs {1}", "{0} : inconnu, il faut {1}"),
  KNOWN(
      "{0} is known, and the rule is for those of whom it is not",
      "{0} : connu, alors que la règle vaut quand il ne l'est pas"),
  OR("{0} or {1}", "{0} ou {1}"),
  ABSENT("there is no {0}", "il n'y a pas de {0}"),
  ABSENT_CLASS("the company is not classed as {0}", "l'entreprise n'est pas classée {0}"),
  ABSENT_REQUIRED("no provision asks for {0}", "aucun texte n'impose {0}"),
  ABSENT_EXTERNAL(
      "nothing lets an outsider hold {0}", "rien ne permet de confier {0} à l'extérieur"),
  ABSENT_GROUP_ROLE("no parent group has {0}", "aucun groupe parent n'a de {0}"),
  ABSENT_SHARED(
      "nothing lets the group's {0} serve here", "rien ne permet au {0} du groupe de servir ici"),
  ABSENT_FORBIDDEN(
      "nothing keeps the two roles apart ({0})", "rien ne sépare les deux fonctions ({0})"),
  ABSENT_STAFFED("{0} is not staffed as needed", "{0} n'est pas pourvu comme il le faut"),
  ABSENT_BAND("there is no salary band for {0}", "il n'y a pas de fourchette pour {0}"),
  ABSENT_COST(
      "no post of {0} costs what the rule asks",
      "aucun poste de {0} ne coûte ce que la règle demande"),
  ABSENT_OWNER(
      "nobody is accountable as the rule asks ({0})",
      "personne n'en répond comme la règle le demande ({0})"),
  ABSENT_CONSULTED(
      "nobody is consulted as the rule asks ({0})",
      "personne n'est consulté comme la règle le demande ({0})"),
  ABSENT_LINE("there is no such reporting line ({0})", "il n'y a pas de tel rattachement ({0})"),
  ABSENT_POST(
      "the organisation given has no such post ({0})",
      "l'organisation donnée n'a pas de tel poste ({0})"),
  ABSENT_DUTY(
      "the organisation given has no such duty ({0})",
      "l'organisation donnée n'a pas de telle mission ({0})"),
  ABSENT_TOTAL("no organisation is given", "aucune organisation n'est donnée"),
  ABSENT_CANDIDATE("no candidate is given ({0})", "aucun candidat n'est donné ({0})"),
  ABSENT_ROW("no row of the table fits", "aucune ligne du tableau ne convient"),
  PRESENT("it must not be so that {0}", "il ne faut pas que : {0}"),
  PRESENT_REQUIRED("a provision asks for {0}", "un texte impose {0}"),
  PRESENT_SHARED("the group's {0} may serve here", "le {0} du groupe peut servir ici"),
  PRESENT_STAFFED("{0} is staffed", "{0} est pourvu"),
  PRESENT_FORBIDDEN(
      "the two roles must be kept apart ({0})", "les deux fonctions doivent rester séparées ({0})"),
  PRESENT_CLASS("the company is classed as {0}", "l'entreprise est classée {0}"),
  RULED_OUT("{0}, which rules it out", "{0}, ce qui l'exclut"),
  THROUGH("That would take:", "Pour cela il faudrait :"),
  BECAUSE_OF("That is so because:", "C'est ainsi parce que :"),
  MORE_OBSTACLES(
      "and {0} other rule or row, further away|and {0} other rules or rows, further away",
      "et {0} autre règle ou ligne, plus loin|et {0} autres règles ou lignes, plus loin"),

  // What would change it
  IF("If {0}, {1}.", "Si {0}, {1}."),
  AND("{0} and {1}", "{0} et si {1}"),
  NUMBER_STEP("the {0} were {1} instead of {2} ({3})", "« {0} » passait de {2} à {1} ({3})"),
  WORD_STEP("the {0} were {1} instead of {2}", "« {0} » passait de {2} à {1}"),
  FLAG_STEP("“{0}” were {1} instead of {2}", "« {0} » passait de {2} à {1}"),
  UNKNOWN_STEP("the {0}, now unknown, were {1}", "« {0} », inconnu à ce jour, valait {1}"),
  UNKNOWN_FLAG_STEP("“{0}”, now unknown, were {1}", "« {0} », inconnu à ce jour, valait {1}"),
  FORGOTTEN_STEP("the {0} were not known", "« {0} » n'était pas connu"),
  ALONG("With it would change: {0}.", "Changerait aussi : {0}."),
  NOTHING_CHANGES(
      "No change of one or two facts flips it; two unknown facts were not tried together.",
      "Aucun changement d'un ou de deux faits ne modifie la décision ; deux faits inconnus n'ont pas été essayés ensemble."),
  NOTHING_FOUND("No change was found that flips it.", "Aucun changement trouvé."),
  SEARCH_OF_ONE(
      "Every threshold of the rules was tried, one fact at a time ({0} companies were decided). Two facts at a time were not tried, since one suffices; --two tries them.",
      "Tous les seuils des règles ont été essayés, un fait à la fois ({0} entreprises évaluées). Deux faits à la fois n'ont pas été essayés, puisqu'un seul suffit ; --two les essaie."),
  SEARCH_OF_TWO(
      "Every threshold of the rules was tried, one fact at a time, then two, the smallest changes first ({0} companies were decided).",
      "Tous les seuils des règles ont été essayés, un fait à la fois, puis deux, en commençant par les plus petits changements ({0} entreprises évaluées)."),
  SEARCH_LIMIT(
      "Every threshold of the rules was tried, one fact at a time, then two, the smallest changes first, until the limit of the search was reached ({0} companies were decided): a larger change of two facts may exist.",
      "Tous les seuils des règles ont été essayés, un fait à la fois, puis deux, en commençant par les plus petits changements, jusqu'à la limite de la recherche ({0} entreprises évaluées) : un changement plus grand de deux faits peut exister."),
  HELD_FIXED("Held fixed: {0}.", "Tenus fixes : {0}."),

  // How firm
  BORDERLINE("Borderline", "Cas limite"),
  BORDERLINE_FACT(
      "Borderline: {0} ({1}) decides within its uncertainty of {2}.",
      "Cas limite : « {0} » ({1}) fait basculer la décision dans sa marge d'incertitude de {2}."),
  FIRM("No number flips it by itself.", "Aucun nombre ne la fait basculer à lui seul."),
  FIRM_BELOW("{0} ({1}): flips at {2} ({3})", "« {0} » ({1}) : bascule à {2} ({3})"),
  FIRM_BOTH(
      "{0} ({1}): flips at {2} ({3}) and at {4} ({5})",
      "« {0} » ({1}) : bascule à {2} ({3}) et à {4} ({5})"),
  FIRM_NUMBERS("Firm against any value of: {0}.", "Ne dépend pas de la valeur de : {0}."),

  // Unknown facts
  ASK("Ask: {0}", "À demander : {0}"),
  IF_IT_IS("if {0}: {1}", "si {0} : {1}"),
  FROM_TO("{0} to below {1}", "de {0} à moins de {1}"),
  FROM("{0} or more", "{0} ou plus"),
  BELOW("below {0}", "moins de {0}"),
  CAN_CHANGE("{0} can change: {1}.", "« {0} » peut changer : {1}."),
  DECISIONS("{0} decision|{0} decisions", "{0} décision|{0} décisions"),
  ALSO_UNKNOWN("Also unknown: {0}", "Inconnus aussi : {0}"),
  // Earlier results decided again
  FILES_CHANGED("Rule files with other text: {0}", "Fichiers de règles modifiés : {0}"),
  FILES_ADDED("New rule files: {0}", "Nouveaux fichiers de règles : {0}"),
  FILES_REMOVED("Rule files that are gone: {0}", "Fichiers de règles disparus : {0}"),
  VERSIONS_DIFFER("Other versions: {0}", "Autres versions : {0}"),
  NO_FILE_CHANGED(
      "Neither rule files nor versions differ.",
      "Ni les fichiers de règles ni les versions ne diffèrent."),
  REPLAYED("{0} as before, {1} different", "{0} inchangés, {1} différents"),
  // Interview
  ASK_BEGIN(
      "Answer what you know. Enter or “unknown” leaves a question open, ? shows what may be answered, “stop” ends. Every answer is saved in {0} at once.",
      "Répondez à ce que vous savez. Entrée ou « inconnu » laisse la question ouverte, ? montre les réponses possibles, « stop » termine. Chaque réponse est aussitôt enregistrée dans {0}."),
  ASK_EXPECTED("({0})", "({0})"),
  ASK_UNFIT("“{0}” does not fit; wanted: {1}", "« {0} » ne convient pas ; il faut : {1}"),
  ASK_YES_NO("yes or no", "oui ou non"),
  ASK_TEXT("any text", "un texte"),
  ASK_WORD("one of: {0}", "un mot parmi : {0}"),
  ASK_LIST(
      "none, or several with commas: {0}", "aucune, ou plusieurs séparées par des virgules : {0}"),
  ASK_AMOUNT("an amount such as 310e6, 310M or 2bn", "un montant comme 310e6, 310M ou 2Md"),
  ASK_SHARE("a share such as 0.35 or 35%", "une part comme 0.35 ou 35%"),
  ASK_NUMBER("a number such as 1200", "un nombre comme 1200"),
  ASK_RANGE("From {0} to {1}.", "De {0} à {1}."),
  ASK_SETTLED(
      "No further answer by itself would change a decision. The scenario is in {0}.",
      "Aucune autre réponse ne changerait à elle seule une décision. Le scénario est dans {0}."),
  ASK_BROKEN_OFF("The answers so far are in {0}.", "Les réponses données sont dans {0}."),
  SEE_ABOVE("see above", "voir plus haut"),
  NEEDS_OTHERS(
      "Unknown, but by themselves of no effect: {0}",
      "Inconnus, mais sans effet à eux seuls : {0}");

  private final String en;
  private final String fr;

  ExplanationWord(String en, String fr) {
    this.en = en;
    this.fr = Word.french(fr);
  }

  /** The sentence with its blanks filled in. */
  String in(Language language, Object... arguments) {
    return Word.fill(language == Language.FR ? fr : en, language, arguments);
  }
}
