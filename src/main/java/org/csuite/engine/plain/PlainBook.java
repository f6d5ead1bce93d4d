package org.csuite.engine.plain;

import java.io.StringReader;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.csuite.engine.Concluded;
import org.csuite.engine.Conclusions;
import org.csuite.engine.settle.Limits;
import org.csuite.model.Fact;
import org.csuite.model.FactType;
import org.csuite.model.Field;
import org.csuite.model.Phase;
import org.csuite.model.Verb;
import org.csuite.rulebook.RuleBook;
import org.csuite.rulebook.TypeFields;
import org.csuite.rulebook.format.TypesFile;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Global;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.CompositeKnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import org.kie.internal.io.ResourceFactory;

/**
 * The rule files in plain Drools: compiled from their text, as they stand, by Drools' own compiler,
 * facts as beans of the types that {@code facts.drl} and {@code types.drl} declare. It shares
 * nothing with the engine but the files, and so is a second opinion on it; and it is the way for
 * those who want to run the rules in sessions of their own.
 */
public final class PlainBook {
  /** The package of all rule files. */
  static final String PACKAGE = "rules";

  private final KieBase base;
  private final List<PlainTable> tables;
  private final Map<FactType, List<Field>> fields = new EnumMap<>(FactType.class);

  /** Rule files that Drools does not take. */
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
  public PlainBook(RuleBook book) {
    this(book, compiled(book));
  }

  /**
   * Takes rules that Drools compiled before.
   *
   * @param base of the files of the rule book and of its {@code types.drl}
   */
  public PlainBook(RuleBook book, KieBase base) {
    this.base = base;
    Set<String> used =
        base.getKiePackage(PACKAGE).getGlobalVariables().stream()
            .map(Global::getName)
            .collect(Collectors.toSet());
    tables =
        book.tables().values().stream()
            .filter(table -> used.contains(table.name()))
            .map(table -> new PlainTable(table, base))
            .toList();
    TypeFields known = new TypeFields(book.vocabulary());
    for (FactType type : FactType.values()) {
      fields.put(type, known.of(type));
    }
  }

  private static KieBase compiled(RuleBook book) {
    KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
    CompositeKnowledgeBuilder files = builder.batch();
    add(files, RuleBook.TYPES, TypesFile.of(book));
    book.drl().forEach((file, text) -> add(files, file, text));
    files.build();
    if (builder.hasErrors()) {
      List<String> mixed = TypesFile.ofSeveralKinds(book);
      throw new Refused(
          builder.getErrors()
              + (mixed.isEmpty()
                  ? ""
                  : "\nMaybe rename columns that hold numbers in one table and words in another: "
                      + String.join(", ", mixed)
                      + "."));
    }
    return builder.newKieBase();
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
  public KieBase base() {
    return base;
  }

  /** Gives a session what its rules call: the port of their conclusions, and the tables. */
  public void connect(KieSession session, Conclusions port) {
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

  private static void add(CompositeKnowledgeBuilder files, String name, String text) {
    // a line of old systems, which csuite takes for one, ends the file for Drools
    String lines = text.indexOf('\r') < 0 ? text : text.replaceAll("\r\n?", "\n");
    files.add(
        ResourceFactory.newReaderResource(new StringReader(lines)).setSourcePath(name),
        ResourceType.DRL);
  }

  /** A fact as a bean of the type that its declaration made, to be inserted into a session. */
  public Object bean(FactType type, Fact fact) {
    Map<String, Object> values = new HashMap<>();
    List<Field> ofType = fields.get(type);
    for (int i = 0; i < ofType.size(); i++) {
      values.put(ofType.get(i).name(), fact.get(i));
    }
    return bean(base, type.typeName(), values);
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
