package dev.vpsclaude.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The one place that asks for a proof where {@link Fresh} stands. */
@Component
class FreshOnly implements HandlerInterceptor, WebMvcConfigurer {

    private final Freshness freshness;

    FreshOnly(Freshness freshness) {
        this.freshness = freshness;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method) || !isDangerous(method) || freshness.isFresh(request)) {
            return true;
        }
        SecurityProblems.unconfirmed(response);
        return false;
    }

    private static boolean isDangerous(HandlerMethod method) {
        return method.hasMethodAnnotation(Fresh.class) || method.getBeanType().isAnnotationPresent(Fresh.class);
    }
}
