package org.csuite.report;

/** Text inside HTML and SVG: the one place where what would be markup is made harmless. */
public final class XmlText {
  private XmlText() {}

  /** The text as content of an element or, between double or single quotes, of an attribute. */
  public static String escape(String plain) {
    return DisplayText.safe(plain)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
