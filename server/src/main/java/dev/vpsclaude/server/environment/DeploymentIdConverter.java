package dev.vpsclaude.server.environment;

import dev.vpsclaude.messages.environment.DeploymentId;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads ids in addresses. */
@Component
class DeploymentIdConverter implements Converter<String, DeploymentId> {

    @Override
    public DeploymentId convert(String text) {
        return DeploymentId.of(text);
    }
}
