package org.csuite.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture is drawn without anything from elsewhere, whatever should get into it. */
class PngImageTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><image href='URL' width='9'"
            + " height='9'/></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
            + " width='9' height='9'><image xlink:href='URL' width='9' height='9'/></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><use href='URL#a'/></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><style>@import url(URL);"
            + " rect {fill: url(URL)}</style><rect width='9' height='9'/></svg>",
        "<?xml-stylesheet href='URL' type='text/css'?><svg xmlns='http://www.w3.org/2000/svg'"
            + " width='9' height='9'/>",
        "<!DOCTYPE svg SYSTEM 'URL'><svg xmlns='http://www.w3.org/2000/svg' width='9'"
            + " height='9'/>",
        "<!DOCTYPE svg [<!ENTITY x SYSTEM 'URL'>]><svg xmlns='http://www.w3.org/2000/svg' width='9'"
            + " height='9'><text>&x;</text></svg>",
        "<!DOCTYPE svg [<!ENTITY % x SYSTEM 'URL'> %x;]><svg xmlns='http://www.w3.org/2000/svg'"
            + " width='9' height='9'/>"
      })
  void noConnectionIsMade(String svg) throws IOException {
    try (ServerSocketChannel server =
        ServerSocketChannel.open()
            .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
      server.configureBlocking(false);
      String url = "http://127.0.0.1:" + server.socket().getLocalPort() + "/x.svg";
      boolean refused = false;
      try {
        PngImage.of(svg.replace("URL", url).getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        refused = true;
      }

      assertThat(server.accept()).as("refused: " + refused).isNull();
    }
  }
}
