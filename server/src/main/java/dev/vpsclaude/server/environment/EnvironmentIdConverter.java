package dev.vpsclaude.server.environment;

import dev.vpsclaude.messages.environment.EnvironmentId;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads ids in addresses. */
@Component
class EnvironmentIdConverter implements Converter<String, EnvironmentId> {

    @Override
    public EnvironmentId convert(String text) {
        return EnvironmentId.of(text);
    }
}
