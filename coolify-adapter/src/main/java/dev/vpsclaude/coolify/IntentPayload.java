package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.TextValue;
import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.BuildId;
import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.OperationId;
import dev.vpsclaude.messages.environment.Subdomain;
import dev.vpsclaude.messages.environment.VariableName;
import dev.vpsclaude.messages.platform.PlatformCommand;
import dev.vpsclaude.messages.secret.SecretId;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** A platform command as it lies in the table between asking and doing. */
final class IntentPayload {

    private static final JsonMapper MAPPER = mapper();

    private IntentPayload() {}

    static String write(PlatformCommand command) {
        return MAPPER.writeValueAsString(command);
    }

    static PlatformCommand read(IntentKind kind, String payload) {
        return MAPPER.readValue(payload, kind.command());
    }

    private static JsonMapper mapper() {
        SimpleModule texts = new SimpleModule();
        texts.addSerializer(TextValue.class, new AsText());
        texts.addKeySerializer(TextValue.class, new AsName());
        text(texts, EnvironmentId.class, EnvironmentId::of);
        text(texts, DeploymentId.class, DeploymentId::of);
        text(texts, OperationId.class, OperationId::of);
        text(texts, ApplicationId.class, ApplicationId::of);
        text(texts, BuildId.class, BuildId::of);
        text(texts, Subdomain.class, Subdomain::of);
        text(texts, SecretId.class, SecretId::of);
        text(texts, VariableName.class, VariableName::of);
        return JsonMapper.builder().addModule(texts).build();
    }

    private static <T extends TextValue> void text(SimpleModule module, Class<T> type, Function<String, T> of) {
        module.addDeserializer(type, new FromText<>(of));
        module.addKeyDeserializer(type, new FromName(of));
    }

    private static final class AsText extends ValueSerializer<TextValue> {
        @Override
        public void serialize(TextValue value, JsonGenerator out, SerializationContext context) {
            out.writeString(value.text());
        }
    }

    private static final class AsName extends ValueSerializer<TextValue> {
        @Override
        public void serialize(TextValue value, JsonGenerator out, SerializationContext context) {
            out.writeName(value.text());
        }
    }

    private static final class FromText<T> extends ValueDeserializer<T> {
        private final Function<String, T> of;

        FromText(Function<String, T> of) {
            this.of = of;
        }

        @Override
        public T deserialize(JsonParser in, DeserializationContext context) {
            return of.apply(in.getString());
        }
    }

    private static final class FromName extends KeyDeserializer {
        private final Function<String, ?> of;

        FromName(Function<String, ?> of) {
            this.of = of;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return of.apply(key);
        }
    }
}
