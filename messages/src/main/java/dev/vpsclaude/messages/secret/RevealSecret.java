package dev.vpsclaude.messages.secret;

/**
 * Asks for the value behind a reference, at the moment of handing it to a container. Answered with a {@link Secret}, or
 * with none when it was deleted, which is for good; only the platform adapter may ask.
 */
public record RevealSecret(SecretRef secret) {}
