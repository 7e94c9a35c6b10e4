package dev.vpsclaude.server.security;

import dev.vpsclaude.server.Installation;
import dev.vpsclaude.server.audit.AuditedRequests;
import dev.vpsclaude.server.limit.RequestCounts;
import dev.vpsclaude.server.repeat.KeptRequests;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may ask for what. What is not named here is refused. */
@Configuration(proxyBeanMethods = false)
class SecuritySetup {

    private static final String[] PAGES = {
        "/",
        "/index.html",
        "/favicon.ico",
        "/favicon.svg",
        "/*.js",
        "/*.css",
        "/*.svg",
        "/*.png",
        "/assets/**",
        "/login",
        "/register",
        "/dashboard",
        "/environments/**",
        "/skills/**",
        "/settings",
        "/settings/account",
        "/settings/mcp/**",
        "/admin/**",
        "/settings/tokens",
        "/settings/webhooks/**",
        "/api-reference",
        "/api-reference/openapi.json",
        "/not-found"
    };

    /** Only in the security chain, where the caller is known. */
    @Bean
    FilterRegistrationBean<AuditedRequests> auditedRequestsInTheChainOnly(AuditedRequests audited) {
        FilterRegistrationBean<AuditedRequests> registration = new FilterRegistrationBean<>(audited);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    RequestRejectedHandler suspiciousRequests(Installation installation) {
        return (request, response, e) -> {
            SecurityHeaders.write(response, installation.production() && request.isSecure());
            SecurityProblems.suspicious(response);
        };
    }

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            RequestCallers callers,
            SessionCsrfTokens tokens,
            RequestCounts counts,
            KeptRequests kept,
            AuditedRequests audited,
            AdministratorsOnly administrators,
            Installation installation) {
        return http.securityContext(context -> context.securityContextRepository(callers))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> {})
                .addFilterBefore(audited, HeaderWriterFilter.class)
                .addFilterBefore(new SameOriginOnly(), CsrfFilter.class)
                .addFilterBefore(new TokenScopes(), AuthorizationFilter.class)
                .addFilterBefore(new LimitedRequests(counts), TokenScopes.class)
                .addFilterAfter(new RepeatedRequests(kept), AuthorizationFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .ignoringRequestMatchers("/api/v1/auth/login", "/api/v1/auth/register")
                        .ignoringRequestMatchers(Bearer::isIn))
                .headers(headers -> headers(headers, installation))
                .exceptionHandling(problems -> problems.authenticationEntryPoint(UnknownPages::answer)
                        .accessDeniedHandler((request, response, e) -> {
                            if (e instanceof CsrfException) {
                                SecurityProblems.csrf(response);
                            } else if (UnknownPages.wantsPage(request)) {
                                UnknownPages.show(request, response);
                            } else if (lacksSecondFactor(e)) {
                                SecurityProblems.withoutSecondFactor(response);
                            } else {
                                SecurityProblems.forbidden(response);
                            }
                        }))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                jakarta.servlet.DispatcherType.ERROR,
                                jakarta.servlet.DispatcherType.ASYNC,
                                jakarta.servlet.DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, PAGES)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/health", "/api/v1/platform")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/v1/auth/register", "/api/v1/auth/login")
                        .permitAll()
                        // Somebody who owes a code is nobody to the chain; the routes look at what is owed themselves.
                        .requestMatchers(HttpMethod.POST, "/api/v1/auth/second-factor/verify", "/api/v1/auth/logout")
                        .permitAll()
                        .requestMatchers("/api/v1/admin/**")
                        .access(administrators)
                        .requestMatchers("/api/v1/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    private static boolean lacksSecondFactor(AccessDeniedException e) {
        return e instanceof AuthorizationDeniedException denied
                && denied.getAuthorizationResult() == AdministratorsOnly.WITHOUT_SECOND_FACTOR;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers, Installation installation) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(SecurityHeaders.CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(policy -> policy.policy(SecurityHeaders.PERMISSIONS))
                .crossOriginOpenerPolicy(policy -> policy.policy(
                        org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                .CrossOriginOpenerPolicy.SAME_ORIGIN));
        if (!installation.production()) {
            headers.httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable);
        }
    }
}
