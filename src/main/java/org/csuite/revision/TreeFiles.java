package org.csuite.revision;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.csuite.input.SourceText;
import org.csuite.model.Diagnostic.Code;
import org.csuite.rulebook.FileKinds;
import org.csuite.rulebook.FolderBounds;
import org.csuite.rulebook.FolderContent;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * The files of a folder in a tree of Git, within the bounds that hold for folders on disk: what is
 * too large is refused before it is unpacked.
 */
final class TreeFiles {
  /** The most bytes of a list of files, of which 5,000 take half a million. */
  private static final int MOST_OF_TREE = 5_000_000;

  private static final int MOST_LINKS = 8;

  private final ObjectReader objects;
  private final Refusals refusals;
  private final FolderBounds bounds;
  private final Set<String> folders = new HashSet<>();
  private final Map<String, ObjectId> files = new TreeMap<>();
  private final Map<String, ObjectId> links = new TreeMap<>();

  TreeFiles(ObjectReader objects, Refusals refusals) {
    this.objects = objects;
    this.refusals = refusals;
    this.bounds = new FolderBounds(refusals.name());
  }

  /**
   * Reads a folder.
   *
   * @param inside its path from the top of the tree; empty for the tree itself
   */
  FolderContent read(AnyObjectId tree, String inside) throws IOException, SourceText.Unreadable {
    list(inside.isEmpty() ? tree : subtree(tree, inside));
    SortedMap<String, byte[]> contents = new TreeMap<>();
    for (Map.Entry<String, ObjectId> file : files.entrySet()) {
      add(file.getKey(), file.getValue(), contents);
    }
    for (String link : links.keySet()) {
      ObjectId target = target(link);
      if (target != null) {
        add(link, target, contents);
      }
    }
    return new FolderContent(refusals.name(), contents);
  }

  private ObjectId subtree(AnyObjectId tree, String inside)
      throws IOException, SourceText.Unreadable {
    ObjectId at = tree.toObjectId();
    for (String name : inside.split("/")) {
      checkTree(at);
      try (TreeWalk walk = TreeWalk.forPath(objects, name, at)) {
        if (walk == null) {
          throw refusals.of(
              Code.MISSING_FILE,
              "There is no folder '" + inside + "' in that revision.",
              "Maybe it had another name then.");
        }
        if (walk.getFileMode(0) != FileMode.TREE) {
          throw refusals.of(
              Code.NOT_ALLOWED,
              "'"
                  + name
                  + "' of '"
                  + inside
                  + "' is no folder in that revision, but a link, a submodule or a file.",
              "Maybe name the folder that holds the files with --rules.");
        }
        at = walk.getObjectId(0);
      }
    }
    return at;
  }

  private void list(AnyObjectId tree) throws IOException, SourceText.Unreadable {
    checkTree(tree);
    try (TreeWalk walk = new TreeWalk(objects)) {
      walk.addTree(tree);
      while (walk.next()) {
        String path = walk.getPathString();
        FileMode mode = walk.getFileMode(0);
        if (FileKinds.isHidden(path)) {
          continue;
        }
        bounds.count();
        if (mode == FileMode.TREE) {
          folders.add(path);
          checkTree(walk.getObjectId(0));
          walk.enterSubtree();
        } else if (mode == FileMode.GITLINK) {
          throw bounds.isSubmodule(path);
        } else {
          (mode == FileMode.SYMLINK ? links : files).put(path, walk.getObjectId(0));
        }
      }
    }
  }

  private void checkTree(AnyObjectId tree) throws IOException, SourceText.Unreadable {
    if (objects.getObjectSize(tree, Constants.OBJ_TREE) > MOST_OF_TREE) {
      throw refusals.of(
          Code.FILE_TOO_LARGE, "A folder of the revision lists too many files.", null);
    }
  }

  private void add(String file, ObjectId id, SortedMap<String, byte[]> contents)
      throws IOException, SourceText.Unreadable {
    if (!FileKinds.isRead(file)) {
      if (FileKinds.remedy(file) != null) {
        contents.put(file, new byte[0]);
      }
      return;
    }
    long size = objects.getObjectSize(id, Constants.OBJ_BLOB);
    if (size > SourceText.LIMIT) {
      throw SourceText.tooLarge(refusals.name() + "/" + file);
    }
    bounds.addBytes(size);
    contents.put(file, objects.open(id, Constants.OBJ_BLOB).getCachedBytes(SourceText.LIMIT));
  }

  /** The file that a link leads to; null when it leads nowhere. */
  private ObjectId target(String link) throws IOException, SourceText.Unreadable {
    String at = link;
    for (int followed = 0; links.containsKey(at); followed++) {
      ObjectId id = links.get(at);
      if (followed == MOST_LINKS
          || objects.getObjectSize(id, Constants.OBJ_BLOB) > GitFolder.MOST_BYTES) {
        throw bounds.leadsOut(link);
      }
      byte[] target = objects.open(id, Constants.OBJ_BLOB).getCachedBytes(GitFolder.MOST_BYTES);
      at = follow(at, new String(target, StandardCharsets.UTF_8), link);
      if (at.isEmpty() || folders.contains(at)) {
        throw bounds.leadsToFolder(link);
      }
    }
    return files.get(at);
  }

  private String follow(String from, String target, String link) throws SourceText.Unreadable {
    try {
      Path to = Path.of(from).resolveSibling(target).normalize();
      if (!to.isAbsolute() && !to.startsWith("..")) {
        return to.toString().replace('\\', '/');
      }
    } catch (InvalidPathException e) {
      // Such a file cannot be.
    }
    throw bounds.leadsOut(link);
  }
}
