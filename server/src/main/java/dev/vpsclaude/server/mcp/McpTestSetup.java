package dev.vpsclaude.server.mcp;

import dev.vpsclaude.connection.ConnectionTest;
import dev.vpsclaude.connection.ConnectionTestProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the one door through which connections are tested. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConnectionTestProperties.class)
class McpTestSetup {

    @Bean
    ConnectionTest connectionTest(ConnectionTestProperties properties) {
        return new ConnectionTest(properties);
    }
}
