package dev.vpsclaude.server.token;

import dev.vpsclaude.messages.account.TokenId;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads ids in addresses. */
@Component
class TokenIdConverter implements Converter<String, TokenId> {

    @Override
    public TokenId convert(String text) {
        return TokenId.of(text);
    }
}
