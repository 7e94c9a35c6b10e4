package dev.vpsclaude.server.http;

import dev.vpsclaude.server.Installation;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands at the head of the API's description. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    @Bean
    OpenAPI api(Installation installation) {
        return new OpenAPI()
                .info(new Info()
                        .title("VPS-Claude")
                        .description(
                                "Everything that the dashboard does, for programs. The headers RateLimit and RateLimit-Policy"
                                        + " of an answer tell how many requests are left.")
                        .version(installation.version())
                        .license(new License().name("Apache-2.0")));
    }
}
