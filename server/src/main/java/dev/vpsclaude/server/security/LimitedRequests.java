package dev.vpsclaude.server.security;

import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;

import dev.vpsclaude.server.command.Sender;
import dev.vpsclaude.server.http.Problem;
import dev.vpsclaude.server.limit.RequestCounts;
import dev.vpsclaude.server.limit.RequestCounts.Count;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells each caller how many requests are left to them (draft-ietf-httpapi-ratelimit-headers-10), and refuses more. Sessions of
 * a person count together and each token by itself, so that a script that runs wild does not shut its owner out.
 */
final class LimitedRequests extends OncePerRequestFilter {

    private final RequestCounts counts;

    LimitedRequests(RequestCounts counts) {
        this.counts = counts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/v1/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Count> count = Sender.current().map(LimitedRequests::name).map(counts::count);
        count.ifPresent(it -> tell(it, response));
        if (count.filter(Count::isOver).isPresent()) {
            refuse(count.get(), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static String name(Caller caller) {
        return switch (caller.access()) {
            case Access.NotYet nothing -> caller.id().text();
            case Access.Session it -> caller.id().text();
            case Access.Token it -> it.id().text();
        };
    }

    private static void tell(Count count, HttpServletResponse response) {
        response.setHeader(
                "RateLimit-Policy", "\"requests\";q=" + count.most() + ";w=" + RequestCounts.WINDOW.toSeconds());
        response.setHeader("RateLimit", "\"requests\";r=" + count.left() + ";t=" + count.seconds());
    }

    private static void refuse(Count count, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(count.seconds()));
        Problem.of(
                        TOO_MANY_REQUESTS,
                        "too_many_requests",
                        "Too many requests",
                        "At most " + count.most() + " requests a minute are answered; come again in " + count.seconds()
                                + " seconds.")
                .send(response);
    }
}
