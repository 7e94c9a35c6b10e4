package dev.vpsclaude.server.start;

import java.util.Optional;

/** Which release this is. */
final class Version {

    private Version() {}

    static String current() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
