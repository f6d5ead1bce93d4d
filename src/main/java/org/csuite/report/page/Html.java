package org.csuite.report.page;

import java.util.ArrayDeque;
import java.util.Deque;
import org.csuite.report.XmlText;

/** HTML while it is written: elements close in the order they must, all text is escaped. */
final class Html {
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** Begins an element; attributes are names and values in turn. */
  Html begin(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      out.append(XmlText.escape(attributes[i + 1])).append('"');
    }
    out.append('>');
    open.push(tag);
    return this;
  }

  /** Ends the element begun last. */
  Html end() {
    out.append("</").append(open.pop()).append('>');
    if (open.size() < 4) {
      out.append('\n');
    }
    return this;
  }

  /** Nothing can stand in the element begun last, which has no end tag. */
  Html close() {
    open.pop();
    return this;
  }

  /** Text inside the element begun last. */
  Html text(String text) {
    out.append(XmlText.escape(text));
    return this;
  }

  /** An element that holds only text. */
  Html element(String tag, String text, String... attributes) {
    return begin(tag, attributes).text(text).end();
  }

  /** What is markup already. */
  Html markup(String markup) {
    out.append(markup);
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
