package org.csuite.input;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.csuite.input.YamlNode.Entry;
import org.csuite.input.YamlNode.Scalar;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.Scenario.GivenPost;
import org.csuite.model.Vocabulary;

/** Reads the {@code organisation} that a client has or proposes. */
final class OrganisationReader {
  private static final double HIGHEST_PAY = 1e9;
  private static final int MOST_REPORTS = 100_000;

  private final Vocabulary vocabulary;
  private final ValueReader values;
  private final Map<String, GivenPost> posts = new LinkedHashMap<>();
  private final Map<String, Scalar> holders = new LinkedHashMap<>();

  OrganisationReader(Vocabulary vocabulary, ValueReader values) {
    this.vocabulary = vocabulary;
    this.values = values;
  }

  /** The posts in order, each role once. */
  List<GivenPost> read(YamlNode node) {
    values.items(node).forEach(item -> new Post().read(item));
    holders.forEach(this::checkHolder);
    return List.copyOf(posts.values());
  }

  /** Whoever holds a second role needs a post of his own to hold it from. */
  private void checkHolder(String role, Scalar holder) {
    String held = holder.text();
    if (role.equals(held)) {
      report(holder, "'" + role + "' is held by itself.", "Maybe leave `heldBy` out.");
    } else if (!posts.containsKey(held)) {
      String hint = "Maybe add `- {role: " + held + "}`.";
      report(holder, "'" + role + "' is held by '" + held + "', which has no post here.", hint);
    } else if (holders.containsKey(held)) {
      String first = posts.get(held).heldBy();
      String hint = first.equals(role) ? null : "Maybe `heldBy: " + first + "`.";
      report(
          holder,
          "'" + role + "' is held by '" + held + "', which is itself held by '" + first + "'.",
          hint);
    }
  }

  private void report(Scalar at, String message, String hint) {
    values.report(at.place().error(Code.WRONG_HOLDER, message, hint));
  }

  /** One post while it is read. */
  private final class Post {
    private Scalar at;
    private String role;
    private String reportsTo;
    private String heldBy;
    private List<String> duties = List.of();
    private Double pay;
    private boolean external;
    private boolean interim;
    private Double share;
    private Integer reports;

    void read(YamlNode node) {
      Map<String, Consumer<Entry>> keys = new LinkedHashMap<>();
      keys.put("role", this::role);
      keys.put("reportsTo", entry -> reportsTo = word(entry.value()));
      keys.put("heldBy", entry -> heldBy = word(entry.value()));
      keys.put(
          "duties", e -> duties = values.words(e.value(), vocabulary.duties(), Code.UNKNOWN_DUTY));
      keys.put("pay", entry -> pay = values.between(entry, 0, HIGHEST_PAY));
      keys.put("external", entry -> external = Boolean.TRUE.equals(values.bool(entry)));
      keys.put("interim", entry -> interim = Boolean.TRUE.equals(values.bool(entry)));
      keys.put("share", entry -> share = values.between(entry, 0, 1));
      keys.put("reports", entry -> reports = values.wholeWithin(entry, 0, MOST_REPORTS));
      values.mapping(node, "a post", keys);
      if (node instanceof YamlNode.Mapping mapping) {
        if (!mapping.entries().containsKey("role")) {
          String message = "A post needs its 'role'.";
          values.report(node.place().error(Code.MISSING_KEY, message, "Maybe `role: CIO`."));
        }
        if (heldBy != null && role != null) {
          holders.put(role, (Scalar) mapping.entries().get("heldBy").value());
        }
      }
      if (role != null) {
        add(node);
      }
    }

    private void role(Entry entry) {
      role = word(entry.value());
      at = role == null ? null : (Scalar) entry.value();
    }

    private String word(YamlNode node) {
      return values.word(node, vocabulary.roles(), Code.UNKNOWN_ROLE);
    }

    private void add(YamlNode node) {
      GivenPost post =
          new GivenPost(
              role,
              reportsTo,
              heldBy,
              duties,
              pay,
              external,
              interim,
              share,
              reports,
              node.place().location());
      GivenPost first = posts.putIfAbsent(role, post);
      if (first != null) {
        values.report(
            at.place()
                .error(
                    Code.DUPLICATE_NAME,
                    "'" + role + "' has a post already, in line " + first.location().line() + ".",
                    "Maybe one of them is another role; who holds two roles has `heldBy` in the second."));
      }
    }
  }
}
