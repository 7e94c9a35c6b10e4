package dev.vpsclaude.messages.secret;

/** Names a sealed value and which version of it is meant. Events hold this and never the value. */
public record SecretRef(SecretId id, int version) {}
