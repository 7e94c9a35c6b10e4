package dev.vpsclaude.server.processor;

import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Watches every processor. */
@Configuration(proxyBeanMethods = false)
class ProcessorSetup {

    @Bean
    ConfigurerModule failuresAreNoted(Failures failures) {
        return configurer -> configurer
                .eventProcessing()
                .registerDefaultHandlerInterceptor((axon, processor) -> new FailingEvents(processor, failures));
    }
}
