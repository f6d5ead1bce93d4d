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
}
