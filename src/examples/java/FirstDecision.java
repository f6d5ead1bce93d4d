import java.nio.file.Path;
import org.csuite.api.Csuite;
import org.csuite.api.CsuiteException;
import org.csuite.model.Explanation;
import org.csuite.model.Outcome;
import org.csuite.model.Question;
import org.csuite.model.RoleDecision;
import org.csuite.model.Scenario;

/** Decides a company, and asks why it should have no CTO. */
public final class FirstDecision {
  private FirstDecision() {}

  /** Takes the folder of the rules. */
  public static void main(String[] args) throws CsuiteException {
    Csuite csuite = Csuite.open(Path.of(args[0]));
    String text = "{name: A bank, company: {country: FR, sector: banking, headcount: 1200}}";
    Scenario bank = csuite.parse("bank.yaml", text).orThrow().get(0);

    Outcome outcome = csuite.decide(bank);
    for (RoleDecision role : outcome.roles()) {
      if (role.staffed()) {
        System.out.printf("%s %s %.2f%n", role.role(), role.verdict().id(), role.certainty());
      }
    }

    Explanation why = csuite.explain(bank, Question.of(Question.Kind.ROLE, "CTO"));
    System.out.println("Rules that could have led to a CTO: " + why.whyNot().size());
  }
}
