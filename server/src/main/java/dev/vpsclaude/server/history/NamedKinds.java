package dev.vpsclaude.server.history;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** Lets each of several kinds of a state say which one it is; what differs in kind only would look equal otherwise. */
final class NamedKinds extends JacksonAnnotationIntrospector {

    private static final String RULES = "dev.vpsclaude.command.";

    private static final JsonTypeInfo.Value NAMED = JsonTypeInfo.Value.construct(
            JsonTypeInfo.Id.SIMPLE_NAME, JsonTypeInfo.As.PROPERTY, "is", null, false, null);

    @Override
    public JsonTypeInfo.@Nullable Value findPolymorphicTypeInfo(MapperConfig<?> config, Annotated type) {
        Class<?> raw = type.getRawType();
        return raw.getName().startsWith(RULES) && isOneOfSeveral(raw)
                ? NAMED
                : super.findPolymorphicTypeInfo(config, type);
    }

    private static boolean isOneOfSeveral(Class<?> type) {
        return type.isSealed() || Arrays.stream(type.getInterfaces()).anyMatch(Class::isSealed);
    }
}
