package org.csuite.bench;

import java.util.List;
import org.csuite.model.Verdict;

/**
 * Whether a company needs a CTO and a CIO, as a programmer would write it by hand: the shipped
 * rules that bear on the two, with their figures as constants. It is what the speed of csuite is
 * held against; a test keeps it equal to the rule book. Whoever changes these rules changes both.
 */
final class TechnicalOfficers {
  /**
   * What the rules look at; null where it is unknown.
   *
   * @param perEuro units of the company's currency for one euro; null without a currency
   */
  record Firm(
      String sector,
      Integer headcount,
      Double perEuro,
      Double revenue,
      Double balanceSheet,
      String stage,
      Boolean sellsTechnology,
      Boolean scienceBased,
      Double onlineRevenueShare,
      Double rdSpend,
      Double itBudget,
      Integer itStaff,
      Boolean itOutsourced,
      List<String> activities) {}

  /**
   * The decisions.
   *
   * @param ctoCertainty from -1 to 1, to nine digits
   * @param cioCertainty the same
   */
  record Decided(Verdict cto, double ctoCertainty, Verdict cio, double cioCertainty) {}

  private static final double RECOMMENDED = 0.5;
  private static final double OPTIONAL = 0.2;
  private static final double DIGITS = 1e9;

  private static final int SMALL = 10;
  private static final int MEDIUM = 50;
  private static final int LARGE = 250;
  private static final int THOUSAND = 1_000;
  private static final int TEN_THOUSAND = 10_000;

  private final Firm firm;
  private double cto;
  private double cio;

  private TechnicalOfficers(Firm firm) {
    this.firm = firm;
  }

  /** The verdicts on both. */
  static Decided decide(Firm firm) {
    TechnicalOfficers officers = new TechnicalOfficers(firm);
    officers.technologyOfSale();
    officers.online();
    officers.research();
    officers.internalIt();
    officers.budget();
    officers.sector();
    officers.size();
    double cto = Math.round(officers.cto * DIGITS) / DIGITS;
    double cio = Math.round(officers.cio * DIGITS) / DIGITS;
    return new Decided(verdict(cto), cto, verdict(cio), cio);
  }

  private void technologyOfSale() {
    boolean young = "seed".equals(firm.stage) || "early".equals(firm.stage);
    if (young) {
      cio(-0.4);
    }
    if (firm.sellsTechnology == null) {
      return;
    }
    if (firm.sellsTechnology) {
      cto(0.6);
      if (young) {
        cto(0.2);
      }
    } else if (firm.onlineRevenueShare == null || firm.onlineRevenueShare < 0.5) {
      cto(-0.4);
    }
  }

  private void online() {
    if (firm.onlineRevenueShare != null && firm.onlineRevenueShare >= 0.5) {
      cto(0.4);
      if (firm.onlineRevenueShare >= 0.9) {
        cto(0.2);
      }
    }
  }

  private void research() {
    Double intensity = share(firm.rdSpend);
    if (intensity == null) {
      intensity = usualResearch();
    }
    if (intensity == null) {
      return;
    }
    if (intensity >= 0.046 && technologyIsCritical()) {
      cto(0.25);
    }
    if (intensity < 0.01 && Boolean.FALSE.equals(firm.sellsTechnology)) {
      cto(-0.3);
    }
  }

  private void internalIt() {
    if (firm.itStaff != null) {
      cio(firm.itStaff < 3 ? -0.3 : firm.itStaff < 10 ? 0 : firm.itStaff < 40 ? 0.2 : 0.4);
    }
    Double intensity = share(firm.itBudget);
    if (intensity != null && firm.sector != null) {
      if (intensity < usualIt() / 2) {
        cio(-0.15);
      } else if (intensity >= usualIt() * 1.5) {
        cio(0.15);
      }
    }
    Double budget = euros(firm.itBudget);
    if (budget != null && budget >= 5e6) {
      cio(0.2);
    }
    boolean essential = firm.activities != null && firm.activities.contains("essential-service");
    if (essential && firm.headcount != null && firm.headcount >= LARGE) {
      cio(0.15);
    }
    if (Boolean.TRUE.equals(firm.itOutsourced)) {
      cio(-0.2);
    }
  }

  private void budget() {
    Double intensity = share(firm.itBudget);
    Double revenue = euros(firm.revenue);
    if (revenue == null || !atLeastMedium()) {
      return;
    }
    double spending = (intensity == null ? usualIt() : intensity) * revenue;
    cio(spending < 1e6 ? 0 : spending < 5e6 ? 0.2 : spending < 50e6 ? 0.25 : 0.3);
    cto(spending < 10e6 ? 0 : spending < 100e6 ? 0.1 : spending < 500e6 ? 0.15 : 0.25);
  }

  /** Medium or large by the European Union's recommendation. */
  private boolean atLeastMedium() {
    if (firm.headcount == null) {
      return exceeds(50e6, 43e6);
    }
    boolean large = firm.headcount >= LARGE || exceeds(50e6, 43e6);
    boolean belowCeilings = below(50e6, 43e6);
    boolean medium =
        firm.headcount < LARGE
            && belowCeilings
            && (firm.headcount >= MEDIUM || exceeds(10e6, 10e6));
    return large || medium;
  }

  /** Whether neither of two amounts, as far as they are known, keeps a ceiling. */
  private boolean exceeds(double mostRevenue, double mostAssets) {
    Double revenue = euros(firm.revenue);
    Double assets = euros(firm.balanceSheet);
    if (revenue == null) {
      return assets != null && assets > mostAssets;
    }
    return revenue > mostRevenue && (assets == null || assets > mostAssets);
  }

