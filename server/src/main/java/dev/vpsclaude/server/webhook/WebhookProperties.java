package dev.vpsclaude.server.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How webhooks are told. Where they may be, and how long one message may take, is said in {@code vpsclaude.connection-test}.
 *
 * @param look how often is looked for news while there are webhooks
 * @param idle how often is looked whether there are any
 * @param firstPause after the first failure; it doubles with each further one
 * @param longestPause after many failures
 * @param giveUpAfter for how long a webhook may fail before it is disabled
 * @param lease for how long a turn of a node that has died is not taken up by another; longer than one message may take
 * @param atOnce how many webhooks are told at the same time by one node
 */
@ConfigurationProperties("vpsclaude.webhooks")
record WebhookProperties(
        @DefaultValue("1s") Duration look,
        @DefaultValue("5s") Duration idle,
        @DefaultValue("5s") Duration firstPause,
        @DefaultValue("1h") Duration longestPause,
        @DefaultValue("3d") Duration giveUpAfter,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("16") int atOnce) {}
