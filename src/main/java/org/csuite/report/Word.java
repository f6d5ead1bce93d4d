package org.csuite.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csuite.model.Language;
import org.csuite.model.RoleDecision;
import org.csuite.model.Severity;

/**
 * Every word that reports print of their own, in both languages. {@code {0}}, {@code {1}} … stand
 * for what is filled in; {@code one|many} is a singular and a plural, chosen by {@code {0}}.
 */
public enum Word {
  // Headings
  ROLES("Roles", "Rôles"),
  REASONS("Why", "Pourquoi"),
  LINES("Reporting lines", "Rattachements"),
  LINES_ADVISED("as advised", "tels que conseillés"),
  LINES_GIVEN("as given", "tels que donnés"),
  DUTIES("Who is accountable for what", "Qui répond de quoi"),
  PAY("Pay", "Rémunérations"),
  BUDGET("Pay budget", "Budget de rémunération"),
  FINDINGS("Findings", "Constats"),
  ASSUMPTIONS("Estimates and exchange rates", "Estimations et taux de change"),
  UNKNOWN("Not known: what to ask the client", "Inconnu : que demander au client"),
  SOURCES("Sources", "Sources"),

  // Columns
  ROLE("role", "rôle"),
  VERDICT("verdict", "avis"),
  CERTAINTY("certainty", "certitude"),
  PAY_PER_YEAR("pay per year", "rémunération annuelle"),
  REPORTS_TO("reports to", "rattaché à"),
  SCENARIO("scenario", "scénario"),
  STAFFED("to staff", "à pourvoir"),
  OPTIONAL_ROLES("optional", "facultatifs"),
  FINDINGS_COLUMN("findings", "constats"),
  EXPECTED("expected", "attendu"),
  FOUND("found", "trouvé"),
  PRESENT("present", "présent"),
  NONE("none", "aucun"),
  FIRED("fires", "se déclenche"),
  SILENT("silent", "se tait"),

  // Severities
  ERROR("error", "erreur"),
  WARNING("warning", "avertissement"),
  INFO("info", "remarque"),
  ERRORS("{0} error|{0} errors", "{0} erreur|{0} erreurs"),
  WARNINGS("{0} warning|{0} warnings", "{0} avertissement|{0} avertissements"),
  INFOS("{0} note|{0} notes", "{0} remarque|{0} remarques"),

  // Confidence of sources
  SECONDARY("secondary", "secondaire"),
  UNVERIFIED("unverified", "non vérifié"),
  JUDGEMENT("judgement", "jugement"),

  // Roles
  HELD_BY("held by {0}", "tenu par {0}"),
  MAY_BE_THE_GROUPS("the group's may serve", "celui du groupe suffit"),
  MAY_BE_EXTERNAL("may be external", "peut être externe"),
  EXTERNAL("external", "externe"),
  PROFILE("profile: {0}", "profil : {0}"),
  GROUP("group: {0}", "groupe : {0}"),
  OWN_DECISION("own: {0}", "décidé : {0}"),
  BEFORE_BUDGET("before budget: {0}", "avant budget : {0}"),
  NOT_ADVISED_ROLES("Not advised: {0}", "Déconseillés : {0}"),
  REQUIRED_BY_LAW("must", "imposé"),
  OVERRIDDEN("decision of {0}: {1}. {2}", "décision de {0} : {1}. {2}"),
  ESTIMATED_NOTE(
      "≈ rests on an estimated fact (see the estimates below)",
      "≈ repose sur un fait estimé (voir les estimations ci-dessous)"),
  ORIENTATION_NOTE(
      "* nearest band known; no source covers this case",
      "* fourchette connue la plus proche ; aucune source ne couvre ce cas"),

  // Pay
  BAND_SHORT("{0}–{1}", "{0}–{1}"),
  ABOVE("above {0}", "plus de {0}"),
  ABOUT("about {0}", "environ {0}"),
  OF_YEAR("{0} ({1})", "{0} ({1})"),
  POINT("point {0}", "cible {0}"),
  NO_PAY("no source covers it", "aucune source"),
  PAY_FACTOR("{0}% of the band", "{0}\u00A0% de la fourchette"),
  PAY_ALTERNATIVE("other band: ", "autre fourchette : "),
  UNPRICED("No source covers the pay of {0}.", "Aucune source ne couvre la rémunération de : {0}."),

  // Lines and duties
  ONE_PERSON("one person", "une personne"),
  IN_CYCLE("in a circle", "en cercle"),
  NOT_STAFFED("not staffed", "non pourvu"),
  CONSULTED("consulted: {1}|consulted: {1}", "consulté : {1}|consultés : {1}"),
  NOBODY("nobody", "personne"),
  GIVEN_INTERIM("interim", "par intérim"),
  GIVEN_SHARE("{0} of a post", "{0} d'un poste"),
  UNKNOWN_SUPERIOR("reports to {0}, who is not listed", "rattaché à {0}, qui ne figure pas"),

  // Budget
  AVAILABLE("available", "disponible"),
  NEEDED("needed for what is advised", "nécessaire pour les postes conseillés"),
  MISSING("missing", "manque"),
  LEFT("left", "reste"),
  DEFERRED_ROLES("deferred until the budget grows", "différés jusqu'à ce que le budget augmente"),
  NOT_COUNTED("not counted, for want of a source", "non compté, faute de source"),
  COMBINING_SAVES("saved by combining roles", "économisé en cumulant des rôles"),

