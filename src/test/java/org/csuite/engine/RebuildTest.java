package org.csuite.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.csuite.RuleCopy;
import org.csuite.check.CaseRunner;
import org.csuite.model.Scenario;
import org.csuite.rulebook.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A watch makes hundreds of rule books and engines in one process; none of them may stay. */
class RebuildTest {
  private static final int REBUILDS = 30;

  @TempDir Path folder;

  @Test
  void earlierRuleBooksAreForgotten() {
    RuleCopy copy = RuleCopy.ofSmall(folder);
    List<WeakReference<Object>> earlier = new ArrayList<>();
    int classes = 0;
    for (int i = 0; i < REBUILDS; i++) {
      earlier.add(new WeakReference<>(decide(copy.book())));
      classes = i == REBUILDS / 2 ? loaded() : classes;
    }

    for (int i = 0; i < 20 && earlier.stream().anyMatch(e -> e.get() != null); i++) {
      System.gc();
    }
    assertThat(earlier).allMatch(engine -> engine.get() == null);
    assertThat(loaded() - classes).as("classes loaded by the later rebuilds").isLessThan(REBUILDS);
  }

  private static Object decide(RuleBook book) {
    DecisionEngine engine = DecisionEngine.of(book);
    for (Scenario scenario : CaseRunner.cases(book).scenarios()) {
      engine.decide(scenario);
      engine.trial(scenario);
    }
    return engine;
  }

  private static int loaded() {
    ClassLoadingMXBean loading = ManagementFactory.getClassLoadingMXBean();
    return loading.getLoadedClassCount();
  }
}
