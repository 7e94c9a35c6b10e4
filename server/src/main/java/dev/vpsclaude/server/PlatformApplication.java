package dev.vpsclaude.server;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** Everything that Spring wires together. */
@SpringBootApplication(
        scanBasePackages = "dev.vpsclaude",
        proxyBeanMethods = false,
        exclude = UserDetailsServiceAutoConfiguration.class)
public class PlatformApplication {}
