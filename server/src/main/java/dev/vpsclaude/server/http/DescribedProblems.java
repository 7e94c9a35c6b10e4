package dev.vpsclaude.server.http;

import static java.util.stream.Collectors.groupingBy;

import dev.vpsclaude.server.repeat.RequestKey;
import dev.vpsclaude.server.security.TokenRules;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says in the API's description with which codes each call can fail, by status, and lists all codes with their meaning. */
@Configuration(proxyBeanMethods = false)
class DescribedProblems {

    /** Where the codes stand: all of them at the head of the description, and those of an answer beside it. */
    static final String CODES = "x-problem-codes";

    private static final String PROBLEM = "application/problem+json";

    /** What any call can answer with, so that it is not said sixty times. */
    private static final Set<ProblemCode> OF_ALL = EnumSet.of(
            ProblemCode.REQUEST_REFUSED,
            ProblemCode.NOT_ACCEPTABLE,
            ProblemCode.INTERNAL_ERROR,
            ProblemCode.UNAVAILABLE);

    private static final List<ProblemCode> OF_KEYS = List.of(
            ProblemCode.IDEMPOTENCY_KEY_INVALID, ProblemCode.IDEMPOTENCY_KEY_REUSED, ProblemCode.REQUEST_IN_FLIGHT);

    @Bean
    OperationCustomizer problemsOfForm() {
        return (operation, route) -> {
            operation.addExtension(CODES, ProblemsOfForm.of(route));
            return operation;
        };
    }

    @Bean
    OpenApiCustomizer problemsOfCalls() {
        return api -> {
            ModelConverters.getInstance(true)
                    .readAll(new AnnotatedType(Problem.class))
                    .forEach(api.getComponents()::addSchemas);
            api.addExtension(
                    CODES,
                    Stream.of(ProblemCode.values()).map(DescribedProblems::row).toList());
            api.getPaths()
                    .forEach((path, item) -> item.readOperationsMap()
                            .forEach((method, operation) -> describe(path, method.name(), operation)));
        };
    }

    private static void describe(String path, String method, Operation operation) {
        Set<ProblemCode> codes = EnumSet.noneOf(ProblemCode.class);
        codes.addAll(taken(operation));
        operation.setExtensions(null);
        codes.addAll(TokenRules.need(method, path)
                .map(need -> ProblemsOfAccess.of(need, path, method))
                .orElse(Set.of()));
        if (RequestKey.isTakenBy(method, path)) {
            codes.addAll(OF_KEYS);
            operation.addParametersItem(key());
        }
        codes.stream()
                .collect(groupingBy(code -> code.status().value(), TreeMap::new, Collectors.toList()))
                .forEach((status, those) -> operation.getResponses().addApiResponse(status.toString(), answer(those)));
        operation.getResponses().addApiResponse("default", answer(OF_ALL));
    }

    /** What was noted of the route, which then does not stand in the description twice. */
    @SuppressWarnings("unchecked")
    private static Collection<ProblemCode> taken(Operation operation) {
        Map<String, Object> extensions = operation.getExtensions();
        return extensions == null
                ? List.of()
                : (Collection<ProblemCode>) extensions.getOrDefault(CODES, List.<ProblemCode>of());
    }

    private static ApiResponse answer(Collection<ProblemCode> codes) {
        Schema<?> problem = new Schema<>().$ref("#/components/schemas/Problem");
        ApiResponse answer = new ApiResponse()
                .description(codes.stream()
                        .map(code -> code.code() + ": " + code.meaning())
                        .collect(Collectors.joining("\n")))
                .content(new Content().addMediaType(PROBLEM, new MediaType().schema(problem)));
        answer.addExtension(CODES, codes.stream().map(ProblemCode::code).toList());
        return answer;
    }

    private static Parameter key() {
        return new Parameter()
                .in("header")
                .name(RequestKey.HEADER)
                .description(
                        "Chosen by the sender, such as a UUID: sent again within a day, the request has the same answer"
                                + " and no other effect.")
                .schema(new StringSchema().maxLength(255));
    }

    private static Map<String, Object> row(ProblemCode code) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("code", code.code());
        row.put("status", code.status().value());
        row.put("meaning", code.meaning());
        return row;
    }
}
