package org.csuite.report.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One page in a headless Chromium, driven through the DevTools protocol. */
final class Browser implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long SECONDS = 60;

  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> loads = new LinkedBlockingQueue<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private int calls;

  private Browser(Process process, HttpClient client, URI page) {
    this.process = process;
    this.socket = client.newWebSocketBuilder().buildAsync(page, new Listener()).join();
  }

  /** The browser of this machine; null when there is none. */
  static Path executable() {
    return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(Path.of(folder)::resolve))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }

  /** Starts it; the folder takes its profile. */
  static Browser start(Path profile) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                executable().toString(),
                "--headless",
                "--no-sandbox", // CI runs as root
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(profile.resolve("chromium.log").toFile())
            .start();
    HttpClient client = HttpClient.newHttpClient();
    Path port = profile.resolve("DevToolsActivePort");
    for (int i = 0; i < SECONDS * 10 && !(Files.exists(port) && Files.size(port) > 0); i++) {
      Thread.sleep(100);
    }
    String address = "http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json/list";
    HttpRequest list =
        HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(SECONDS)).build();
    for (JsonNode target :
        JSON.readTree(client.send(list, HttpResponse.BodyHandlers.ofString()).body())) {
      if (target.get("type").asText().equals("page")) {
        String page = target.get("webSocketDebuggerUrl").asText();
        Browser browser = new Browser(process, client, URI.create(page));
        for (String domain : List.of("Page", "Network", "Runtime", "Log")) {
          browser.call(domain + ".enable", Map.of());
        }
        return browser;
      }
    }
    process.destroy();
    throw new IOException("Chromium has no page.");
  }

  /** The window's width and height in pixels. */
  void resize(int width, int height) {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
  }

  /** {@code screen} or {@code print}, in a {@code light} or {@code dark} theme. */
  void media(String medium, String theme) {
    Map<String, String> scheme = Map.of("name", "prefers-color-scheme", "value", theme);
    call("Emulation.setEmulatedMedia", Map.of("media", medium, "features", List.of(scheme)));
  }

  /** Opens a file and waits until it is loaded. */
  void open(Path file) {
    loads.clear();
    requests.clear();
    complaints.clear();
    call("Page.navigate", Map.of("url", file.toUri().toString()));
    take(loads);
  }

  /** What a JavaScript expression gives, promises awaited. */
  JsonNode evaluate(String expression) {
    JsonNode result =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (result.has("exceptionDetails")) {
      throw new IllegalStateException(result.get("exceptionDetails").toString());
    }
    return result.get("result").path("value");
  }

  /** Presses and releases a key, such as {@code Tab} or {@code Enter}. */
  void press(String key, int code, String text) {
    for (String type : List.of("keyDown", "keyUp")) {
      Map<String, Object> event = new java.util.HashMap<>(Map.of("type", type, "key", key));
      event.put("windowsVirtualKeyCode", code);
      if (type.equals("keyDown") && !text.isEmpty()) {
        event.put("text", text);
      }
      call("Input.dispatchKeyEvent", event);
    }
  }

  /** What the window shows, as PNG. */
  byte[] screenshot() {
    JsonNode picture = call("Page.captureScreenshot", Map.of());
    return Base64.getDecoder().decode(picture.get("data").asText());
  }

  /** Every address asked for since the page was opened. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  /** Every error and warning of the console since the page was opened. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  private JsonNode call(String method, Map<String, ?> parameters) {
    calls++;
    ObjectNode call = JSON.createObjectNode().put("id", calls).put("method", method);
    call.set("params", JSON.valueToTree(parameters));
    socket.sendText(call.toString(), true).join();
    while (true) {
      JsonNode answer = take(answers);
      if (answer.get("id").asInt() == calls) {
        if (answer.has("error")) {
          throw new IllegalStateException(method + ": " + answer.get("error"));
        }
        return answer.get("result");
      }
    }
  }

  private static <T> T take(BlockingQueue<T> queue) {
    try {
      T item = queue.poll(SECONDS, TimeUnit.SECONDS);
      if (item == null) {
        throw new IllegalStateException("Chromium does not answer.");
      }
      return item;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    socket.abort();
    process.destroy();
    process.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).join();
  }

  private final class Listener implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      message.append(part);
      if (last) {
        receive(message.toString());
        message.setLength(0);
      }
      from.request(1);
      return null;
    }

    private void receive(String text) {
      try {
        JsonNode node = JSON.readTree(text);
        if (node.has("id")) {
          answers.add(node);
          return;
        }
        JsonNode event = node.get("params");
        switch (node.get("method").asText()) {
          case "Page.loadEventFired" -> loads.add(text);
          case "Network.requestWillBeSent" -> requests.add(event.at("/request/url").asText());
          case "Log.entryAdded" -> complaints.add(event.at("/entry/text").asText());
          case "Runtime.consoleAPICalled", "Runtime.exceptionThrown" -> complaints.add(text);
          default -> {
            // Nothing else is asked about.
          }
        }
      } catch (IOException e) {
        complaints.add(e.toString());
      }
    }
  }
}
