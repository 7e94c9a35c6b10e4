package dev.vpsclaude.messages;

/**
 * A value that is one piece of text wherever it leaves the program: in events, answers, tables and logs. Every record
 * that implements it has a static {@code of(String)} that accepts what {@link #text()} gives.
 */
public interface TextValue {

    /** The value as text; {@code of(text())} equals this value. */
    String text();
}
