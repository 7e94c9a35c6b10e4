package dev.vpsclaude.server.start;

import dev.vpsclaude.coolify.CoolifyProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Gives the adapter what {@link RunningCoolify} says. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CoolifyProperties.class)
class CoolifyBinding {}
