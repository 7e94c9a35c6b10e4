package dev.vpsclaude.faults.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpProxyTest {

    private static final String DEPLOY = "POST /deploy";

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Ledger ledger = new Ledger();
    private final HttpServer coolify = coolify();
    private final HttpProxy proxy = new HttpProxy(0, coolify.getAddress().getPort(), ledger);
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeEach
    void start() {
        coolify.createContext("/", exchange -> {
            heard.add(exchange.getRequestMethod() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, 4);
            try (exchange) {
                exchange.getResponseBody().write("done".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        });
        coolify.start();
    }

    @AfterEach
    void stop() {
        proxy.close();
        coolify.stop(0);
    }

    @Test
    void what_no_rule_is_about_passes_unchanged() throws Exception {
        assertThat(post("one").body()).isEqualTo("done");
        assertThat(heard).containsExactly("POST one");
        assertThat(ledger.since(0))
                .singleElement()
                .satisfies(call -> assertThat(call.request().what()).isEqualTo(DEPLOY));
    }

    @Test
    void what_is_cut_before_is_never_heard_of() {
        Rule rule = proxy.add(Rule.at(DEPLOY, 1, new Fault.CutBefore()));

        assertThatThrownBy(() -> post("one")).isInstanceOf(IOException.class);
        assertThat(heard).isEmpty();
        assertThat(rule.struck()).isTrue();
    }

    @Test
    void what_is_cut_after_has_been_done() {
        proxy.add(Rule.at(DEPLOY, 1, new Fault.CutAfter()));

        assertThatThrownBy(() -> post("one")).isInstanceOf(IOException.class);
        assertThat(heard).containsExactly("POST one");
    }

    @Test
    void a_rule_strikes_at_the_request_it_counts_to_and_only_there() throws Exception {
        proxy.add(Rule.at(DEPLOY, 2, new Fault.Instead(Answer.json(503, "{}"))));

        assertThat(List.of(
                        post("one").statusCode(),
                        post("two").statusCode(),
                        post("three").statusCode()))
                .containsExactly(200, 503, 200);
        assertThat(heard).containsExactly("POST one", "POST three");
    }

    private HttpResponse<String> post(String body) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + proxy.port() + "/api/v1/deploy?force=false");
        return client.send(
                HttpRequest.newBuilder(uri).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private static HttpServer coolify() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
