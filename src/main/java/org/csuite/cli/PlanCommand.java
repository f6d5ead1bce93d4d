package org.csuite.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.csuite.model.Outcome;
import org.csuite.model.Scenario;
import org.csuite.model.StaffingPlan;
import org.csuite.model.Vocabulary;
import org.csuite.report.JsonReport;
import org.csuite.report.PlanJson;
import org.csuite.report.PlanText;
import org.csuite.report.Report;
import org.csuite.report.page.PlanPicture;
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
  /** How plans are written. */
  enum PlanFormat {
    /** For people. */
    TEXT,
    /** An object a scenario. */
    JSON,
    /** A picture. */
    SVG,
    /** A picture in pixels, into a file. */
    PNG
  }

  @Parameters(
      paramLabel = "FILES",
      arity = "1..*",
      description = "Scenarios: files, folders, or - for standard input.")
  private List<String> arguments;

  @Mixin private OnlyNames only;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text (default), svg, png, or json (see `csuite schema plan`).")
  private PlanFormat format;

  @Mixin private OutputFile output;

  @Mixin private SharedOptions shared;

  private final Console console;
  private boolean planned;

  PlanCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    return format == PlanFormat.PNG
        ? output.withPng(console, this::plan)
        : output.with(console, this::plan);
  }

  private int plan(Console target) throws IOException {
    return Work.with(
        target,
        shared,
        format == PlanFormat.JSON ? JsonReport::refused : Work.NOTHING,
        work -> plan(target, work));
  }

  private int plan(Console target, Work work) throws IOException {
    NameFilter names = new NameFilter(only.names());
    List<Scenario> without = new ArrayList<>();
    Report<StaffingPlan> report = report(target, work.book().vocabulary());
    work.source()
        .each(
            arguments,
            names.picking(
                report::refuse,
                scenario -> {
                  if (scenario.stages().isEmpty()) {
                    without.add(scenario);
                  } else {
                    planned = true;
                    report.add(plan(scenario, work));
                  }
                }));
    report.end();
    names.reportMissing(work.mistakes());
    if (!planned && !without.isEmpty()) {
      work.mistakes()
          .add(
              "'"
                  + without.get(0).name()
                  + "' has no stages, so there is nothing to plan.\nMaybe add `stages: [{date:"
                  + " 2027-01, headcount: 80}]` to the scenario.");
    }
    return ExitCode.DONE;
  }

  private Report<StaffingPlan> report(Console target, Vocabulary vocabulary) {
    return switch (format) {
      case TEXT -> new PlanText(shared.forResults(target, vocabulary), target.out());
      case JSON -> new PlanJson(target.out());
      case SVG, PNG -> new PlanPicture(shared.forResults(target, vocabulary), target.out());
    };
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
