package org.csuite.report;

import java.util.List;

/** Writes one HTML file that needs nothing else, neither script nor anything from the network. */
final class HtmlMarkup implements Markup {
  private static final String STYLE =
      """
      :root { color-scheme: light dark; --ink: #1c2330; --paper: #fff; --line: #d5dbe4; --shade: #f4f6f9; --link: #0b5394; }
      @media (prefers-color-scheme: dark) {
        :root { --ink: #d9dee7; --paper: #15181d; --line: #39404b; --shade: #20252c; --link: #8ab8ee; }
      }
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem; color: var(--ink); background: var(--paper); }
      h1, h2 { border-bottom: 1px solid var(--line); padding-bottom: .2rem; }
      h2 { margin-top: 3rem; } h3 { margin: 2rem 0 .3rem; font-size: 1.05rem; overflow-wrap: anywhere; }
      a { color: var(--link); text-decoration: none; } a:hover { text-decoration: underline; }
      pre { background: var(--shade); padding: .7rem 1rem; white-space: pre-wrap; overflow-wrap: anywhere; font-size: .85rem; border-radius: 4px; }
      table { border-collapse: collapse; font-size: .85rem; width: 100%; }
      th, td { text-align: left; vertical-align: top; padding: .25rem .5rem; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
      th { position: sticky; top: 0; background: var(--paper); }
      ul { columns: 18rem; margin: .3rem 0 1rem; padding-left: 1.2rem; } li { overflow-wrap: anywhere; }
      @media (max-width: 48rem) { table { display: block; overflow-x: auto; } th, td { min-width: 7rem; } }
      @media print { a { color: inherit; } h3 { break-after: avoid; } }
      """;

  private final StringBuilder page = new StringBuilder();

  @Override
  public void begin(String title, String language) {
    page.append("<!DOCTYPE html>\n<html lang=\"")
        .append(text(language))
        .append("\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.append(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
    page.append("<title>")
        .append(text(title))
        .append("</title>\n<style>\n")
        .append(STYLE)
        .append("</style>\n</head>\n<body>\n");
    page.append("<h1>").append(text(title)).append("</h1>\n");
  }

  @Override
  public void heading(int level, String anchor, String text) {
    String tag = "h" + level;
    page.append('<')
        .append(tag)
        .append(" id=\"")
        .append(text(anchor))
        .append("\">")
        .append(text(text));
    page.append("</").append(tag).append(">\n");
  }

  @Override
  public void paragraph(String markedUp) {
    page.append("<p>").append(markedUp).append("</p>\n");
  }

  @Override
  public void list(List<String> items) {
    if (!items.isEmpty()) {
      page.append("<ul>\n");
      items.forEach(item -> page.append("<li>").append(item).append("</li>\n"));
      page.append("</ul>\n");
    }
  }

  @Override
  public void code(String text) {
    page.append("<pre>")
        .append(text.lines().map(this::text).collect(java.util.stream.Collectors.joining("\n")))
        .append("</pre>\n");
  }

  @Override
  public void table(List<String> titles, List<List<String>> rows) {
    page.append("<table>\n<thead><tr>");
    titles.forEach(title -> page.append("<th>").append(text(title)).append("</th>"));
    page.append("</tr></thead>\n<tbody>\n");
    for (List<String> row : rows) {
      page.append("<tr>");
      row.forEach(cell -> page.append("<td>").append(cell).append("</td>"));
      page.append("</tr>\n");
    }
    page.append("</tbody>\n</table>\n");
  }

  @Override
  public String text(String plain) {
    return XmlText.escape(plain);
  }

  @Override
  public String link(String anchor, String text) {
    return "<a href=\"#" + text(anchor) + "\">" + text(text) + "</a>";
  }

  @Override
  public String end() {
    return page.append("</body>\n</html>\n").toString();
  }
}
