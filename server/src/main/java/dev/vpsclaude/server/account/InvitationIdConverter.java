package dev.vpsclaude.server.account;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads ids in addresses. */
@Component
class InvitationIdConverter implements Converter<String, InvitationId> {

    @Override
    public InvitationId convert(String text) {
        return InvitationId.of(text);
    }
}
