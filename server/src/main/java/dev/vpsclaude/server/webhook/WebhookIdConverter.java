package dev.vpsclaude.server.webhook;

import dev.vpsclaude.messages.account.WebhookId;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads ids in addresses. */
@Component
class WebhookIdConverter implements Converter<String, WebhookId> {

    @Override
    public WebhookId convert(String text) {
        return WebhookId.of(text);
    }
}
