package dev.vpsclaude.json;

import static java.lang.invoke.MethodType.methodType;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal;
import dev.vpsclaude.messages.TextValue;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;

/** Reads text values of one class; what their class refuses becomes an error that names the place in the JSON. */
final class TextValueReader extends ValueDeserializer<Object> {

    private final Class<?> type;
    private final MethodHandle of;

    TextValueReader(Class<?> type) {
        this.type = type;
        try {
            of = MethodHandles.publicLookup().findStatic(type, "of", methodType(type, String.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " has no public static of(String)", e);
        }
    }

    static boolean reads(Class<?> type) {
        return TextValue.class.isAssignableFrom(type) && type.isRecord();
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return context.handleUnexpectedToken(type, parser);
        }
        return value(parser.getString(), context);
    }

    KeyDeserializer forKeys() {
        return new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return value(key, context);
            }
        };
    }

    private Object value(String text, DeserializationContext context) {
        try {
            return of.invoke(text);
        } catch (CommandRefused refused) {
            return context.handleWeirdStringValue(type, text, explanation(refused));
        } catch (Throwable e) {
            throw new IllegalStateException(type + ".of failed", e);
        }
    }

    private static String explanation(CommandRefused refused) {
        return refused.refusal() instanceof Refusal.InvalidValue invalid
                ? invalid.explanation()
                : refused.refusal().toString();
    }
}
