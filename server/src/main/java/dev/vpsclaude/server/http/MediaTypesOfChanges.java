package dev.vpsclaude.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses a change before it is made if its answer could not be read: Spring looks at {@code Accept} when it writes the answer,
 * and would say 406 about something that was done. And one whose body is of every type at once, over which Spring stumbles.
 */
@Component
class MediaTypesOfChanges implements HandlerInterceptor, WebMvcConfigurer {

    private final HeaderContentNegotiationStrategy accept = new HeaderContentNegotiationStrategy();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeException {
        if (handler instanceof HandlerMethod && !request.getMethod().equals(HttpMethod.GET.name())) {
            requireJson(accept.resolveMediaTypes(new ServletWebRequest(request)));
            requireOneType(request.getContentType());
        }
        return true;
    }

    private static void requireOneType(@Nullable String contentType) throws HttpMediaTypeNotSupportedException {
        if (contentType != null && contentType.contains("*")) {
            throw new HttpMediaTypeNotSupportedException((MediaType) null, List.of(MediaType.APPLICATION_JSON));
        }
    }

    private static void requireJson(List<MediaType> accepted) throws HttpMediaTypeNotAcceptableException {
        if (accepted.stream().noneMatch(type -> type.isCompatibleWith(MediaType.APPLICATION_JSON))) {
            throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
        }
    }
}
