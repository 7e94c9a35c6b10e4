package dev.vpsclaude.server.http;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Puts an example into the description of each call: calls that a test has made, see {@code ExamplesTest}. */
@Configuration(proxyBeanMethods = false)
class DescribedExamples {

    /** A call as it was made; a body is absent where there was none. */
    record Example(@Nullable Object request, @Nullable Object response) {}

    private static final String ALL = "/api-examples.json";

    @Bean
    OpenApiCustomizer exampleCalls() {
        Map<String, Example> examples = read();
        return api -> api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    Example example = examples.get(method + " " + path);
                    if (example != null) {
                        show(example, operation);
                    }
                }));
    }

    private static void show(Example example, Operation operation) {
        if (example.request() != null && operation.getRequestBody() != null) {
            put(example.request(), operation.getRequestBody().getContent());
        }
        operation.getResponses().forEach((status, answer) -> {
            if (status.startsWith("2") && example.response() != null) {
                put(example.response(), answer.getContent());
            }
        });
    }

    private static void put(Object example, @Nullable Content content) {
        if (content != null && !content.isEmpty()) {
            content.values().iterator().next().setExample(example);
        }
    }

    private static Map<String, Example> read() {
        try (InputStream all = DescribedExamples.class.getResourceAsStream(ALL)) {
            return JsonMapper.shared().readValue(Objects.requireNonNull(all), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
