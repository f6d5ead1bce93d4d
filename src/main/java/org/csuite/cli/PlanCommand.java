package org.csuite.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.csuite.model.Outcome;
import org.csuite.model.Scenario;
import org.csuite.model.StaffingPlan;
import org.csuite.report.PlanJson;
import org.csuite.report.PlanText;
import org.csuite.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code csuite plan}: when which role is to be staffed, and what it costs. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Decides a scenario at each of its stages: when which role is to be staffed, and what the"
          + " organisation costs then.",
      "A scenario gives `stages`: a list of dates with the facts that are other then."
    })
final class PlanCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILES",
      arity = "1..*",
      description = "Scenarios: files, folders, or - for standard input.")
  private List<String> arguments;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      description = "Only the scenario of that name. May be given several times.")
  private List<String> only = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (default) or json (see `csuite schema plan`).")
  private Format format;

  @Mixin private SharedOptions shared;

  private final Console console;

  PlanCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    return Work.with(console, shared, this::plan);
  }

  private int plan(Work work) throws IOException {
    NameFilter names = new NameFilter(only);
    List<Scenario> without = new ArrayList<>();
    Report<StaffingPlan> report =
        format == Format.JSON
            ? new PlanJson(console.out())
            : new PlanText(shared.forResults(console, work.book().vocabulary()), console.out());
    boolean[] planned = {false};
    work.source()
        .each(
            arguments,
            scenario -> {
              if (!names.takes(scenario)) {
                return;
              }
              if (scenario.stages().isEmpty()) {
                without.add(scenario);
              } else {
                planned[0] = true;
                report.add(plan(scenario, work));
              }
            });
    report.end();
    names.reportMissing(work.mistakes());
    if (!planned[0] && !without.isEmpty()) {
      work.mistakes()
          .add(
              "'"
                  + without.get(0).name()
                  + "' has no stages, so there is nothing to plan.\nMaybe add `stages: [{date:"
                  + " 2027-01, headcount: 80}]` to the scenario.");
    }
    return ExitCode.DONE;
  }

  private static StaffingPlan plan(Scenario scenario, Work work) {
    List<String> dates = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    dates.add(null);
    outcomes.add(work.engine().decide(scenario));
    for (Scenario.Stage stage : scenario.stages()) {
      dates.add(stage.date());
      outcomes.add(work.engine().decide(scenario.with(stage.company())));
    }
    return StaffingPlan.of(
        dates, outcomes, work.book().vocabulary().currency(outcomes.get(0).company()));
  }
}
