package org.csuite.engine;

import java.io.StringReader;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.csuite.model.Fact;
import org.csuite.model.FactType;
import org.csuite.model.Field;
import org.csuite.model.Phase;
import org.csuite.model.Verb;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.Table;
import org.csuite.rulebook.TypeFields;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Global;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/**
 * The rule files as Drools' own classic compiler understands them: text to Java and MVEL, facts as
 * declared beans. It shares nothing with the engine but the files.
 */
public final class ClassicBook {
  private static final String PACKAGE = "rules";
  private static final String FACTS = "facts.drl";
  private static final String COMMENT = "//[^\\n\\r]*+|/\\*(?:[^*]++|\\*(?!/))*+\\*/";
  private static final String GAP = "(?:\\s|" + COMMENT + ")*+";
  private static final Pattern HEAD =
      Pattern.compile("\\A" + GAP + "package" + GAP + "rules\\b\\s*;?");
  private static final Pattern GLOBAL =
      Pattern.compile(
          "\\bglobal"
              + GAP
              + String.join(GAP, "org", "\\.", "csuite", "\\.", "rulebook", "\\.", "Table")
              + "\\b");

  /** Parentheses inside those of a pattern are groups and lists, some levels deep. */
  private static final String INSIDE = inside(20);

  private static final Pattern ROW =
      Pattern.compile(
          "\\bRow("
              + GAP
              + "\\("
              + INSIDE
              + "\\)"
              + GAP
              + "from"
              + GAP
              + "(\\w+)"
              + GAP
              + "\\."
              + GAP
              + "rows\\b)");

  /** A declared type cannot have the name of java.lang.Class there. */
  private static final Pattern CLASS = Pattern.compile("\\bClass(" + GAP + "\\()");

  private static final String CLASS_TYPE = "CompanyClass";

  private final RuleBook book;
  private final KieBase base;
  private final List<ClassicTable> tables;
  private final Map<FactType, List<Field>> fields = new EnumMap<>(FactType.class);

