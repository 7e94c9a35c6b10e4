package dev.vpsclaude.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/** Sends requests. Keeps no cookies: who sends one says so. */
public final class Http {

    static final HttpClient CLIENT = client();
    private static final List<BiConsumer<URI, Answer>> LISTENERS = new CopyOnWriteArrayList<>();

    private Http() {}

    public static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20));
    }

    /** Lets somebody hear every answer, and what was asked, for as long as it is not closed. */
    public static AutoCloseable listen(BiConsumer<URI, Answer> listener) {
        LISTENERS.add(listener);
        return () -> LISTENERS.remove(listener);
    }

    public static Answer send(HttpRequest.Builder request) {
        try {
            HttpRequest asked = request.build();
            Answer answer = Answer.of(CLIENT.send(asked, BodyHandlers.ofString()));
            DescribedAnswers.check(asked, answer);
            LISTENERS.forEach(listener -> listener.accept(asked.uri(), answer));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The same for a body that is not text. */
    public static HttpResponse<byte[]> download(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a box answers; its name is told in the Host header, because not every machine resolves names below localhost. */
    public static Answer box(String url, String path) {
        URI box = URI.create(url);
        return send(
                request(URI.create("http://127.0.0.1:" + box.getPort() + path)).header("Host", box.getAuthority()));
    }

    private static HttpClient client() {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }
}
