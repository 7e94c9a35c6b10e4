package dev.vpsclaude.server.security;

import dev.vpsclaude.server.security.TokenRules.LogIn;
import dev.vpsclaude.server.security.TokenRules.Need;
import dev.vpsclaude.server.security.TokenRules.Nothing;
import dev.vpsclaude.server.security.TokenRules.Scopes;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.security.SecurityScheme.In;
import io.swagger.v3.oas.models.security.SecurityScheme.Type;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says in the API's description how each call is made: with a session, or with a token of which scopes. */
@Configuration(proxyBeanMethods = false)
class DescribedAccess {

    private static final String SESSION = "session";
    private static final String TOKEN = "token";

    @Bean
    OpenApiCustomizer access() {
        return api -> {
            api.getComponents().addSecuritySchemes(SESSION, session()).addSecuritySchemes(TOKEN, token());
            describe(api);
        };
    }

    private static SecurityScheme session() {
        return new SecurityScheme()
                .type(Type.APIKEY)
                .in(In.COOKIE)
                .name("sid")
                .description("What logging in begins; __Host-sid in production. Changes carry X-CSRF-TOKEN besides.");
    }

    private static SecurityScheme token() {
        return new SecurityScheme()
                .type(Type.HTTP)
                .scheme("bearer")
                .description("A token of /api/v1/tokens. The scopes that it needs stand at each call.");
    }

    private static void describe(OpenAPI api) {
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) ->
                                TokenRules.need(method.name(), path).ifPresent(need -> describe(operation, need))));
    }

    private static void describe(Operation operation, Need need) {
        switch (need) {
            case Nothing it -> operation.setSecurity(List.of());
            case LogIn it -> operation.setSecurity(List.of(withSession()));
            case Scopes it -> operation.setSecurity(List.of(withSession(), withToken(it)));
        }
    }

    private static SecurityRequirement withSession() {
        return new SecurityRequirement().addList(SESSION);
    }

    private static SecurityRequirement withToken(Scopes scopes) {
        return new SecurityRequirement()
                .addList(TOKEN, scopes.all().stream().sorted().map(Scope::word).toList());
    }
}
