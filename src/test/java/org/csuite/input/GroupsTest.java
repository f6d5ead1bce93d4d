package org.csuite.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.csuite.input.ScenarioReader.Reading;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Scenario;
import org.junit.jupiter.api.Test;

/** A scenario finds the group it names among all that are read together. */
class GroupsTest {
  private static Reading read(String file, String text) {
    return new ScenarioReader(
            SmallVocabulary.create(),
            ScenarioReader.Form.SCENARIOS,
            new BookNames(List.of(), List.of(), List.of()))
        .read(SourceText.of(file, text));
  }

  private static String scenario(String name, String group) {
    return "name: "
        + name
        + "\n"
        + (group == null ? "" : "group: " + group + "\n")
        + "company: {headcount: 5}\n---\n";
  }

  @Test
  void inAnotherFileWhicheverIsReadFirst() {
    List<Reading> found =
        Groups.find(
            List.of(
                read("a.yaml", scenario("plant", "holding")),
                read("b.yaml", scenario("holding", null))));
    assertThat(found.get(0).scenarios().get(0).parent().name()).isEqualTo("holding");
    assertThat(found.get(1).scenarios().get(0).parent()).isNull();
    assertThat(found.get(0).diagnostics()).isEmpty();
  }

  @Test
  void inItsOwnFileBeforeOthers() {
    List<Reading> found =
        Groups.find(
            List.of(
                read("a.yaml", scenario("holding", null)),
                read("b.yaml", scenario("holding", null) + scenario("plant", "holding"))));
    Scenario plant = found.get(1).scenarios().get(1);
    assertThat(plant.parent().location().file()).isEqualTo("b.yaml");
  }

  @Test
  void overSeveralLevels() {
    String text =
        scenario("workshop", "plant") + scenario("plant", "holding") + scenario("holding", null);
    Scenario workshop = Groups.find(List.of(read("a.yaml", text))).get(0).scenarios().get(0);
    assertThat(workshop.parent().parent().name()).isEqualTo("holding");
  }

  @Test
  void orIsLeftOutWithAMistakeAndTheOthersAreUsed() {
    String text = scenario("plant", "holdin") + scenario("holding", null);
    Reading found = Groups.find(List.of(read("a.yaml", text))).get(0);
    assertThat(found.scenarios()).extracting(Scenario::name).containsExactly("holding");
    assertThat(found.diagnostics()).extracting("code").containsExactly(Code.UNKNOWN_GROUP);
    assertThat(found.diagnostics().get(0).hint()).isEqualTo("Maybe you meant 'holding'.");
  }

  @Test
  void orIsUnusableWhereOneAboveItIs() {
    String text =
        scenario("workshop", "plant") + scenario("plant", "holding") + scenario("shop", "plant");
    Reading found = Groups.find(List.of(read("a.yaml", text))).get(0);
    assertThat(found.scenarios()).isEmpty();
    assertThat(found.diagnostics())
        .extracting("message")
        .containsExactly(
            "The group 'plant' cannot be used, so neither can this scenario.",
            "No scenario that was read is named 'holding'.",
            "The group 'plant' cannot be used, so neither can this scenario.");
  }

  @Test
  void orIsUnusableBelowACircle() {
    String text = scenario("shop", "a") + scenario("a", "b") + scenario("b", "a");
    Reading found = Groups.find(List.of(read("a.yaml", text))).get(0);
    assertThat(found.scenarios()).isEmpty();
    assertThat(found.diagnostics())
        .extracting("message")
        .containsExactly(
            "The group 'a' cannot be used, so neither can this scenario.",
            "A group cannot be in itself: 'a' is in 'b' is in 'a'.",
            "A group cannot be in itself: 'a' is in 'b' is in 'a'.");
  }

  private static Reading chain(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(scenario("s" + i, i == length - 1 ? null : "s" + (i + 1)));
    }
    return Groups.find(List.of(read("a.yaml", text.toString()))).get(0);
  }

  @Test
  void throughAThousandLevels() {
    Reading found = chain(1001);
    assertThat(found.diagnostics()).isEmpty();
    assertThat(found.scenarios()).hasSize(1001);
    assertThat(found.scenarios().get(0).parent().parent().name()).isEqualTo("s2");
  }

  @Test
  void orIsTooDeepBelowThemAndTheOthersAreUsed() {
    Reading found = chain(10_000);
    assertThat(found.scenarios()).hasSize(1001);
    assertThat(found.scenarios().get(0).name()).isEqualTo("s8999");
    assertThat(found.diagnostics()).hasSize(8999);
    assertThat(found.diagnostics().get(8998).code()).isEqualTo(Code.TOO_DEEP);
    assertThat(found.diagnostics().get(8998).message())
        .isEqualTo("More than 1000 groups are above one another.");
    assertThat(found.diagnostics().get(8997).message())
        .isEqualTo("The group 's8998' cannot be used, so neither can this scenario.");
  }

  /** What is said grows as the file does, not as its square. */
  @Test
  void orInACircleOfThousandsOfWhichTheFirstAreNamed() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      text.append(scenario("s" + i, "s" + (i + 1) % 5_000));
    }
    Reading found = Groups.find(List.of(read("a.yaml", text.toString()))).get(0);
    assertThat(found.scenarios()).isEmpty();
    assertThat(found.diagnostics()).hasSize(5_000);
    assertThat(found.diagnostics().get(4_000).message())
        .isEqualTo(
            "A group cannot be in itself: 's0' is in 's1' is in 's2' is in 's3' is in 's4', and so"
                + " on through 5000 groups, is in 's0'.");
  }

  @Test
  void orIsOneOfThousandsOfTheSameName() {
    StringBuilder text = new StringBuilder(scenario("plant", "holding"));
    for (int i = 0; i < 2_000; i++) {
      text.append(scenario("holding", null));
    }
    Reading found = Groups.find(List.of(read("a.yaml", text.toString()))).get(0);
    assertThat(found.diagnostics()).hasSize(1);
    assertThat(found.diagnostics().get(0).message()).endsWith("and 1995 more.");
  }
}
