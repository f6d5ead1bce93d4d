package org.csuite.report.page;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture as PNG, for programs that take no SVG. */
public final class PngImage {
  /** Pixels for each unit of the picture, so that slides and prints stay sharp. */
  private static final int SCALE = 2;

  private PngImage() {}

  /**
   * The picture as PNG.
   *
   * @param svg a picture as this package draws them, in UTF-8
   * @throws IOException where Java has no fonts to draw with, as on some servers
   */
  public static byte[] of(byte[] svg) throws IOException {
    try {
      return draw(svg);
    } catch (LinkageError | InternalError e) {
      throw new IOException("Java finds no fonts to draw a PNG with; SVG needs none", e);
    }
  }

  private static byte[] draw(byte[] svg) throws IOException {
    // Java has a name of its own for the font without serifs
    String text = new String(svg, StandardCharsets.UTF_8).replace("sans-serif", "SansSerif");
    SVGDocument document =
        new SVGLoader()
            .load(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                URI.create("picture.svg"),
                LoaderContext.builder().externalResourcePolicy(ResourcePolicy.DENY_ALL).build());
    if (document == null) {
      throw new IOException("the picture is no SVG");
    }
    int width = (int) Math.ceil(document.size().width * SCALE);
    int height = (int) Math.ceil(document.size().height * SCALE);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    document.render(null, graphics, new ViewBox(width, height));
    graphics.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    // in memory, else Java would write a temporary file
    try (ImageOutputStream memory = new MemoryCacheImageOutputStream(png)) {
      ImageIO.write(image, "png", memory);
    }
    return png.toByteArray();
  }
}
