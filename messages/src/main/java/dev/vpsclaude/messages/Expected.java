package dev.vpsclaude.messages;

import dev.vpsclaude.messages.Refusal.VersionMismatch;
import java.util.Set;

/** In which version something has to be for a command to be carried out; the aggregate compares, so that nothing comes between. */
public sealed interface Expected {

    /** Whatever version it has. */
    Expected ANY = new Anything();

    /** Just this version. */
    static Expected exactly(long version) {
        return new OneOf(Set.of(version));
    }

    /**
     * Refuses a command that was made to another version.
     *
     * @param id of what the command is about
     * @throws CommandRefused with {@link VersionMismatch}
     */
    void require(String id, long present);

    /** What the next of several commands expects when the one before it, which expected this, has left that version. */
    Expected followedBy(long version);

    /** It does not matter. */
    record Anything() implements Expected {
        @Override
        public void require(String id, long present) {
            // Whoever expects nothing is content with everything.
        }

        @Override
        public Expected followedBy(long version) {
            return this;
        }
    }

    /** One of these; none of them if there are none. */
    record OneOf(Set<Long> versions) implements Expected {

        public OneOf {
            versions = Set.copyOf(versions);
        }

        @Override
        public void require(String id, long present) {
            if (!versions.contains(present)) {
                throw new CommandRefused(new VersionMismatch(id, newestBefore(present), present));
            }
        }

        @Override
        public Expected followedBy(long version) {
            return exactly(version);
        }

        private long newestBefore(long present) {
            return versions.stream()
                    .mapToLong(Long::longValue)
                    .filter(version -> version < present)
                    .max()
                    .orElse(present);
        }
    }
}
