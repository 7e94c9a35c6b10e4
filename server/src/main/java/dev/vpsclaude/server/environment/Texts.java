package dev.vpsclaude.server.environment;

import dev.vpsclaude.messages.TextValue;
import java.util.Collection;
import java.util.List;

/** Text values as the texts that they are. */
final class Texts {

    private Texts() {}

    static List<String> of(Collection<? extends TextValue> values) {
        return values.stream().map(TextValue::text).toList();
    }
}
