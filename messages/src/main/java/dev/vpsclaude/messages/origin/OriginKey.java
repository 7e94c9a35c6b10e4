package dev.vpsclaude.messages.origin;

/**
 * What the metadata of commands and events say, under the names that are stored with every event and therefore never
 * change. Each may be absent; of what was stored by the first releases only {@link #CORRELATION} and {@link #CAUSATION}
 * are there, which is why these two have names that are not ours.
 */
public enum OriginKey {
    /** Who wants it: the id of a person, or a {@link SystemActor}. */
    ACTOR("actor"),
    /** How they proved who they are: {@code session}, or {@code token:} and the prefix of an API token. Absent for the system. */
    VIA("via"),
    /** The network address that the request came from. Absent for the system. */
    ADDRESS("address"),
    /** The name of the HTTP request, which is the {@code traceId} of its answer. Absent for the system. */
    REQUEST("request"),
    /** Why, in the words of whoever wants it. */
    REASON("reason"),
    /** The same for everything that one wish has led to, however late: the id of the first command. */
    CORRELATION("traceId"),
    /**
     * The id of the event that led to it, through commands that are not kept. Absent where it is the beginning. The first
     * releases stored the id of the command here, which leads to nothing.
     */
    CAUSATION("correlationId");

    private final String key;

    OriginKey(String key) {
        this.key = key;
    }

    /** The name in the metadata. */
    public String key() {
        return key;
    }
}
