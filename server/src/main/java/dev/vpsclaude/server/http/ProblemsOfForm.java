package dev.vpsclaude.server.http;

import static dev.vpsclaude.server.http.ProblemCode.*;

import dev.vpsclaude.messages.account.TokenId;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.account.WebhookId;
import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.mcp.McpServerId;
import dev.vpsclaude.messages.skill.SkillId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/** Which problems a route can answer with because of what it takes: a body, parameters, an id in its path. */
final class ProblemsOfForm {

    private static final Map<Class<?>, ProblemCode> ABSENT = Map.of(
            EnvironmentId.class, NO_SUCH_ENVIRONMENT,
            DeploymentId.class, NO_SUCH_ENVIRONMENT,
            SkillId.class, NO_SUCH_SKILL,
            McpServerId.class, NO_SUCH_MCP_SERVER,
            UserId.class, NO_SUCH_USER,
            TokenId.class, NO_SUCH_TOKEN,
            WebhookId.class, NO_SUCH_WEBHOOK);

    private static final List<ProblemCode> OF_A_BODY =
            List.of(MALFORMED_JSON, BODY_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE, VALIDATION_FAILED);

    private ProblemsOfForm() {}

    static Set<ProblemCode> of(HandlerMethod route) {
        Set<ProblemCode> codes = EnumSet.noneOf(ProblemCode.class);
        Arrays.stream(route.getMethodParameters()).forEach(parameter -> codes.addAll(of(parameter)));
        Refuses besides = route.getMethodAnnotation(Refuses.class);
        if (besides != null) {
            codes.addAll(List.of(besides.value()));
        }
        return codes;
    }

    private static List<ProblemCode> of(MethodParameter parameter) {
        if (parameter.hasParameterAnnotation(RequestBody.class)
                || parameter.getParameterType().equals(HttpEntity.class)) {
            return OF_A_BODY;
        }
        if (parameter.hasParameterAnnotation(RequestParam.class)
                || parameter.hasParameterAnnotation(RequestHeader.class)) {
            return List.of(VALIDATION_FAILED);
        }
        Class<?> type = parameter.getParameterType();
        return !parameter.hasParameterAnnotation(PathVariable.class) || type.equals(String.class)
                ? List.of()
                : List.of(ABSENT.getOrDefault(type, NOT_FOUND));
    }
}
