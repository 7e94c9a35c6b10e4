package dev.vpsclaude.server.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vpsclaude.server.Installation;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.support.TransactionOperations;

/** Sessions in PostgreSQL. They hold short texts and nothing else, so that reading one can never run foreign code. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "spring_session")
class SessionSetup {

    private static final Duration IDLE = Duration.ofMinutes(30);

    /** The repository clears away ended sessions from its first minute on, so its table has to be there before it is. */
    @Bean
    @DependsOnDatabaseInitialization
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessions() {
        return repository -> {
            repository.setDefaultMaxInactiveInterval(IDLE);
            repository.setGetSessionQuery(SessionRows.READ);
        };
    }

    /** Named by its own type: behind a wildcard Spring would prefer the repository inside, whose type says what it holds. */
    @Bean
    @Primary
    QuietSessions quietSessions(JdbcIndexedSessionRepository sessions) {
        return new QuietSessions(sessions, Clock.systemUTC());
    }

    /** Around Spring's own filter: whoever lost a role or was kept out is met as they are now, on whichever thread. */
    @Bean
    FilterRegistrationBean<Filter> eachRequestReadsItsSession(QuietSessions sessions) {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
            sessions.forgetJustSaved();
            try {
                chain.doFilter(request, response);
            } finally {
                sessions.forgetJustSaved();
            }
        });
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
        return filter;
    }

    /** A session that was written in part is one of nobody, so that its few statements need no transaction around them. */
    @Bean
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    @Bean
    ConversionService springSessionConversionService() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, value -> ((String) value).getBytes(UTF_8));
        conversion.addConverter(byte[].class, Object.class, bytes -> new String(bytes, UTF_8));
        return conversion;
    }

    /** Host-only, never for the wildcard domain, where the boxes of tenants live. */
    @Bean
    CookieSerializer cookies(Installation installation) {
        DefaultCookieSerializer cookies = new DefaultCookieSerializer();
        cookies.setCookieName(installation.production() ? "__Host-sid" : "sid");
        cookies.setUseSecureCookie(installation.production());
        cookies.setUseHttpOnlyCookie(true);
        cookies.setSameSite("Lax");
        cookies.setCookiePath("/");
        return cookies;
    }
}
