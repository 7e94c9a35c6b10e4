package dev.vpsclaude.server;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Everything that Spring wires together. */
@SpringBootApplication(scanBasePackages = "dev.vpsclaude", proxyBeanMethods = false)
public class PlatformApplication {}
