package dev.vpsclaude.server.limit;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the counts of this node. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RequestLimit.class)
class RequestLimitSetup {

    @Bean
    RequestCounts requestCounts(RequestLimit limit) {
        return new RequestCounts(limit.aMinute(), System::nanoTime);
    }
}
