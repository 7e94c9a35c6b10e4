package dev.vpsclaude.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in the API's description of each field whether it can be null: what the compiler knows of our records. */
@Component
class Nullability implements ModelConverter {

    private static final String NULL = "null";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        JavaType known = Json31.mapper().constructType(type.getType());
        if (resolved != null && known != null && known.getRawClass().isRecord()) {
            describe(model(resolved, context), known.getRawClass());
        }
        return resolved;
    }

    /** What is named elsewhere is described there. */
    private static @Nullable Schema<?> model(Schema<?> resolved, ModelConverterContext context) {
        String reference = resolved.get$ref();
        return reference == null
                ? resolved
                : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static void describe(@Nullable Schema<?> model, Class<?> type) {
        if (model == null || model.getProperties() == null) {
            return;
        }
        Map<String, Schema> fields = model.getProperties();
        for (RecordComponent component : type.getRecordComponents()) {
            Schema<?> field = fields.get(component.getName());
            if (field != null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                require(model, component.getName());
            } else if (field != null && component.getAccessor().getAnnotation(JsonInclude.class) == null) {
                fields.put(component.getName(), orNull(field));
            }
        }
    }

    private static void require(Schema<?> model, String field) {
        if (model.getRequired() == null || !model.getRequired().contains(field)) {
            model.addRequiredItem(field);
        }
    }

    private static Schema<?> orNull(Schema<?> field) {
        if (field.get$ref() != null) {
            return new JsonSchema().anyOf(List.of(field, new JsonSchema().typesItem(NULL)));
        }
        if (field.getTypes() != null) {
            Set<String> types = new LinkedHashSet<>(field.getTypes());
            types.add(NULL);
            field.setTypes(types);
        }
        return field;
    }
}
