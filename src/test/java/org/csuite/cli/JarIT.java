package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built jar, as a process of its own, from another folder than the project's. */
class JarIT {
  private static final String VENDOR =
      """
      name: Vendor
      company: {country: FR, sector: software, headcount: 40, sellsTechnology: true}
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeScenario() {
    Run.write(folder.resolve("vendor.yaml"), VENDOR);
  }

  @Test
  void decidesByTheRulesBesideItsProjectFromAnyFolder() throws Exception {
    Run run = jar("run", "vendor.yaml").done();

    assertThat(run.out()).contains("Vendor", "CEO");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void decidesByItsOwnCopyOfTheRulesWhereThereAreNone() throws Exception {
    Path alone = Files.copy(ProjectCopy.jar(), folder.resolve("alone.jar"));

    Run run = java("", "-jar", alone.toString(), "run", "vendor.yaml").done();

    assertThat(undated(run)).isEqualTo(undated(jar("run", "vendor.yaml")));
  }

  @Test
  void prefersTheRulesOfTheWorkingFolder() throws Exception {
    Run.copy(Run.RULES, folder.resolve("rules"));
    Run.write(folder.resolve("rules/roles/broken.drl"), "package rules;\nrule\n");

    assertThat(jar("run", "vendor.yaml").refused().err()).contains("rules/roles/broken.drl:");
  }

  @Test
  void takesAnEditedThresholdWithoutABuild() throws Exception {
    Path rules = Run.copy(Run.RULES, folder.resolve("my-rules"));
    Path verdicts = rules.resolve("staffing/verdicts.csv");
    String before = jar("run", "vendor.yaml", "--rules", "my-rules", "--quiet").done().out();

    String table = Files.readString(verdicts);
    assertThat(table).contains("0.5");
    Files.writeString(verdicts, table.replace("0.5", "0.99"));
    String after = jar("run", "vendor.yaml", "--rules", "my-rules", "--quiet").done().out();

    assertThat(after).isNotEqualTo(before);
  }

  @Test
  void keepsARuleBookOnlyWhereItIsToldTo() throws Exception {
    Path cache = Files.createDirectory(folder.resolve("cache"));
    Path rules = Run.copy(Run.RULES, folder.resolve("my-rules"));
    Path verdicts = rules.resolve("staffing/verdicts.csv");
    String before = decided("--no-cache", cache);
    assertThat(cache).isEmptyDirectory();

    assertThat(decided(null, cache)).isEqualTo(before);
    assertThat(cache.toFile().list()).hasSize(1);
    assertThat(decided(null, cache)).isEqualTo(before);

    Files.writeString(verdicts, Files.readString(verdicts).replace("0.5", "0.99"));
    String after = decided(null, cache);
    assertThat(after).isNotEqualTo(before).isEqualTo(decided("--no-cache", cache));
  }

  private String decided(String option, Path cache) throws Exception {
    List<String> words =
        new ArrayList<>(List.of("-Dcsuite.cache=" + cache, "-jar", ProjectCopy.jar().toString()));
    if (option != null) {
      words.add(option);
    }
    words.addAll(List.of("run", "vendor.yaml", "--rules", "my-rules", "--quiet"));
    return java("", words.toArray(String[]::new)).done().out();
  }

  @Test
  void writesUtf8WhateverTheLocale() throws Exception {
    Run.write(folder.resolve("vendor.yaml"), VENDOR.replace("Vendor", "École – 学校"));

    List<String> command =
        List.of(javaProgram(), "-jar", ProjectCopy.jar().toString(), "run", ".", "--lang=fr");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("LC_ALL", "C");
    Process process = builder.redirectErrorStream(true).start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(out).isZero();
    assertThat(out).contains("École – 学校");
  }

  @Test
  void readsStandardInputAndWritesJson() throws Exception {
    Run run =
        java(VENDOR, "-jar", ProjectCopy.jar().toString(), "run", "-", "--format", "json").done();

    assertThat(new ObjectMapper().readTree(run.out())).hasSize(1);
  }

  @Test
  void tellsTheDroolsVersionItRunsOn() throws Exception {
    assertThat(jar("--version").done().out()).contains("Drools 10.");
  }

  @Test
  void endsWithTheExitCodeOfTheCommand() throws Exception {
    Run.write(folder.resolve("wrong.yaml"), VENDOR + "expect: {roles: {CEO: not-advised}}\n");

    assertThat(jar("test", "wrong.yaml").code()).isEqualTo(ExitCode.FOUND);
    assertThat(jar("run", "missing.yaml").refused().err()).contains("missing.yaml");
    assertThat(jar("rnu").refused().err()).contains("Maybe you meant 'run'.");
  }

  /** The classic compiler and MVEL find their services in the one jar, too. */
  @Test
  void letsThreeEvaluateTheRules() throws Exception {
    Run run = jar("verify", "vendor.yaml", "--companies", "5").done();

    assertThat(run.out()).contains("1 scenarios and 5 generated companies", "agree on all.");
  }

  private static String undated(Run run) {
    return run.out().replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:]+Z", "(now)");
  }

  private Run jar(String... arguments) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("-jar", ProjectCopy.jar().toString()));
    words.addAll(Arrays.asList(arguments));
    return java("", words.toArray(String[]::new));
  }

  private Run java(String input, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(javaProgram()));
    command.addAll(Arrays.asList(arguments));
    return ProjectCopy.process(folder, input, false, command);
  }

  private static String javaProgram() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
