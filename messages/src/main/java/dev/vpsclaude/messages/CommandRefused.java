package dev.vpsclaude.messages;

/** A command was turned down by a rule; nothing happened. The {@link Refusal} says which rule. */
public final class CommandRefused extends RuntimeException {

    private final transient Refusal refusal;

    public CommandRefused(Refusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
