package dev.vpsclaude.server.admin;

import dev.vpsclaude.messages.account.UserId;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads ids in addresses. */
@Component
class UserIdConverter implements Converter<String, UserId> {

    @Override
    public UserId convert(String text) {
        return UserId.of(text);
    }
}
