package org.csuite;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        .layer("model")
        .definedBy("org.csuite.model..")
        .layer("output")
        .definedBy("org.csuite.output..")
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
        .layer("verify")
        .definedBy("org.csuite.verify..")
        .layer("report")
        .definedBy("org.csuite.report..")
        .layer("api")
        .definedBy("org.csuite.api..")
        .layer("cli")
        .definedBy("org.csuite.cli..")
        .whereLayer("model")
        .mayNotAccessAnyLayer()
        .whereLayer("output")
        .mayNotAccessAnyLayer()
        .whereLayer("input")
        .mayOnlyAccessLayers("model")
        .whereLayer("rulebook")
        .mayOnlyAccessLayers("model", "output", "input")
        .whereLayer("engine")
        .mayOnlyAccessLayers("model", "rulebook")
        .whereLayer("check")
        .mayOnlyAccessLayers("engine", "rulebook", "input", "model")
        .whereLayer("analysis")
        .mayOnlyAccessLayers("engine", "check", "rulebook", "input", "model")
        .whereLayer("batch")
        .mayOnlyAccessLayers("engine", "rulebook", "input", "output", "model")
        .whereLayer("verify")
        .mayOnlyAccessLayers("analysis", "batch", "engine", "rulebook", "model")
        .whereLayer("revision")
        .mayOnlyAccessLayers("rulebook", "input", "model")
        .whereLayer("report")
        .mayOnlyAccessLayers("model")
        .whereLayer("api")
        .mayOnlyAccessLayers("analysis", "batch", "engine", "rulebook", "input", "model")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .check(csuite);
  }

  /** From the lowest up; rooms that stand in no line are listed apart. */
  @ParameterizedTest
  @CsvSource({
    "batch, decide source output cells plain job",
    "rulebook, read format",
    "rulebook, read cache",
    "rulebook, reach",
    "rulebook, evaluate",
    "check, space inspect coverage mutants faults",
    "check, space inspect coverage listing",
  })
  void eachRoomUsesOnlyTheOnesBelowIt(String parent, String line) {
    List<String> rooms = List.of(line.split(" "));
    String floor = "org.csuite." + parent;
    for (String room : rooms) {
      String[] allowed =
          Stream.concat(
                  Stream.of(floor),
                  rooms.subList(0, rooms.indexOf(room) + 1).stream().map(r -> floor + "." + r))
              .toArray(String[]::new);
      classes()
          .that()
          .resideInAPackage(floor + "." + room)
          .should()
          .onlyDependOnClassesThat(
              resideOutsideOfPackage(floor + "..").or(resideInAnyPackage(allowed)))
          .check(csuite);
      Set<String> lower = new HashSet<>(List.of(allowed));
      lower.remove(floor + "." + room);
      if (csuite.stream().anyMatch(known -> lower.contains(known.getPackageName()))) {
        noClasses()
            .that()
            .resideInAnyPackage(lower.toArray(String[]::new))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(floor + "." + room)
            .check(csuite);
      }
    }
  }

  /** The door of the engine stands above its rooms, or beside the last. */
  @Test
  void theRoomsOfTheEngineStandInALine() {
    List<String> rooms = List.of("plan", "settle", "drools", "run", "direct");
    for (String room : rooms) {
      String[] above =
          Stream.concat(
                  Stream.of("org.csuite.engine", "org.csuite.engine.plain"),
                  rooms.subList(rooms.indexOf(room) + 1, rooms.size()).stream()
                      .map(later -> "org.csuite.engine." + later))
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage("org.csuite.engine." + room)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(above)
          .check(csuite);
    }
    noClasses()
        .that()
        .resideInAPackage("org.csuite.engine")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.csuite.engine.plain")
        .check(csuite);
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("org.csuite.(*)..").should().beFreeOfCycles().check(csuite);
  }

  @Test
  void modelUsesOnlyTheJdk() {
    classes()
        .that()
        .resideInAPackage("org.csuite.model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("org.csuite.model..", "java..")
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
        .check(csuite);
  }

  @Test
  void onlyTwoRoomsKnowDrools() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.csuite.engine.drools..", "org.csuite.engine.plain..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.drools..", "org.kie..")
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
        .callMethod(Runtime.class, "exec", String.class)
        .orShould()
        .callMethod(Runtime.class, "exec", String[].class)
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
        .check(csuite);
  }

  /** Calls that change a file system, by class: what else there is reads. */
  private static final Map<Class<?>, String> WRITING =
      Map.of(
          Files.class,
          "write|writeString|newBufferedWriter|newOutputStream|newByteChannel|copy|move|delete"
              + "|deleteIfExists|create\\w+|set\\w+",
          FileChannel.class,
          "open",
          File.class,
          "create\\w+|delete|deleteOnExit|mkdirs?|renameTo|set\\w+",
          FileOutputStream.class,
          "<init>",
          FileWriter.class,
          "<init>",
          RandomAccessFile.class,
          "<init>",
          PrintWriter.class,
          "<init>",
          PrintStream.class,
          "<init>");

  private static final DescribedPredicate<JavaCall<?>> WRITES =
      DescribedPredicate.describe(
          "write a file",
          call ->
              WRITING.entrySet().stream()
                      .anyMatch(
                          one ->
                              call.getTargetOwner().isEquivalentTo(one.getKey())
                                  && call.getName().matches(one.getValue()))
                  && !harmless(call.getTarget().getRawParameterTypes()));

  /** Streams round others, and what the process has open already. */
  private static boolean harmless(List<JavaClass> parameters) {
    return parameters.stream()
        .anyMatch(
            type ->
                type.isAssignableTo(Writer.class)
                    || type.isAssignableTo(OutputStream.class)
                    || type.isEquivalentTo(FileDescriptor.class));
  }

  @Test
  void filesAreWrittenThroughOneDoor() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.csuite.output..")
        // reads at places of its own choice, for which only a channel will do
        .and()
        .doNotHaveFullyQualifiedName("org.csuite.batch.source.FileSoFar")
        .should()
        .callCodeUnitWhere(WRITES)
        .check(csuite);
  }

  @Test
  void theDoorIsTheOneThatWrites() {
    assertThat(
            csuite.stream()
                .filter(one -> one.getCodeUnitCallsFromSelf().stream().anyMatch(WRITES))
                .map(JavaClass::getSimpleName))
        .contains("Disk")
        .isSubsetOf("Disk", "WholeFile", "FileSoFar");
  }

  @Test
  void namesSayWhatAClassIs() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameStartingWith("Abstract")
        .check(csuite);
  }

  @Test
  void noPackageIsCalledUtil() {
    noClasses().should().resideInAPackage("..util..").check(csuite);
  }
}
