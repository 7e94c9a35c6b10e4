package dev.vpsclaude.server.start;

import dev.vpsclaude.messages.secret.Secret;
import dev.vpsclaude.server.secret.MasterKey;
import dev.vpsclaude.server.secret.MasterKeys;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The master keys, in base64.
 *
 * @param primary empty for the one that is kept in the data folder
 * @param previous those that wrapped what was sealed before
 */
record MasterKeyChoice(Optional<Secret> primary, List<Secret> previous) {

    private static final String PRIMARY = "VPSCLAUDE_MASTER_KEY";
    private static final String PREVIOUS = "VPSCLAUDE_MASTER_KEY_PREVIOUS";

    static MasterKeyChoice from(Variables variables) {
        MasterKeyChoice choice = new MasterKeyChoice(
                variables.secret(PRIMARY).map(Secret::new),
                variables.secret(PREVIOUS).map(MasterKeyChoice::separated).orElse(List.of()));
        choice.complain(variables);
        return choice;
    }

    MasterKeys in(Path data) {
        return new MasterKeys(
                primary.map(MasterKeyChoice::key).orElseGet(() -> MasterKey.keptIn(data)),
                previous.stream().map(MasterKeyChoice::key).toList());
    }

    private void complain(Variables variables) {
        if (!primary.stream().allMatch(MasterKeyChoice::isAcceptable)) {
            variables.complain(PRIMARY + " must be 32 bytes in base64.");
        }
        if (!previous.stream().allMatch(MasterKeyChoice::isAcceptable)) {
            variables.complain(PREVIOUS + " must be keys of 32 bytes in base64, separated by commas.");
        }
        List<String> ids = Stream.concat(primary.stream(), previous.stream())
                .filter(MasterKeyChoice::isAcceptable)
                .map(secret -> key(secret).id())
                .toList();
        if (ids.stream().distinct().count() < ids.size()) {
            variables.complain(PRIMARY + " and " + PREVIOUS + " have the same key twice; give each key once.");
        }
    }

    private static List<Secret> separated(String text) {
        return Stream.of(text.split(",", -1))
                .map(each -> new Secret(each.strip()))
                .toList();
    }

    private static boolean isAcceptable(Secret base64) {
        return MasterKey.isAcceptable(base64.reveal());
    }

    private static MasterKey key(Secret base64) {
        return MasterKey.of(base64.reveal());
    }
}
