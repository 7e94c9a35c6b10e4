package dev.vpsclaude.bench.baseline;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.http.HttpStatus;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.server.ResponseStatusException;

/** Sessions just as the server has them: two short texts in PostgreSQL. */
@Configuration(proxyBeanMethods = false)
@Profile(Baseline.PROFILE)
@EnableJdbcHttpSession(tableName = "spring_session")
class BaselineSessions {

    private static final String USER = "user";
    private static final String CSRF = "csrf";

    @Bean
    ConversionService springSessionConversionService() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, value -> ((String) value).getBytes(UTF_8));
        conversion.addConverter(byte[].class, Object.class, bytes -> new String(bytes, UTF_8));
        return conversion;
    }

    @Bean
    CookieSerializer cookies() {
        DefaultCookieSerializer cookies = new DefaultCookieSerializer();
        cookies.setCookieName("sid");
        cookies.setUseHttpOnlyCookie(true);
        return cookies;
    }

    static String begin(UUID user, HttpServletRequest request) {
        String csrf = UUID.randomUUID().toString();
        HttpSession session = request.getSession(true);
        session.setAttribute(USER, user.toString());
        session.setAttribute(CSRF, csrf);
        return csrf;
    }

    /** Who is calling, if the request carries a session and its token. */
    static UUID caller(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !tokenFits(session, request)) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        return UUID.fromString((String) session.getAttribute(USER));
    }

    private static boolean tokenFits(HttpSession session, HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                || session.getAttribute(CSRF).equals(request.getHeader("X-CSRF-TOKEN"));
    }
}
