package org.csuite.batch;

import java.util.IdentityHashMap;
import java.util.function.Function;
import org.csuite.batch.Decision.RoleLine;

/** The text of role lines, which many companies share and which is made once. */
final class Rendered {
  private static final int MOST = 100_000;

  private final IdentityHashMap<RoleLine, String> texts = new IdentityHashMap<>();
  private final Function<RoleLine, String> render;

  Rendered(Function<RoleLine, String> render) {
    this.render = render;
  }

  String of(RoleLine line) {
    String text = texts.get(line);
    if (text == null) {
      if (texts.size() >= MOST) {
        texts.clear();
      }
      text = render.apply(line);
      texts.put(line, text);
    }
    return text;
  }
}
