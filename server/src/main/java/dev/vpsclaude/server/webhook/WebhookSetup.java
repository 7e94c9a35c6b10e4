package dev.vpsclaude.server.webhook;

import dev.vpsclaude.connection.ConnectionTestProperties;
import dev.vpsclaude.connection.Courier;
import dev.vpsclaude.server.axon.JsonEventCodec;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Opens the doors through which messages leave. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookProperties.class)
class WebhookSetup {

    /** Twice as many places as are needed: a question to DNS that hangs keeps its place, and nobody else shall wait for it. */
    @Bean
    Courier deliveries(ConnectionTestProperties connections, WebhookProperties properties) {
        return new Courier(connections, 2 * properties.atOnce());
    }

    /** Of its own, so that many tests do not take the places of what has happened. */
    @Bean
    Courier testMessages(ConnectionTestProperties connections) {
        return new Courier(connections, connections.parallel());
    }

    @Bean
    Pauses pausesOfWebhooks(WebhookProperties properties) {
        return new Pauses(properties.firstPause(), properties.longestPause(), RandomGenerator.getDefault());
    }

    @Bean
    OwnersHistory ownersHistory(
            org.springframework.jdbc.core.simple.JdbcClient jdbc, @Qualifier("storedJson") JsonMapper storedJson) {
        return new OwnersHistory(jdbc, new JsonEventCodec(storedJson));
    }
}
