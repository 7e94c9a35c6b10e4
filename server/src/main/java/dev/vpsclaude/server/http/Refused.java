package dev.vpsclaude.server.http;

import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A request that is answered with a problem, whoever finds that out. */
public final class Refused extends RuntimeException {

    private final transient Problem problem;
    private final transient HttpHeaders headers;

    public Refused(Problem problem) {
        this(problem, new HttpHeaders());
    }

    private Refused(Problem problem, HttpHeaders headers) {
        super(problem.code(), null, false, false);
        this.problem = problem;
        this.headers = headers;
    }

    /** Somebody tried too often; they are told when they may try again. */
    public static Refused tooManyAttempts(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return new Refused(
                Problem.of(
                        TOO_MANY_REQUESTS,
                        "too_many_attempts",
                        "Too many attempts",
                        "Try again in " + seconds + (seconds == 1 ? " second." : " seconds.")),
                headers);
    }

    ResponseEntity<Object> answer() {
        return problem.answer(headers);
    }
}