  /** Rule files that the classic compiler does not take. */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refused(String message) {
      super(message);
    }
  }

  /**
   * Compiles the texts of a rule book.
   *
   * @throws Refused when the compiler finds errors in them; the message lists them
   */
  public ClassicBook(RuleBook book) {
    this.book = book;
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
    // Types come before the rules that match them.
    add(builder, FACTS, withLists(book.drl().get(FACTS)));
    add(builder, "types.drl", declared());
    book.drl()
        .forEach(
            (file, text) -> {
              if (!file.equals(FACTS)) {
                add(builder, file, rules(text));
              }
            });
    if (builder.hasErrors()) {
      throw new Refused(builder.getErrors().toString());
    }
    base = builder.newKieBase();
    Set<String> used =
        base.getKiePackage(PACKAGE).getGlobalVariables().stream()
            .map(Global::getName)
            .collect(Collectors.toSet());
    tables =
        book.tables().values().stream()
            .filter(table -> used.contains(table.name()))
            .map(table -> new ClassicTable(table, base))
            .toList();
    TypeFields known = new TypeFields(book.vocabulary());
    for (FactType type : FactType.values()) {
      fields.put(type, known.of(type));
    }
  }

  /**
   * What the rules of a phase conclude.
   *
   * @param facts what they can match
   */
  public Set<Concluded> conclusions(Phase phase, Map<FactType, List<Fact>> facts) {
    Set<Concluded> conclusions = new LinkedHashSet<>();
    String[] rule = new String[1];
    KieSession session = base.newKieSession();
    try {
      session.addEventListener(
          new DefaultAgendaEventListener() {
            @Override
            public void beforeMatchFired(BeforeMatchFiredEvent event) {
              rule[0] = event.getMatch().getRule().getName();
            }
          });
      connect(session, port(rule, conclusions));
      facts.forEach((type, ofType) -> ofType.forEach(fact -> session.insert(bean(type, fact))));
      session.getAgenda().getAgendaGroup(phase.id()).setFocus();
      session.fireAllRules(Limits.DEFAULT.firings());
    } finally {
      session.dispose();
    }
    return conclusions;
  }

  /** The rules, for those who open sessions of their own. */
  KieBase base() {
    return base;
  }

  /** Gives a session what its rules call. */
  void connect(KieSession session, Conclusions port) {
    session.setGlobal("conclude", port);
    tables.forEach(table -> session.setGlobal(table.name(), table));
  }

  private static Conclusions port(String[] rule, Set<Concluded> conclusions) {
    return (Conclusions)
        Proxy.newProxyInstance(
            Conclusions.class.getClassLoader(),
            new Class<?>[] {Conclusions.class},
            (proxy, method, arguments) -> {
              Verb verb = Verb.of(method.getName());
              conclusions.add(Concluded.of(rule[0], verb, Arrays.asList(arguments)));
              return null;
            });
  }

  private static void add(KnowledgeBuilder builder, String name, String text) {
    // a line of old systems, which csuite takes for one, ends the file for Drools
    String lines = text.indexOf('\r') < 0 ? text : text.replaceAll("\r\n?", "\n");
    builder.add(
        ResourceFactory.newReaderResource(new StringReader(lines)).setSourcePath(name),
        ResourceType.DRL);
  }

  private static String withLists(String text) {
    return HEAD.matcher(text).replaceFirst("package rules; import java.util.List;");
  }

  private static String inside(int levels) {
    String text = "[^()\"/]++|\"(?:[^\"\\\\]++|\\\\.)*+\"|" + COMMENT + "|/";
    return "(?:" + text + (levels == 0 ? "" : "|\\(" + inside(levels - 1) + "\\)") + ")*+";
  }

  /** Rows of each table are beans of a type of their own, looked up by a search of its own. */
  private static String rules(String text) {
    Matcher matcher = ROW.matcher(text);
    String rows =
        matcher.replaceAll(m -> rowType(m.group(2)) + Matcher.quoteReplacement(m.group(1)));
    String types = CLASS.matcher(rows).replaceAll(CLASS_TYPE + "$1");
    return GLOBAL.matcher(types).replaceAll("global " + ClassicTable.class.getName());
  }

  private static String typeName(FactType type) {
    return type == FactType.CLASS ? CLASS_TYPE : type.typeName();
  }

  static String rowType(String table) {
    return "RowOf" + table;
  }

  private String declared() {
    StringBuilder text = new StringBuilder("package rules;\nimport java.util.List;\n");
    TypeFields fields = new TypeFields(book.vocabulary());
    for (FactType type : FactType.values()) {
      if (type != FactType.COMPANY && type != FactType.ROW) {
        declare(text, typeName(type), fields.of(type));
      }
    }
    for (Table table : book.tables().values()) {
      declare(
          text,
          rowType(table.name()),
          table.columns().stream()
              .filter(column -> column.bound() == Table.Bound.IS)
              .map(Table.Column::field)
              .toList());
    }
    return text.toString();
  }

  private static void declare(StringBuilder text, String type, List<Field> fields) {
    text.append("declare ").append(type).append('\n');
    fields.forEach(
        field ->
            text.append("  ")
                .append(field.name())
                .append(" : ")
                .append(field.kind().typeName())
                .append('\n'));
    text.append("end\n");
  }

  /** A fact as rules of the classic compiler match it. */
  Object bean(FactType type, Fact fact) {
    Map<String, Object> values = new HashMap<>();
    List<Field> ofType = fields.get(type);
    for (int i = 0; i < ofType.size(); i++) {
      values.put(ofType.get(i).name(), fact.get(i));
    }
    return bean(base, typeName(type), values);
  }

  static Object bean(KieBase base, String typeName, Map<String, Object> values) {
    org.kie.api.definition.type.FactType type = base.getFactType(PACKAGE, typeName);
    try {
      Object bean = type.newInstance();
      values.forEach((name, value) -> type.set(bean, name, value));
      return bean;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(typeName, e);
    }
  }
}
