package dev.vpsclaude.server.http;

import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The answer while the database does not answer: 503, and when to come again. Sessions are read before a request reaches
 * a controller, so what controllers throw is not enough to look at.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class DatabaseGone extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(DatabaseGone.class);
    private static final String SECONDS = "5";

    static Problem problem() {
        return Problem.of(
                SERVICE_UNAVAILABLE, "unavailable", "Not available", "The platform cannot answer for the moment.");
    }

    static HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, SECONDS);
        return headers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (DataAccessResourceFailureException | TransientDataAccessException | TransactionException gone) {
            log.warn("The database does not answer: {}", gone.getMessage());
            // An answer that is on its way is whole: only the session was to be written after it.
            if (!response.isCommitted()) {
                answer(response);
            }
        }
    }

    private static void answer(HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        problem().send(response);
    }
}
