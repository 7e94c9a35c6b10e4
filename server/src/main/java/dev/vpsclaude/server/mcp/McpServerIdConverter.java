package dev.vpsclaude.server.mcp;

import dev.vpsclaude.messages.mcp.McpServerId;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads ids in addresses. */
@Component
class McpServerIdConverter implements Converter<String, McpServerId> {

    @Override
    public McpServerId convert(String text) {
        return McpServerId.of(text);
    }
}
