package dev.vpsclaude.connection;

import java.io.IOException;
import java.net.Proxy;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** HTTP to one place: no redirect is followed, no proxy asked, nothing sent twice, and no name resolved. */
final class GuardedHttp {

    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient client;
    private final RequestHeaders headers;

    GuardedHttp(GuardedSockets sockets, Trust trust, Place place, RequestHeaders headers, Attempt attempt)
            throws TestFailed {
        this.headers = headers;
        long left = attempt.remaining().toMillis();
        client = new OkHttpClient.Builder()
                .socketFactory(sockets.factory(place, attempt))
                .sslSocketFactory(trust.sockets(), trust.authorities())
                .dns(name -> place.addresses())
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectTimeout(sockets.connectTimeout())
                .readTimeout(left, TimeUnit.MILLISECONDS)
                .writeTimeout(left, TimeUnit.MILLISECONDS)
                .callTimeout(left, TimeUnit.MILLISECONDS)
                .connectionPool(new ConnectionPool(2, 1, TimeUnit.SECONDS))
                .build();
    }

    /** The answer, if it is one; to be closed. */
    Response get(HttpUrl url, String accept) throws IOException {
        return call(request(url, accept).get());
    }

    /** The answer, if it is one; to be closed. */
    Response post(HttpUrl url, String accept, String body, List<String> further) throws IOException {
        Request.Builder request = request(url, accept).post(RequestBody.create(body, JSON));
        for (int i = 0; i < further.size(); i += 2) {
            request.header(further.get(i), further.get(i + 1));
        }
        return call(request);
    }

    /** The status of the answer, of whatever kind; nothing more of it is read. */
    int status(HttpUrl url, String body) throws IOException {
        Request request =
                request(url, "*/*").post(RequestBody.create(body, JSON)).build();
        try (Response response = client.newCall(request).execute()) {
            return response.code();
        }
    }

    /** Bytes are bounded where they come in; encoded ones could become more. */
    private Request.Builder request(HttpUrl url, String accept) {
        Request.Builder request = new Request.Builder().url(url).header("User-Agent", "VPS-Claude");
        headers.values().forEach((name, value) -> request.header(name, value.reveal()));
        return request.header("Accept", accept).header("Accept-Encoding", "identity");
    }

    private Response call(Request.Builder request) throws IOException {
        Response response = client.newCall(request.build()).execute();
        if (!response.isSuccessful()) {
            response.close();
            throw new TestFailed(outcome(response.code()));
        }
        return response;
    }

    /** A redirect would lead to where nobody has looked. */
    private static Outcome outcome(int status) {
        return switch (status) {
            case 401, 403 -> Outcome.AUTH_FAILED;
            default -> status / 100 == 3 ? Outcome.REFUSED_BY_POLICY : Outcome.UNREACHABLE;
        };
    }
}
