package dev.vpsclaude.server.start;

import dev.vpsclaude.saga.box.Versions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.PropertiesPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * The versions of a box, looked at before anything is started: Spring binds them only when the database runs, and would
 * tell what is wrong with them apart from all other complaints.
 */
final class BoxVersions {

    private final Binder binder;

    private BoxVersions(Binder binder) {
        this.binder = binder;
    }

    static List<String> complaints(Map<String, String> environment, Properties properties) {
        List<PropertySource<?>> sources = List.of(
                new PropertiesPropertySource(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME, properties),
                new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new HashMap<>(environment)));
        return new BoxVersions(new Binder(ConfigurationPropertySources.from(sources))).complaints();
    }

    private List<String> complaints() {
        return Versions.complaints(
                version("code-server", Versions.PINNED.codeServer()),
                version("node", Versions.PINNED.node()),
                version("claude-code", Versions.PINNED.claudeCode()),
                version("dbhub", Versions.PINNED.dbhub()));
    }

    private String version(String name, String pinned) {
        return binder.bind("vpsclaude.box." + name, String.class).orElse(pinned);
    }
}
