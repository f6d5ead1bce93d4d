package org.csuite;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which package may use which: what the compiler cannot see. */
class ArchitectureTest {
  private static JavaClasses csuite;

  @BeforeAll
  static void readClasses() {
    csuite =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.csuite");
  }

  @Test
  void eachPackageUsesOnlyTheOnesBelowIt() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .withOptionalLayers(true)
        .layer("model")
        .definedBy("org.csuite.model..")
        .layer("input")
        .definedBy("org.csuite.input..")
        .layer("rulebook")
        .definedBy("org.csuite.rulebook..")
        .layer("engine")
        .definedBy("org.csuite.engine..")
        .layer("check")
        .definedBy("org.csuite.check..")
        .layer("analysis")
        .definedBy("org.csuite.analysis..")
        .layer("batch")
        .definedBy("org.csuite.batch..")
        .layer("revision")
        .definedBy("org.csuite.revision..")
        .layer("report")
        .definedBy("org.csuite.report..")
        .layer("web")
        .definedBy("org.csuite.web..")
        .layer("cli")
        .definedBy("org.csuite.cli..")
        .whereLayer("model")
        .mayNotAccessAnyLayer()
        .whereLayer("input")
        .mayOnlyAccessLayers("model")
        .whereLayer("rulebook")
        .mayOnlyAccessLayers("model", "input")
        .whereLayer("engine")
        .mayOnlyAccessLayers("model", "rulebook")
        .whereLayer("check")
        .mayOnlyAccessLayers("engine", "rulebook", "input", "model")
        .whereLayer("analysis")
        .mayOnlyAccessLayers("engine", "check", "rulebook", "input", "model")
        .whereLayer("batch")
        .mayOnlyAccessLayers("engine", "rulebook", "input", "model")
        .whereLayer("revision")
        .mayOnlyAccessLayers("rulebook", "input", "model")
        .whereLayer("report")
        .mayOnlyAccessLayers("model")
        .whereLayer("web")
        .mayOnlyAccessLayers("analysis", "check", "engine", "rulebook", "report", "input", "model")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .allowEmptyShould(true)
        .check(csuite);
  }

  @Test
  void packagesFormNoCycle() {
    slices()
        .matching("org.csuite.(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(csuite);
  }

  @Test
  void modelUsesOnlyTheJdk() {
    classes()
        .that()
        .resideInAPackage("org.csuite.model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("org.csuite.model..", "java..")
        .allowEmptyShould(true)
        .check(csuite);
  }

  @Test
  void reportUsesOnlyModelAndTheWritersOfFormats() {
    classes()
        .that()
        .resideInAPackage("org.csuite.report..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "org.csuite.report..",
            "org.csuite.model..",
            "com.fasterxml.jackson.core..",
            "de.siegmar.fastcsv.writer..",
            "com.github.weisj.jsvg..",
            "javax.imageio..",
            "org.dhatim.fastexcel..",
            "java..")
        .allowEmptyShould(true)
        .check(csuite);
  }

  @Test
  void onlyEngineAndRulebookKnowDrools() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.csuite.engine..", "org.csuite.rulebook..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.drools..", "org.kie..")
        .allowEmptyShould(true)
        .check(csuite);
  }

  @Test
  void onlyRevisionKnowsGit() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.csuite.revision..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.eclipse.jgit..")
        .check(csuite);
  }

  /** A signature of JGit, which is given no command, names them as well. */
  @Test
  void onlyOneClassStartsProcesses() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("org.csuite.cli.OwnProcess")
        .should()
        .callConstructor(ProcessBuilder.class, String[].class)
        .orShould()
        .callConstructor(ProcessBuilder.class, List.class)
        .orShould()
        .callMethodWhere(JavaCall.Predicates.target(owner(type(Runtime.class)).and(name("exec"))))
        .check(csuite);
  }

  @Test
  void onlyCliKnowsPicocli() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.csuite.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("picocli..")
        .allowEmptyShould(true)
        .check(csuite);
  }

  @Test
  void onlyCliPrintsAndEndsTheProgram() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.csuite.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .allowEmptyShould(true)
        .check(csuite);
  }

  @Test
  void namesSayWhatAClassIs() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameStartingWith("Abstract")
        .allowEmptyShould(true)
        .check(csuite);
  }

  @Test
  void noPackageIsCalledUtil() {
    noClasses().should().resideInAPackage("..util..").allowEmptyShould(true).check(csuite);
  }
}
