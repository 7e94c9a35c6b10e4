/**
 * Everything that knows Coolify's words. A platform command is noted as an intent in the caller's transaction
 * ({@link dev.vpsclaude.coolify.CoolifyPlatform}); a leased worker performs it over HTTP and reports back with a
 * {@code Record...} command; one watcher follows builds and stops. Start with {@code CoolifySteps} for what is said to
 * Coolify, and with {@code IntentTable} for what survives a crash. "Contract" in comments is the description of
 * Coolify 4.3.11 that this package was written against.
 */
@NullMarked
package dev.vpsclaude.coolify;

import org.jspecify.annotations.NullMarked;
