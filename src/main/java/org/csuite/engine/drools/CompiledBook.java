package org.csuite.engine.drools;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.csuite.engine.plan.RulePlan;
import org.csuite.engine.plan.Sentence;
import org.csuite.engine.settle.KnownFacts;
import org.csuite.engine.settle.KnownFromTheStart;
import org.csuite.engine.settle.Settlement;
import org.csuite.model.Company;
import org.csuite.model.FactDefinition;
import org.csuite.model.Phase;
import org.csuite.model.Text;
import org.csuite.rulebook.RuleBook;
import org.drools.model.DSL;
import org.drools.model.Global;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * A rule book as Drools runs it: each rule translated into the executable model directly, without
 * generated code. All rules share one package; each phase is a ruleflow group.
 */
public final class CompiledBook {
  static final String PACKAGE = "rules";
  private static final String PORT = "port";

  private final List<RulePlan> plans;
  private final Map<Phase, List<RulePlan>> byPhase;
  private final KnownFacts catalogues;
  private final Map<Text, Sentence> sentences = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> overrides;
  private final List<FactDefinition> given;

  private final BiFunction<RulePlan, Global<Port>, Rule> translator;

  /** Made when the first session is opened: trials never need it. */
  private KieBase base;

  public CompiledBook(RuleBook book) {
    this(book, RuleTranslator::translate);
  }

  /** A book whose rules are translated in another way. */
  public CompiledBook(RuleBook book, BiFunction<RulePlan, Global<Port>, Rule> translator) {
    this.translator = translator;
    plans = book.rules().stream().map(RulePlan::new).toList();
    catalogues = KnownFromTheStart.entries(book.vocabulary());
    byPhase =
        plans.stream()
            .sorted(Comparator.comparing(plan -> plan.rule().name()))
            .collect(Collectors.groupingBy(plan -> plan.rule().phase()));
    overrides = Settlement.overrides(book.rules());
    given = given(book);
  }

  /** Has Drools load its classes, which takes about as long as reading a rule book. */
  public static void warmUp() {
    KieBaseBuilder.createKieBaseFromModel(new ModelImpl(PACKAGE)).newKieSession().dispose();
  }

  /**
   * What Drools runs; whoever needs it first waits until it is made.
   *
   * @throws Unrunnable when Drools does not take one of the rules
   */
  public synchronized KieBase base() {
    if (base == null) {
      base = base(plans);
    }
    return base;
  }

  private KieBase base(List<RulePlan> of) {
    Global<Port> port = DSL.globalOf(Port.class, PACKAGE, PORT);
    ModelImpl model = new ModelImpl(PACKAGE);
    model.addGlobal(port);
    try {
      of.forEach(plan -> model.addRule(translator.apply(plan, port)));
      return KieBaseBuilder.createKieBaseFromModel(model);
    } catch (RuntimeException | StackOverflowError e) {
      if (of.size() == 1) {
        throw new Unrunnable(of.get(0).rule(), e);
      }
      // Drools does not say which one it was, and seldom by one name
      of.forEach(plan -> base(List.of(plan)));
      throw e;
    }
  }

  /** The rules. */
  public List<RulePlan> plans() {
    return plans;
  }

  /** The rules of a phase, by name. */
  public List<RulePlan> plans(Phase phase) {
    return byPhase.getOrDefault(phase, List.of());
  }

  /** Every role and duty of the catalogues, as rules match them; to be copied, not added to. */
  public KnownFacts catalogues() {
    return catalogues;
  }

  /** The rules that give way to each rule, by name. */
  public Map<String, Set<String>> overrides() {
    return overrides;
  }

  /** The facts that some condition of a rule or table looks at and a company does not give. */
  public List<FactDefinition> unknown(Company company) {
    return given.stream().filter(fact -> company.get(fact) == null).toList();
  }

  private List<FactDefinition> given(RuleBook book) {
    BitSet looked = new BitSet();
    plans.forEach(plan -> looked.or(plan.sensitivity().companyFacts()));
    BitSet given = new BitSet();
    looked.stream()
        .mapToObj(book.vocabulary().facts()::get)
        .flatMap(fact -> book.facts().givenFactsOf(fact).stream())
        .forEach(fact -> given.set(fact.index()));
    return given.stream().mapToObj(book.vocabulary().facts()::get).toList();
  }

  /** The sentence of a reason that stands in the book. */
  Sentence sentence(Text text) {
    return sentences.computeIfAbsent(text, Sentence::new);
  }

  /** A new session whose firings arrive at the port. Whoever opens it disposes of it. */
  KieSession open(Port port) {
    KieSession session = base().newKieSession();
    session.setGlobal(PORT, port);
    return session;
  }
}
