package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.secret.Secret;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Sends one request and gives the JSON of its answer, or throws the {@link CoolifyTrouble} that it met. */
final class CoolifyHttp {

    private static final long LARGEST_ANSWER = 8L * 1024 * 1024;

    private final OkHttpClient client;
    private final HttpUrl base;
    private final Secret token;
    private final CoolifyGate gate;

    CoolifyHttp(OkHttpClient client, HttpUrl base, Secret token, CoolifyGate gate) {
        this.client = client;
        this.base = base;
        this.token = token;
        this.gate = gate;
    }

    /** A client that never sends anything twice and never takes the token elsewhere. */
    static OkHttpClient client(CoolifyProperties properties) {
        return new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(properties.connectTimeout())
                .readTimeout(properties.callTimeout())
                .writeTimeout(properties.callTimeout())
                .callTimeout(properties.callTimeout())
                // Shorter than any server's own limit: without retries a connection closed meanwhile is a failed call.
                .connectionPool(new ConnectionPool(5, 20, TimeUnit.SECONDS))
                .eventListener(new CoolifySending())
                .build();
    }

    /** The address below the API; every segment is escaped. */
    HttpUrl.Builder at(String... segments) {
        HttpUrl.Builder address = base.newBuilder();
        for (String segment : segments) {
            address.addPathSegment(segment);
        }
        return address;
    }

    CoolifyGate gate() {
        return gate;
    }

    JsonNode get(HttpUrl address) {
        return call("GET", address, null, answer -> CoolifyDiagnosis.json(answer, true));
    }

    String text(HttpUrl address) {
        return call("GET", address, null, CoolifyDiagnosis::text);
    }

    JsonNode send(String method, HttpUrl address, byte[] body) {
        return call(method, address, new CoolifyBody(body), answer -> CoolifyDiagnosis.json(answer, false));
    }

    private <T> T call(
            String method, HttpUrl address, @Nullable RequestBody body, Function<CoolifyAnswer, T> diagnosis) {
        CoolifySending.Mark mark = new CoolifySending.Mark();
        CoolifyAnswer answer = exchange(request(method, address, body, mark), mark, body == null);
        try {
            return diagnosis.apply(answer);
        } catch (CoolifyFailed failed) {
            gate.met(failed.trouble());
            throw failed;
        }
    }

    private CoolifyAnswer exchange(Request request, CoolifySending.Mark mark, boolean reading) {
        try (Response response = client.newCall(request).execute()) {
            return heard(read(response, reading));
        } catch (IOException lost) {
            gate.silent();
            // The cause stays behind: its text holds addresses.
            throw new CoolifyFailed(
                    reading || !mark.sent()
                            ? new CoolifyTrouble.Unavailable(false)
                            : new CoolifyTrouble.UnknownOutcome());
        }
    }

    private static CoolifyAnswer read(Response response, boolean reading) throws IOException {
        BufferedSource source = response.body().source();
        if (source.request(LARGEST_ANSWER + 1)) {
            throw new CoolifyFailed(
                    reading
                            ? new CoolifyTrouble.Unintelligible("an answer of more than 8 MiB")
                            : new CoolifyTrouble.UnknownOutcome());
        }
        return new CoolifyAnswer(
                response.code(),
                response.header("Retry-After"),
                response.header("X-RateLimit-Limit") != null,
                source.readUtf8());
    }

    private CoolifyAnswer heard(CoolifyAnswer answer) {
        if (answer.isOfAnother()) {
            gate.silent();
        } else {
            gate.answered();
        }
        return answer;
    }

    /** Returns when a call may be made. Waiting comes before everything that has to hold at the moment of the call. */
    void awaitTurn(CoolifyUrgency urgency) {
        try {
            gate.pass(urgency);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new CoolifyFailed(new CoolifyTrouble.Unavailable(false));
        }
    }

    private Request request(String method, HttpUrl address, @Nullable RequestBody body, CoolifySending.Mark mark) {
        return new Request.Builder()
                .url(address)
                .method(method, body)
                .header("Authorization", "Bearer " + token.reveal())
                .header("Accept", "application/json")
                .header("User-Agent", "VPS-Claude")
                .tag(CoolifySending.Mark.class, mark)
                .build();
    }
}
