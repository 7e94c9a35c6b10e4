package dev.vpsclaude.server.mcp;

import dev.vpsclaude.connection.InvalidTarget;
import dev.vpsclaude.connection.InvalidTarget.Flaw;
import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal;
import java.util.function.Supplier;

/** What is wrong with something that cannot be connected to, for a person; never what it was, which may hold a password. */
final class Flaws {

    private Flaws() {}

    /** @throws CommandRefused with {@code InvalidValue} where the reader finds a flaw */
    static <T> T toldOf(Supplier<T> reader) {
        try {
            return reader.get();
        } catch (InvalidTarget invalid) {
            Flaw flaw = invalid.flaw();
            throw new CommandRefused(new Refusal.InvalidValue(flaw.word(), explanation(flaw)));
        }
    }

    private static String explanation(Flaw flaw) {
        return switch (flaw) {
            case TOO_LONG -> "It is too long.";
            case BAD_CHARACTER ->
                "There is a character that has no place there; in a user, a password or a database it is written as %"
                        + " and two digits, such as %40 for @.";
            case BAD_ENCODING -> "After a % two hexadecimal digits are expected, which give UTF-8.";
            case UNKNOWN_SCHEME -> "It begins with a scheme that is not known.";
            case MISSING_USER -> "A user is expected, of up to 128 characters.";
            case USER_NOT_ALLOWED -> "A user or a password in an address is seen by everybody; use a header.";
            case BAD_HOST -> "The name of a host or an IP address is expected.";
            case BAD_PORT -> "A port from 1 to 65535 is expected.";
            case BAD_DATABASE -> "The name of a database is expected, of up to 128 characters.";
            case BAD_PATH -> "A path is expected that begins with a slash.";
            case UNKNOWN_PARAMETER -> "Nothing but sslmode may be said after the question mark.";
            case UNKNOWN_TLS_MODE -> "One of disable, prefer, require, verify-ca and verify-full is expected.";
            case TOO_MANY_HEADERS -> "There are too many headers.";
            case BAD_HEADER_NAME -> "The name of a header is expected, such as Authorization.";
            case BAD_HEADER_VALUE -> "Printable ASCII characters are expected.";
            case HEADER_NOT_ALLOWED -> "The connection itself sets this header.";
        };
    }
}
