package org.csuite.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.csuite.model.Language;

/**
 * A page in both languages that needs nothing beside it: no script, no font and no picture from
 * elsewhere, so that it opens from a disk or a mail. The switch between languages and everything
 * that unfolds are HTML's own.
 */
final class PageShell {
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="%s">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>%s</title>
      <style>
      %s</style>
      </head>
      <body>
      """;

  private PageShell() {}

  /**
   * Writes the whole file.
   *
   * @param first the language that shows when it opens
   * @param mains the main part in each language
   */
  static void write(Writer out, Language first, String title, Map<Language, String> mains)
      throws IOException {
    String name = new Html().text(title).toString();
    out.append(HEAD.formatted(first.locale().getLanguage(), name, style()));
    out.append(languages(first));
    for (String main : mains.values()) {
      out.append(main);
    }
    out.append("</body>\n</html>\n");
    out.flush();
  }

  private static String languages(Language first) {
    Html html = new Html();
    html.begin("header").begin("fieldset").element("legend", "Language · Langue");
    for (Language language : Language.values()) {
      String code = language.locale().getLanguage();
      html.begin("label", "lang", code);
      String id = "show-" + code;
      if (language == first) {
        html.begin("input", "type", "radio", "name", "language", "id", id, "checked", "");
      } else {
        html.begin("input", "type", "radio", "name", "language", "id", id);
      }
      html.close().text(" " + language.locale().getDisplayLanguage(language.locale())).end();
    }
    return html.end().end().toString();
  }

  private static String style() throws IOException {
    try (InputStream style = PageShell.class.getResourceAsStream("page.css")) {
      return new String(style.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
