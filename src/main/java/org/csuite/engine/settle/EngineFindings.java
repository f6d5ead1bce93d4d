package org.csuite.engine.settle;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csuite.engine.plan.Fired;
import org.csuite.model.EngineFinding;
import org.csuite.model.Finding;
import org.csuite.model.Reason;
import org.csuite.model.Severity;
import org.csuite.model.Text;
import org.csuite.model.Verb;

/** What the engine itself finds: conclusions that do not fit together. All are errors. */
public final class EngineFindings {
  private EngineFindings() {}

  /** Rules that conclude different things where only one can be. */
  static Finding conflict(Verb verb, Map<List<Object>, List<Fired>> byArguments) {
    List<Fired> all = byArguments.values().stream().flatMap(List::stream).toList();
    String rules =
        all.stream()
            .map(fired -> "\"" + fired.rule().name() + "\"")
            .distinct()
            .collect(Collectors.joining(", "));
    String values =
        byArguments.keySet().stream()
            .map(arguments -> arguments.subList(1, arguments.size()).toString())
            .collect(Collectors.joining(", "));
    Object key = all.get(0).arguments().get(0);
    return error(
        EngineFinding.CONFLICTING_CONCLUSIONS,
        key.toString(),
        new Text(
            "The rules %s conclude different things with %s for %s: %s. The first is taken."
                .formatted(rules, verb.id(), key, values),
            "Les règles %s concluent différemment par %s pour %s : %s. La première est retenue."
                .formatted(rules, verb.id(), key, values)),
        new Text(
            "Let one of the rules override the other with @overrides.",
            "Faites prévaloir l'une des règles avec @overrides."),
        all.stream().map(Fired::reason).toList());
  }

  /** A role is held by one that is not staffed. */
  public static Finding holderNotStaffed(
      Text role, Text holder, String subject, List<Reason> reasons) {
    return error(
        EngineFinding.HOLDER_NOT_STAFFED,
        subject,
        new Text(
            "%s is to be held by %s, which is not staffed.".formatted(role.en(), holder.en()),
            "Le poste %s doit être tenu par le poste %s, qui n'est pas pourvu."
                .formatted(role.fr(), holder.fr())),
        null,
        reasons);
  }

  /** Roles hold each other in a circle. */
  public static Finding holdingCycle(List<Text> roles, String subject, List<Reason> reasons) {
    return error(
        EngineFinding.HOLDING_CYCLE,
        subject,
        new Text(
            "%s would be held by each other in a circle.".formatted(english(roles)),
            "Les postes %s seraient tenus l'un par l'autre en boucle.".formatted(french(roles))),
        null,
        reasons);
  }

  /** A superior is not staffed. */
  public static Finding superiorNotStaffed(
      Text role, Text superior, String subject, List<Reason> reasons) {
    return error(
        EngineFinding.SUPERIOR_NOT_STAFFED,
        subject,
        new Text(
            "%s is to report to %s, which is not staffed.".formatted(role.en(), superior.en()),
            "Le poste %s doit être rattaché au poste %s, qui n'est pas pourvu."
                .formatted(role.fr(), superior.fr())),
        null,
        reasons);
  }

  /** Reporting lines run in a circle, or a role reports to itself. */
  public static Finding reportingCycle(List<Text> roles, String subject, List<Reason> reasons) {
    return error(
        EngineFinding.REPORTING_CYCLE,
        subject,
        roles.size() == 1
            ? new Text(
                "%s would report to itself.".formatted(english(roles)),
                "Le poste %s serait rattaché à lui-même.".formatted(french(roles)))
            : new Text(
                "%s would report to each other in a circle.".formatted(english(roles)),
                "Les postes %s seraient rattachés l'un à l'autre en boucle."
                    .formatted(french(roles))),
        null,
        reasons);
  }

  /** A duty is given to a role that is not staffed. */
  public static Finding ownerNotStaffed(
      Text duty, Text role, String subject, List<Reason> reasons) {
    return error(
        EngineFinding.DUTY_OWNER_NOT_STAFFED,
        subject,
        new Text(
            "%s is to answer for the duty \"%s\", but is not staffed."
                .formatted(role.en(), duty.en()),
            "Le poste %s doit répondre de la mission « %s », mais n'est pas pourvu."
                .formatted(role.fr(), duty.fr())),
        null,
        reasons);
  }

  private static Finding error(
      EngineFinding code, String subject, Text message, Text advice, List<Reason> reasons) {
    return new Finding(code.id(), Severity.ERROR, subject, message, advice, reasons);
  }

  private static String english(List<Text> roles) {
    return joined(roles.stream().map(Text::en));
  }

  private static String french(List<Text> roles) {
    return joined(roles.stream().map(Text::fr));
  }

  private static String joined(Stream<String> names) {
    return names.collect(Collectors.joining(", "));
  }
}
