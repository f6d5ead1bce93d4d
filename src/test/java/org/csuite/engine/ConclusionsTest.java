package org.csuite.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.csuite.model.Verb;
import org.junit.jupiter.api.Test;

/** The port that rule files name has exactly the verbs that rules may use. */
class ConclusionsTest {
  @Test
  void eachVerbIsAMethodWithItsParametersAndThereIsNoOther() {
    assertThat(Stream.of(Conclusions.class.getDeclaredMethods()).map(ConclusionsTest::signature))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Verb.values()).map(ConclusionsTest::signature).toList());
  }

  private static String signature(Method method) {
    return method.getName()
        + Stream.of(method.getParameterTypes()).map(Class::getSimpleName).toList();
  }

  private static String signature(Verb verb) {
    return verb.id()
        + verb.parameters().stream()
            .map(p -> p.kind().numeric() ? "Number" : p.kind().typeName())
            .toList();
  }
}
