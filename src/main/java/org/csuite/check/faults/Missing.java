package org.csuite.check.faults;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.csuite.check.inspect.Faults;
import org.csuite.check.inspect.Inspection;
import org.csuite.check.space.Instance;
import org.csuite.model.Catalogue;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Phase;
import org.csuite.model.Verb;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.RuleBook;

/** Duties and roles of the catalogues for which the rules have no answer at all. */
final class Missing implements Check {
  @Override
  public void run(Inspection inspection, Faults faults) {
    phases(inspection, faults);
    Vocabulary vocabulary = inspection.book().vocabulary();
    report(
        inspection,
        faults,
        Verb.ASSIGN,
        vocabulary.duties(),
        concluded(inspection, i -> i.rule().verb() == Verb.ASSIGN),
        Code.DUTY_WITHOUT_OWNER,
        "No rule ever gives the duty '%s' to a role.",
        "Maybe add it to the table of owners, or delete it.");
    report(
        inspection,
        faults,
        Verb.PAY,
        vocabulary.roles(),
        concluded(inspection, i -> i.rule().verb() == Verb.PAY),
        Code.ROLE_WITHOUT_PAY,
        "No rule gives a salary band for the role '%s'.",
        "Maybe add one, with its source.");
    report(
        inspection,
        faults,
        Verb.ADVISE,
        vocabulary.roles(),
        concluded(
            inspection,
            i ->
                i.rule().verb() == Verb.REQUIRE
                    || i.rule().verb() == Verb.ADVISE
                        && (!(i.constant(1) instanceof Number strength)
                            || strength.doubleValue() > 0)),
        Code.ROLE_NEVER_ADVISED,
        "No rule requires the role '%s' or speaks for it.",
        "Maybe write what speaks for it, or delete it.");
  }

  /** Says which questions nothing answers, unless the book states that they may lack an answer. */
  private static void phases(Inspection inspection, Faults faults) {
    for (Phase phase : Phase.values()) {
      boolean answered = inspection.book().rules().stream().anyMatch(rule -> rule.phase() == phase);
      if (!answered && !Decisions.mayLack(inspection, phase.id())) {
        faults.warning(
            inspection.texts().text(RuleBook.FACTS).place(1, 1, 1),
            Code.EMPTY_PHASE,
            "No rule answers the question '" + phase.id() + "'.",
            "Maybe the folder "
                + phase.id()
                + "/ is missing; where that is meant, say any in "
                + Decisions.FILE
                + ".",
            null);
      }
    }
  }

  /** What some rule that can fire concludes something on. */
  private static Set<Object> concluded(Inspection inspection, Predicate<Instance> wanted) {
    Set<Object> concluded = new HashSet<>();
    for (Instance instance : inspection.instances()) {
      if (wanted.test(instance) && !inspection.companies(instance).isEmpty()) {
        concluded.add(instance.constant(0));
      }
    }
    return concluded;
  }

  private static void report(
      Inspection inspection,
      Faults faults,
      Verb verb,
      Catalogue catalogue,
      Set<Object> concluded,
      Code code,
      String message,
      String hint) {
    // a verb that no rule uses decides nothing here; a bound argument may be anything
    if (concluded.isEmpty() && code != Code.DUTY_WITHOUT_OWNER
        || concluded.contains(null) && code != Code.DUTY_WITHOUT_OWNER) {
      return;
    }
    for (String id : catalogue.ids()) {
      if (!concluded.contains(id) && !Decisions.mayLack(inspection, verb.id() + ":" + id)) {
        faults.warning(
            inspection.texts().entry(catalogue.file(), id),
            code,
            String.format(message, id),
            hint,
            null);
      }
    }
  }
}
