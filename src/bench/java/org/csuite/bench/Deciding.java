package org.csuite.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.csuite.BatchRun;
import org.csuite.analysis.ExplainOptions;
import org.csuite.analysis.Explainer;
import org.csuite.batch.job.BatchJob;
import org.csuite.engine.PlainDrools;
import org.csuite.model.Explanation;
import org.csuite.model.Location;
import org.csuite.model.Outcome;
import org.csuite.model.Question;
import org.csuite.model.Scenario;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** Deciding companies on all processors, and explaining decisions on one. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(Threads.MAX)
@Fork(value = 1, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 3)
@Measurement(iterations = 5)
public class Deciding {
  private static final Location NOWHERE = Location.of("benchmark");

  /** One company after another, for each thread. */
  @State(Scope.Thread)
  public static class Next {
    private int at;

    private <T> T of(List<T> all) {
      at = at + 1 < all.size() ? at + 1 : 0;
      return all.get(at);
    }
  }

  /** Companies as hand-written Java takes them. */
  @State(Scope.Benchmark)
  public static class ByHand {
    private List<TechnicalOfficers.Firm> firms;

    /** Makes them. */
    @Setup(Level.Trial)
    public void make(Companies companies) {
      firms = companies.companies().stream().map(Firms::of).toList();
    }
  }

  /** Companies as plain Drools takes them. */
  @State(Scope.Benchmark)
  public static class Drools {
    private PlainDrools plain;
    private List<PlainDrools.Prepared> prepared;

    /** Makes them, and holds what is concluded against csuite. */
    @Setup(Level.Trial)
    public void make(Companies companies) {
      plain = new PlainDrools(companies.engine(), Runtime.getRuntime().availableProcessors());
      prepared = companies.companies().stream().map(plain::prepare).toList();
      for (int i = 0; i < prepared.size(); i++) {
        if (plain.decide(prepared.get(i)) != plain.expected(companies.companies().get(i))) {
          throw new IllegalStateException("not decided alike: " + companies.companies().get(i));
        }
      }
    }
  }

  /** CTO and CIO in Java. */
  @Benchmark
  public Object byHand(ByHand byHand, Next next) {
    return TechnicalOfficers.decide(next.of(byHand.firms));
  }

  /** Pooled sessions, without input and output. */
  @Benchmark
  public int plainDrools(Drools drools, Next next) {
    return drools.plain.decide(next.of(drools.prepared));
  }

  /** With every reason, without input and output. */
  @Benchmark
  public Outcome eachByItself(Companies companies, Next next) {
    return companies.engine().decide(scenario(companies, next));
  }

  /** A whole table, from cells that are all empty: one operation is all of its rows. */
  @Benchmark
  @Threads(1)
  public BatchJob withCells(Companies companies) throws IOException {
    return BatchRun.PLAIN.run(companies.engine(), companies.table());
  }

  /** Why the verdict on a role, and what would change it. */
  @Benchmark
  @Threads(1)
  @BenchmarkMode(Mode.AverageTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public Explanation explain(Companies companies, Next next) {
    List<String> roles = List.copyOf(companies.engine().book().vocabulary().roles().ids());
    Scenario scenario = scenario(companies, next);
    String role = roles.get(next.at % roles.size());
    return new Explainer(companies.engine(), scenario)
        .explain(Question.of(Question.Kind.ROLE, role), ExplainOptions.ALL);
  }

  private static Scenario scenario(Companies companies, Next next) {
    return Scenario.of("", next.of(companies.companies()), NOWHERE, "");
  }
}