  private boolean below(double mostRevenue, double mostAssets) {
    Double revenue = euros(firm.revenue);
    Double assets = euros(firm.balanceSheet);
    return revenue != null && revenue <= mostRevenue || assets != null && assets <= mostAssets;
  }

  private void sector() {
    if (firm.sector == null) {
      return;
    }
    int people = firm.headcount == null ? -1 : firm.headcount;
    switch (firm.sector) {
      case "software", "internet", "it-services" -> {
        cto(0.4);
        if (people >= 0) {
          cio(-0.5);
        }
      }
      case "telecom" -> {
        cto(0.35);
        if (people >= LARGE) {
          cio(-0.5);
        }
      }
      case "electronics", "aerospace", "medical-devices", "automotive", "media" -> cto(0.35);
      case "ecommerce" -> cto(0.4);
      case "banking", "insurance", "asset-management" -> {
        if (people >= THOUSAND) {
          cto(0.3);
        }
        if (people >= MEDIUM) {
          cio(0.2);
        }
      }
      case "chemicals", "manufacturing" -> {
        if (people >= TEN_THOUSAND) {
          cto(0.25);
        }
      }
      case "construction" -> {
        cto(-0.4);
        cio(-0.35);
      }
      case "utilities", "real-estate", "hospitality", "agriculture" -> cto(-0.4);
      case "public-administration", "education", "nonprofit", "professional-services" -> cto(-0.3);
      case "mining" -> {
        cto(-0.2);
        cio(-0.35);
      }
      case "retail", "wholesale", "food", "transport", "health-care" -> cto(-0.2);
      case "oil-gas" -> cio(-0.35);
      default -> {
        // nothing is said of the others
      }
    }
  }

  private void size() {
    if (firm.headcount == null) {
      return;
    }
    int people = firm.headcount;
    cto(people < 3 ? -0.7 : people < THOUSAND ? 0 : people < TEN_THOUSAND ? 0.1 : 0.25);
    if (people < SMALL) {
      cio(-0.8);
    } else if (people < MEDIUM) {
      cio(-0.6);
    } else if (people < LARGE) {
      cio(-0.3);
    } else if (people < THOUSAND) {
      cio(0.35);
    } else if (people < 5_000) {
      cio(0.5);
    } else if (people < TEN_THOUSAND) {
      cio(0.55);
    } else {
      cio(people < 50_000 ? 0.6 : 0.7);
    }
  }

  private boolean technologyIsCritical() {
    return firm.sector != null
        && switch (firm.sector) {
          case "software",
              "internet",
              "it-services",
              "telecom",
              "electronics",
              "aerospace",
              "automotive",
              "medical-devices" ->
              true;
          default -> false;
        };
  }

  /** The sector's share of revenue for IT. */
  private double usualIt() {
    if (firm.sector == null) {
      return 0.028;
    }
    return switch (firm.sector) {
      case "software", "internet", "it-services" -> 0.067;
      case "banking", "asset-management", "insurance" -> 0.063;
      case "pharma", "medical-devices" -> 0.032;
      case "transport" -> 0.026;
      case "manufacturing", "chemicals", "automotive", "aerospace", "food" -> 0.02;
      case "oil-gas" -> 0.011;
      case "construction", "mining" -> 0.01;
      default -> 0.028;
    };
  }

  /** The sector's share of revenue for research; null where there is no figure. */
  private Double usualResearch() {
    if (firm.sector == null) {
      return null;
    }
    return switch (firm.sector) {
      case "pharma" -> 0.161;
      case "electronics" -> 0.13;
      case "software" -> 0.129;
      case "it-services" -> 0.102;
      case "internet" -> 0.087;
      case "chemicals" -> 0.084;
      case "aerospace" -> 0.069;
      case "automotive" -> 0.042;
      case "manufacturing" ->
          Boolean.TRUE.equals(firm.sellsTechnology) || Boolean.TRUE.equals(firm.scienceBased)
              ? (Double) 0.042
              : null;
      case "medical-devices", "telecom", "media", "food" ->
          Boolean.TRUE.equals(firm.scienceBased) ? (Double) 0.046 : null;
      default -> null;
    };
  }

  /** Of the revenue; null when one of them is unknown or there is no revenue. */
  private Double share(Double amount) {
    return amount == null || firm.revenue == null || firm.revenue == 0
        ? null
        : (Double) (amount / firm.revenue);
  }

  private Double euros(Double amount) {
    return amount == null || firm.perEuro == null ? null : (Double) (amount * (1 / firm.perEuro));
  }

  private void cto(double factor) {
    cto = combined(cto, factor);
  }

  private void cio(double factor) {
    cio = combined(cio, factor);
  }

  /** Two certainty factors as one, as in EMYCIN. */
  private static double combined(double a, double b) {
    if (a >= 0 && b >= 0) {
      return a + b * (1 - a);
    }
    if (a <= 0 && b <= 0) {
      return a + b * (1 + a);
    }
    return (a + b) / (1 - Math.min(Math.abs(a), Math.abs(b)));
  }

  private static Verdict verdict(double certainty) {
    return certainty >= RECOMMENDED
        ? Verdict.RECOMMENDED
        : certainty >= OPTIONAL ? Verdict.OPTIONAL : Verdict.NOT_ADVISED;
  }
}
