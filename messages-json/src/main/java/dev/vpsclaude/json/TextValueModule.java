package dev.vpsclaude.json;

import dev.vpsclaude.messages.TextValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.KeyDeserializers;
import tools.jackson.databind.module.SimpleModule;

/** Writes every {@link TextValue} as its text and reads it back through the static {@code of(String)} of its class. */
final class TextValueModule extends SimpleModule {

    TextValueModule() {
        super("text-values");
        addSerializer(TextValue.class, new AsText());
        addKeySerializer(TextValue.class, new AsKey());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new FromText());
        context.addKeyDeserializers(new FromKey());
    }

    private static final class AsText extends ValueSerializer<TextValue> {
        @Override
        public void serialize(TextValue value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(value.text());
        }
    }

    private static final class AsKey extends ValueSerializer<TextValue> {
        @Override
        public void serialize(TextValue value, JsonGenerator generator, SerializationContext context) {
            generator.writeName(value.text());
        }
    }

    private static final class FromText extends Deserializers.Base {
        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return TextValueReader.reads(type.getRawClass()) ? new TextValueReader(type.getRawClass()) : null;
        }

        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return TextValueReader.reads(type);
        }
    }

    private static final class FromKey implements KeyDeserializers {
        @Override
        public @Nullable KeyDeserializer findKeyDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return TextValueReader.reads(type.getRawClass()) ? new TextValueReader(type.getRawClass()).forKeys() : null;
        }
    }
}
