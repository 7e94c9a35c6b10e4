package dev.vpsclaude.server.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.vpsclaude.server.command.Sender;
import dev.vpsclaude.server.http.BodyLimit;
import dev.vpsclaude.server.http.Problem;
import dev.vpsclaude.server.repeat.KeptAnswer;
import dev.vpsclaude.server.repeat.KeptRequests;
import dev.vpsclaude.server.repeat.RequestKey;
import dev.vpsclaude.server.repeat.Turn;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Carries a POST with an {@code Idempotency-Key} out once, however often it comes (draft-ietf-httpapi-idempotency-key-header-07).
 * It stands behind all that asks whether the request may be made at all: who may not make it learns nothing of its answer.
 */
final class RepeatedRequests extends OncePerRequestFilter {

    /** Most requests take milliseconds, so that it is worth while to wait for the answer of another. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final long PAUSE_MILLIS = 25;

    private final KeptRequests requests;

    RepeatedRequests(KeptRequests requests) {
        this.requests = requests;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(RequestKey.HEADER) == null
                || !RequestKey.isTakenBy(request.getMethod(), request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Caller> caller = Sender.current();
        if (caller.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        byte[] body = body(request, response);
        if (body == null) {
            return;
        }
        Optional<RequestKey> key = key(caller.get(), request, body);
        if (key.isEmpty()) {
            Problem.of(
                            BAD_REQUEST,
                            "idempotency_key_invalid",
                            "Not a key",
                            "The header Idempotency-Key has to be 1 to 255 visible characters, such as a UUID.")
                    .send(response);
            return;
        }
        answer(key.get(), new ReadRequest(request, body), response, chain);
    }

    private void answer(RequestKey key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        switch (turn(key)) {
            case Turn.Begin it -> carryOut(key, it, request, response, chain);
            case Turn.Answered it -> it.answer().send(response);
            case Turn.InFlight it -> inFlight(response);
            case Turn.Reused it ->
                Problem.of(
                                UNPROCESSABLE_CONTENT,
                                "idempotency_key_reused",
                                "Another request had this key",
                                "This Idempotency-Key was used for another body; a new request needs a new key.")
                        .send(response);
        }
    }

    private Turn turn(RequestKey key) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Turn turn = requests.turn(key);
        while (turn instanceof Turn.InFlight && System.nanoTime() < end && pause()) {
            turn = requests.turn(key);
        }
        return turn;
    }

    private void carryOut(
            RequestKey key,
            Turn.Begin turn,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
        boolean isKept = false;
        try {
            turn.request().during(() -> chain.doFilter(request, kept));
            if (isFinal(kept)) {
                requests.answered(key.person(), turn, KeptAnswer.of(kept));
                isKept = true;
            }
        } finally {
            if (!isKept) {
                requests.release(turn);
            }
        }
        kept.copyBodyToResponse();
    }

    /** An answer that asks to come again, or tells of a fault of ours, is no answer to keep. */
    private static boolean isFinal(HttpServletResponse answer) {
        return answer.getStatus() < 500 && answer.getHeader(HttpHeaders.RETRY_AFTER) == null;
    }

    private static void inFlight(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        Problem.of(
                        CONFLICT,
                        "request_in_flight",
                        "Under way",
                        "A request with this Idempotency-Key is being carried out; ask again in a moment.")
                .send(response);
    }

    private static Optional<RequestKey> key(Caller caller, HttpServletRequest request, byte[] body) {
        return RequestKey.of(
                caller.id(),
                "POST " + request.getRequestURI(),
                request.getHeader(RequestKey.HEADER),
                bytes(request.getQueryString()),
                bytes(request.getContentType()),
                body);
    }

    private static byte[] bytes(@Nullable String text) {
        return text == null ? new byte[0] : text.getBytes(UTF_8);
    }

    /** Null when it is too large, which is then answered. */
    private static byte @Nullable [] body(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            return request.getInputStream().readAllBytes();
        } catch (IOException e) {
            if (!BodyLimit.exceeded(e)) {
                throw e;
            }
            Problem.of(CONTENT_TOO_LARGE, "body_too_large", "Too large", "The body is larger than 1 MiB.")
                    .send(response);
            return null;
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
