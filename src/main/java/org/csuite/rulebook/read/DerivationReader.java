package org.csuite.rulebook.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.csuite.input.Nearest;
import org.csuite.input.Numbers;
import org.csuite.model.Catalogue;
import org.csuite.model.Diagnostic;
import org.csuite.model.Diagnostic.Code;
import org.csuite.model.FactDefinition;
import org.csuite.model.FactType;
import org.csuite.model.Vocabulary;
import org.csuite.rulebook.Derivation;
import org.csuite.rulebook.Derivation.Arithmetic;
import org.csuite.rulebook.Derivation.CatalogueCell;
import org.csuite.rulebook.Derivation.Converted;
import org.csuite.rulebook.Derivation.OfGroup;
import org.csuite.rulebook.Derivation.Operand;
import org.csuite.rulebook.Derivation.TableCell;
import org.csuite.rulebook.DerivedFacts;
import org.csuite.rulebook.ExchangeRates;
import org.csuite.rulebook.Table;
import org.csuite.rulebook.TableQuery;
import org.csuite.rulebook.TableQuery.Handed;
import org.csuite.rulebook.TypeFields;

/** Reads what stands in {@code @derived( "…" )} and {@code @estimate( "…" )} of facts. */
final class DerivationReader {
  private static final Pattern ARITHMETIC = Pattern.compile("\\s*(\\S+)\\s+([-+*/])\\s+(\\S+)\\s*");
  private static final Pattern CONVERTED = Pattern.compile("\\s*(\\w+)\\s+in\\s+([A-Za-z]{3})\\s*");
  private static final Pattern OF_GROUP = Pattern.compile("\\s*(\\w+)\\s+of\\s+the\\s+group\\s*");
  private static final Pattern CELL =
      Pattern.compile("\\s*([\\w/.-]+\\.csv)\\s*:\\s*([\\w.-]+)\\s*");

  private final Vocabulary vocabulary;
  private final Map<String, Table> tables;
  private final List<Diagnostic> diagnostics;

  DerivationReader(Vocabulary vocabulary, Map<String, Table> tables, List<Diagnostic> diagnostics) {
    this.vocabulary = vocabulary;
    this.tables = tables;
    this.diagnostics = diagnostics;
  }

  DerivedFacts read(Map<String, FactsReader.Declaration> declarations) {
    Map<FactDefinition, Derivation> derived = new HashMap<>();
    Map<FactDefinition, Derivation> estimates = new HashMap<>();
    for (FactDefinition fact : vocabulary.facts()) {
      Map<String, Token> annotations = declarations.get(fact.name()).annotations();
      add(fact, annotations.get("derived"), derived);
      add(fact, annotations.get("estimate"), estimates);
    }
    Catalogue currencies = vocabulary.catalogue(Vocabulary.EXCHANGE_RATES);
    return new DerivedFacts(vocabulary.facts(), derived, estimates, new ExchangeRates(currencies));
  }

  private void add(FactDefinition fact, Token text, Map<FactDefinition, Derivation> into) {
    if (text == null) {
      return;
    }
    Derivation derivation = derivation(text);
    if (derivation == null) {
      return;
    }
    into.put(fact, derivation);
    for (FactDefinition part : derivation.parts()) {
      if (part.index() >= fact.index()) {
        report(
            text,
            Code.BROKEN_DECLARATION,
            "'"
                + fact.name()
                + "' is worked out from '"
                + part.name()
                + "', which is declared later.",
            "Maybe move '" + part.name() + "' above it.");
      }
    }
  }

  private Derivation derivation(Token text) {
    Matcher matcher = CONVERTED.matcher(text.text());
    if (matcher.matches()) {
      return converted(text, matcher.group(1), matcher.group(2));
    }
    matcher = OF_GROUP.matcher(text.text());
    if (matcher.matches()) {
      FactDefinition fact = fact(text, matcher.group(1));
      return fact == null ? null : new OfGroup(fact);
    }
    matcher = CELL.matcher(text.text());
    if (matcher.matches()) {
      return cell(text, matcher.group(1), matcher.group(2));
    }
    matcher = ARITHMETIC.matcher(text.text());
    if (matcher.matches()) {
      Operand left = operand(text, matcher.group(1));
      Operand right = operand(text, matcher.group(3));
      return left == null || right == null
          ? null
          : new Arithmetic(left, matcher.group(2).charAt(0), right);
    }
    report(
        text,
        Code.BROKEN_DECLARATION,
        "'" + text.text() + "' cannot be worked out.",
        "Maybe `a / b`, `amount in EUR`, `fact of the group` or `catalogue/sectors.csv:column`.");
    return null;
  }

