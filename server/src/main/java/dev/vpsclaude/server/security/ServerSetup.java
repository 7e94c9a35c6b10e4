package dev.vpsclaude.server.security;

import dev.vpsclaude.server.Installation;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the web server refuse in our words. */
@Configuration(proxyBeanMethods = false)
class ServerSetup {

    /** Under its name the host looks for it, and makes none of its own when it is there. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusals(Installation installation) {
        return server -> server.addContextCustomizers(context -> {
            StandardHost host = (StandardHost) context.getParent();
            host.setErrorReportValveClass(ServerRefusals.class.getName());
            host.getPipeline().addValve(new ServerRefusals(installation.production()));
        });
    }
}
