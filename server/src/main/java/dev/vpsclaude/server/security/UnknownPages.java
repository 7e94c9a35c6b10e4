package dev.vpsclaude.server.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;

/**
 * Answers those who may not see what they ask for. A program is told to log in; a person who follows a link to a page that does not
 * exist gets the dashboard's own page that says so.
 */
final class UnknownPages {

    private UnknownPages() {}

    static void answer(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        if (wantsPage(request)) {
            show(request, response);
        } else if (Bearer.isIn(request)) {
            SecurityProblems.invalidToken(response);
        } else {
            SecurityProblems.unauthenticated(response);
        }
    }

    static void show(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        request.getRequestDispatcher("/index.html").forward(request, response);
    }

    static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        boolean html = accept != null && accept.contains("text/html");
        return html
                && request.getMethod().equals("GET")
                && !request.getRequestURI().startsWith("/api/");
    }
}