  private Operand operand(Token text, String name) {
    Double number = Numbers.parse(name);
    if (number != null) {
      return new Operand(null, number);
    }
    FactDefinition fact = fact(text, name);
    if (fact != null && !fact.kind().numeric()) {
      report(
          text, Code.WRONG_TYPE, "'" + name + "' is no number.", "Maybe another fact was meant.");
      return null;
    }
    return fact == null ? null : new Operand(fact, 0);
  }

  private Derivation converted(Token text, String name, String currency) {
    FactDefinition amount = fact(text, name);
    FactDefinition unit = fact(text, "currency");
    Catalogue currencies = vocabulary.catalogue(Vocabulary.EXCHANGE_RATES);
    if (currencies != null && !currencies.ids().contains(currency)) {
      report(
          text,
          Code.UNKNOWN_VALUE,
          "'" + currency + "' has no rate in " + Vocabulary.EXCHANGE_RATES + ".",
          Nearest.hint(currency, currencies.ids()));
    }
    if (amount != null && !amount.amount()) {
      report(
          text,
          Code.WRONG_TYPE,
          "'" + name + "' is no amount in the scenario's currency.",
          "Maybe it needs @unit( \"currency\" ).");
    }
    return amount == null || unit == null ? null : new Converted(amount, unit, currency);
  }

  private FactDefinition fact(Token text, String name) {
    FactDefinition fact = vocabulary.fact(name);
    if (fact == null) {
      List<String> names = vocabulary.facts().stream().map(FactDefinition::name).toList();
      report(
          text,
          Code.UNKNOWN_FACT,
          "'" + name + "' is not a fact of Company.",
          Nearest.hint(name, names));
    }
    return fact;
  }

  private Derivation cell(Token text, String file, String column) {
    Catalogue catalogue = vocabulary.catalogue(file);
    if (catalogue != null) {
      FactDefinition key =
          vocabulary.facts().stream()
              .filter(fact -> fact.values() == catalogue && !fact.isDerived())
              .findFirst()
              .orElse(null);
      if (!catalogue.columns().contains(column)) {
        noColumn(text, file, column, catalogue.columns());
        return null;
      }
      if (key == null) {
        report(
            text,
            Code.BROKEN_DECLARATION,
            "No fact takes its values from '" + file + "'.",
            "Maybe @values( \"" + file + "\" ) is missing at the fact that names its entries.");
        return null;
      }
      return new CatalogueCell(key, catalogue, column);
    }
    Table table =
        tables.values().stream().filter(t -> t.file().equals(file)).findFirst().orElse(null);
    if (table == null) {
      List<String> files = new ArrayList<>(tables.values().stream().map(Table::file).toList());
      files.addAll(vocabulary.catalogues().keySet());
      report(
          text, Code.UNKNOWN_TABLE, "There is no table '" + file + "'.", Nearest.hint(file, files));
      return null;
    }
    if (table.column(column) == null) {
      noColumn(text, file, column, table.columns().stream().map(Table.Column::header).toList());
      return null;
    }
    TableQuery query =
        new TableQuery(
            table, List.of(new Handed("company", FactType.COMPANY)), new TypeFields(vocabulary));
    List<FactDefinition> parts =
        query.conditions().stream().map(c -> vocabulary.facts().get(c.index())).distinct().toList();
    return new TableCell(query, table.column(column), parts);
  }

  private void noColumn(Token text, String file, String column, List<String> columns) {
    report(
        text,
        Code.MISSING_COLUMN,
        "'" + file + "' has no column '" + column + "'.",
        Nearest.hint(column, columns));
  }

  private void report(Token at, Code code, String message, String hint) {
    diagnostics.add(at.place().error(code, message, hint));
  }
}