  // The rest
  ADVICE("Advice: {0}", "Conseil : {0}"),
  ESTIMATED_FACT("{0}, estimated from the sector", "{0}, estimé d'après le secteur"),
  EXCHANGE_RATE("1 {0} = {1} {2} ({3})", "1 {0} = {1} {2} ({3})"),
  AND_MORE("and {0} more: {1}|and {0} more: {1}", "et {0} autre : {1}|et {0} autres : {1}"),
  RECEIPT(
      "csuite {0}, Drools {1}, rules {2}, scenario {3}, {4}",
      "csuite {0}, Drools {1}, règles {2}, scénario {3}, {4}"),
  LABELLED("{0}: {1}", "{0} : {1}"),
  PEOPLE("{1}\u00A0person|{1}\u00A0people", "{1}\u00A0personne|{1}\u00A0personnes"),
  YES("yes", "oui"),
  NO("no", "non"),
  MILLION("m", "M"),
  BILLION("bn", "Md"),
  SCENARIOS("{0} scenario|{0} scenarios", "{0} scénario|{0} scénarios"),
  WITH_IT("and with that {0}", "et avec cela {0}"),
  DUTIES_FOLLOW("{0} duties", "{0} attributions"),
  LINES_FOLLOW("{0} reporting lines", "{0} rattachements"),
  BANDS_FOLLOW("{0} salary bands", "{0} fourchettes de salaire"),
  MORE_SCENARIOS("… and {0} more|… and {0} more", "… et {0} autre|… et {0} autres"),
  DECISIONS_CHANGED(
      "{0} decisions changed in {1} scenarios", "{0} décisions changées dans {1} scénarios"),
  WATCHING(
      "{0} scenarios decided. Watching for changes; Ctrl-C ends.",
      "{0} scénarios décidés. En attente de modifications ; Ctrl-C pour terminer."),
  WATCHING_BY_LOOKING(
      "The system does not tell of every change here, so the files are looked at every second.",
      "Le système ne signale pas ici tous les changements : les fichiers sont relus chaque"
          + " seconde."),
  WATCHED_IS_GONE(
      "'{0}' is gone. csuite goes on looking for it.",
      "« {0} » a disparu. csuite continue de le chercher."),
  WATCHED_IS_BACK("'{0}' is back.", "« {0} » est de retour."),
  STILL_IN_FORCE(
      "The last good rules stay in force.", "Les dernières règles valables restent en vigueur."),
  WHY_NOT_EXPECTED("{0}: {1} is blocked: {2}", "{0} : {1} est bloquée : {2}"),
  WHY_FOUND("{0}: {1} concludes it", "{0} : {1} le conclut"),
  PASSED("{0} passed, {1} failed", "{0} réussis, {1} échoués"),
  ABSENT("–", "–");

  private static final Pattern BLANK = Pattern.compile("\\{(\\d)}");

  private final String en;
  private final String fr;

  Word(String en, String fr) {
    this.en = en;
    this.fr = french(fr);
  }

  /**
   * French puts a blank before these, or after an opening quotation mark, at which no line may
   * break.
   */
  public static String french(String text) {
    return text.replace(" :", "\u00A0:")
        .replace(" ;", "\u00A0;")
        .replace(" ?", "\u00A0?")
        .replace(" %", "\u00A0%")
        .replace("« ", "«\u00A0")
        .replace(" »", "\u00A0»");
  }

  /** The word with its blanks. */
  public String pattern(Language language) {
    return language == Language.FR ? fr : en;
  }

  /** The word with its blanks filled in. */
  public String in(Language language, Object... arguments) {
    return fill(pattern(language), language, arguments);
  }

  /** A pattern with its blanks filled in. */
  public static String fill(String words, Language language, Object... arguments) {
    String pattern = words;
    int bar = pattern.indexOf('|');
    if (bar >= 0) {
      boolean one = isOne(((Number) arguments[0]).longValue(), language);
      pattern = one ? pattern.substring(0, bar) : pattern.substring(bar + 1);
    }
    return BLANK
        .matcher(pattern)
        .replaceAll(
            blank ->
                Matcher.quoteReplacement(
                    String.valueOf(arguments[Integer.parseInt(blank.group(1))])));
  }

  // French counts 0 as singular.
  private static boolean isOne(long number, Language language) {
    return number == 1 || (number == 0 && language == Language.FR);
  }

  /** The name of a severity. */
  public static Word of(Severity severity) {
    return switch (severity) {
      case ERROR -> ERROR;
      case WARNING -> WARNING;
      case INFO -> INFO;
    };
  }

  /** How many of a severity. */
  public static Word count(Severity severity) {
    return switch (severity) {
      case ERROR -> ERRORS;
      case WARNING -> WARNINGS;
      case INFO -> INFOS;
    };
  }

  /** Whether a role may be, or is, held from outside; null when there is nothing to say. */
  public static Word of(RoleDecision.External external) {
    return switch (external) {
      case ALLOWED -> MAY_BE_EXTERNAL;
      case TRUE -> EXTERNAL;
      case FALSE -> null;
    };
  }

  /** The name of a confidence; null when the source is verified, which goes without saying. */
  public static Word ofConfidence(String confidence) {
    return switch (confidence) {
      case "secondary" -> SECONDARY;
      case "unverified" -> UNVERIFIED;
      case "judgement" -> JUDGEMENT;
      default -> null;
    };
  }
}
