/**
 * Webhooks: people name addresses, and what happens to their environments is sent there. Start with {@code WebhookRounds}, which
 * looks for whom the history concerns ({@code Scout}) and lets webhooks take their turns ({@code TurnWork}).
 */
@NullMarked
package dev.vpsclaude.server.webhook;

import org.jspecify.annotations.NullMarked;
