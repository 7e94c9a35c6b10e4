package dev.vpsclaude.server.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request a short name that appears in its answer and in every line logged for it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class TraceId extends OncePerRequestFilter {

    private static final String KEY = "trace";

    /** The name of the request being answered by this thread; a new one for what is refused before it gets one. */
    public static String current() {
        String trace = MDC.get(KEY);
        return trace == null ? fresh() : trace;
    }

    private static String fresh() {
        return String.format(Locale.ROOT, "%012x", ThreadLocalRandom.current().nextLong(1L << 48));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MDC.put(KEY, fresh());
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(KEY);
        }
    }
}
