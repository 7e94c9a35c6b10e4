package dev.vpsclaude.coolify;

/** A variable that Coolify holds; {@code own} ones are ours to remove. */
record CoolifyVariable(String uuid, String key, boolean own) {}
