package org.csuite.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of an earlier revision, in all the ways in which Git names and keeps them. */
class GitRevisionTest {
  @TempDir Path folder;
  private GitClone clone;

  @BeforeEach
  void makeRepository() throws Exception {
    clone = GitClone.ofSmallRules(folder);
  }

  /** The first commit is meant by each; the second holds what is on disk. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "HEAD~1",
        "HEAD^",
        "main~1",
        "main^1",
        "HEAD@{1}",
        "main@{1}",
        "v1",
        "tags/v1",
        "refs/tags/v1",
        "annotated",
        "annotated^{commit}",
        "annotated^{tree}",
        "old/branch",
        "heads/old/branch",
        "HASH",
        "SHORT"
      })
  void aRevisionIsNamedAsGitDoes(String revision) throws Exception {
    clone.bash(
        """
        git tag v1
        git tag -a -m tag annotated
        git branch old/branch
        git rev-parse HEAD >"$OUTSIDE/hash"
        git commit -qam two
        """);
    String hash = Files.readString(clone.outside().resolve("hash")).strip();
    String meant = revision.replace("HASH", hash).replace("SHORT", hash.substring(0, 7));

    GitClone.assertChanged(clone.compare(meant));
    assertThat(clone.compare("HEAD").done().out()).contains("decide by the same rules");

    clone.bash("git gc -q && git pack-refs --all");
    GitClone.assertChanged(clone.compare(meant));
  }

  @Test
  void theRulesMayBeTheWholeRepository() throws Exception {
    clone.bash("git checkout -q rules; rm -rf .git; cd rules; git init -q .; git add .; save one");
    clone.bash("sed -i 's/advise( .CIO., 0.6 )/require( \"CIO\" )/' rules/roles/evidence.drl");

    GitClone.assertChanged(clone.compare("HEAD"));
  }

  @Test
  void aSecondWorkingTreeIsRead() throws Exception {
    clone.bash("git worktree add -q ../second && cp -r rules ../second");

    GitClone.assertChanged(clone.compare("HEAD", folder.resolve("second/rules")));
  }

  @Test
  void aSubmoduleIsRead() throws Exception {
    clone.bash(
        """
        git init -q "$OUTSIDE/whole"
        cd "$OUTSIDE/whole"
        git -c protocol.file.allow=always submodule --quiet add "$OLDPWD" part
        cp -r "$OLDPWD/rules" part
        """);

    GitClone.assertChanged(clone.compare("HEAD", clone.outside().resolve("whole/part/rules")));
  }

  @Test
  void aLinkToAFileOfTheFolderIsThatFile() throws Exception {
    clone.bash(
        """
        mv rules/pay/bands.csv rules/pay/salaries.csv
        mv rules/roles/evidence.drl rules/roles/evidence.txt
        ln -s evidence.txt rules/roles/evidence.drl
        ln -s ../pay/salaries.csv rules/pay/bands.csv
        ln -s nowhere.csv rules/pay/more.csv
        git show HEAD:rules/roles/evidence.drl >before
        mv rules/roles/evidence.txt after
        mv before rules/roles/evidence.txt
        git add -A && save links
        mv after rules/roles/evidence.txt
        """);

    GitClone.assertChanged(clone.compare("HEAD"));
  }

  @Test
  void attributesAndConfigurationChangeNoFile() throws Exception {
    clone.bash(
        """
        printf '*.drl export-ignore\\n*.csv export-subst ident eol=crlf\\n' >.gitattributes
        git config core.autocrlf true
        git add .gitattributes && save attributes
        """);

    GitClone.assertChanged(clone.compare("HEAD"));
  }

  @Test
  void whatAShallowCloneLacksIsSaid() throws Exception {
    clone.bash("git commit -qam two && git clone -q --depth 1 file://$PWD ../shallow");

    assertThat(clone.compare("HEAD~1", folder.resolve("shallow/rules")).refused().err())
        .contains("There is no revision 'HEAD~1'", "git fetch --unshallow");
  }

  @Test
  void aRevisionWithoutTheFolderIsRefused() throws Exception {
    clone.bash("cp -r rules others");

    assertThat(clone.compare("HEAD", clone.folder().resolve("others")).refused().err())
        .contains("git:HEAD: error[missing-file]: There is no folder 'others' in that revision.");
  }

  @Test
  void aFolderOutsideOfRepositoriesIsRefused() throws Exception {
    clone.bash("rm -rf .git");

    assertThat(clone.compare("HEAD").refused().err()).contains("is in no Git repository.");
  }

  @Test
  void aWorkbookAmongTheRulesIsNamedInBothVersions() throws Exception {
    clone.bash("echo x >rules/roles/before.xlsx && git add . && git commit -qm book");
    clone.bash("mv rules/roles/before.xlsx rules/roles/now.xlsx");

    assertThat(clone.compare("HEAD").refused().err())
        .contains("git:HEAD/roles/before.xlsx: error[not-read]", "rules/roles/now.xlsx: error[");
  }

  @Test
  void mistakesOfTheRevisionHaveTheirPlace() throws Exception {
    clone.bash("echo rule >>rules/roles/evidence.drl && git commit -qam broken");
    clone.bash("git show HEAD~1:rules/roles/evidence.drl >rules/roles/evidence.drl");

    assertThat(clone.compare("HEAD").refused().err())
        .contains("git:HEAD/roles/evidence.drl:")
        .doesNotContain(clone.rules().toString());
  }
}
