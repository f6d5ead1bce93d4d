package org.csuite.report;

import java.util.List;

/** Writes Markdown. */
public final class MarkdownMarkup implements Markup {
  private final StringBuilder page = new StringBuilder();

  @Override
  public void begin(String title, String language) {
    page.append("# ").append(text(title)).append("\n\n");
  }

  @Override
  public void heading(int level, String anchor, String text) {
    page.append("<a id=\"").append(anchor).append("\"></a>\n\n");
    page.append("#".repeat(level)).append(' ').append(text(text)).append("\n\n");
  }

  @Override
  public void paragraph(String markedUp) {
    page.append(markedUp).append("\n\n");
  }

  @Override
  public void list(List<String> items) {
    items.forEach(item -> page.append("* ").append(item).append('\n'));
    page.append(items.isEmpty() ? "" : "\n");
  }

  @Override
  public void code(String text) {
    String fence = text.contains("```") ? "`````" : "```";
    page.append(fence).append('\n').append(text).append(fence).append("\n\n");
  }

  @Override
  public void table(List<String> titles, List<List<String>> rows) {
    page.append("| ").append(String.join(" | ", titles)).append(" |\n");
    page.append("|").append("---|".repeat(titles.size())).append('\n');
    rows.forEach(row -> page.append("| ").append(String.join(" | ", row)).append(" |\n"));
    page.append('\n');
  }

  @Override
  public String text(String plain) {
    return DisplayText.safe(plain).replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1");
  }

  @Override
  public String link(String anchor, String text) {
    return "[" + text(text) + "](#" + anchor + ")";
  }

  @Override
  public String end() {
    return page.toString();
  }
}
