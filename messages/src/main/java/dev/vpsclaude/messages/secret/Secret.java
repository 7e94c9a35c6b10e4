package dev.vpsclaude.messages.secret;

/** A secret value on its way to where it is needed. It never prints itself and must not be put into an event. */
public record Secret(String reveal) {

    @Override
    public String toString() {
        return "(secret)";
    }
}
