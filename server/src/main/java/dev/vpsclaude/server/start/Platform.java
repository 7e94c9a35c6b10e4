package dev.vpsclaude.server.start;

import static java.util.Objects.requireNonNull;

import dev.vpsclaude.server.Installation;
import dev.vpsclaude.server.PlatformApplication;
import dev.vpsclaude.server.account.FirstAdministrator;
import dev.vpsclaude.server.audit.HeadFile;
import dev.vpsclaude.server.secret.MasterKeys;
import dev.vpsclaude.server.settings.SettingsAtFirst;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.queryhandling.QueryGateway;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/** A running platform with whatever it brings along. Closing it ends everything in the reverse order. */
public final class Platform implements AutoCloseable {

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final List<String> embedded = new ArrayList<>();
    private final ServletWebServerApplicationContext context;

    /** Starts and returns once requests are answered. */
    public static Platform start(Settings settings) {
        return start(settings, Map.of());
    }

    /**
     * Starts with further properties, which win over the defaults.
     *
     * @param properties such as {@code vpsclaude.budgets.build}, for tests and for operators who need them
     */
    public static Platform start(Settings settings, Map<String, String> properties) {
        return new Platform(settings, properties);
    }

    private Platform(Settings settings, Map<String, String> properties) {
        try {
            Database database = Database.start(settings);
            parts.push(database);
            RunningCoolify coolify = RunningCoolify.start(settings);
            parts.push(coolify);
            database.announcement().ifPresent(embedded::add);
            coolify.announcement().ifPresent(embedded::add);
            context = run(settings, database, coolify, properties);
            parts.push(context);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Where the dashboard is. */
    public URI address() {
        return URI.create(
                "http://localhost:" + requireNonNull(context.getWebServer()).getPort());
    }

    /** What Spring holds, for tests and tools. */
    public ApplicationContext context() {
        return context;
    }

    /**
     * What the operator should read at the start: the address and what is embedded. The first administrator is made here,
     * so that the password that is told once is told to somebody.
     */
    public List<String> announcement() {
        List<String> lines = new ArrayList<>(List.of("", "VPS-Claude is ready: " + address(), ""));
        Optional<String> password = context.getBean(FirstAdministrator.class).makeIfNobodyIsThere();
        password.ifPresent(text ->
                lines.add("  First administrator: " + FirstAdministrator.EMAIL + "  password (shown once): " + text));
        embedded.forEach(line -> lines.add("  " + line));
        lines.add("");
        return lines;
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                System.err.println("Something did not stop cleanly: " + e);
            }
        }
    }

    private static ServletWebServerApplicationContext run(
            Settings settings, Database database, RunningCoolify coolify, Map<String, String> properties) {
        Map<String, Object> all = new HashMap<>(database.properties());
        all.putAll(coolify.properties());
        all.put("server.port", settings.port());
        all.putAll(properties);
        SpringApplication application = new SpringApplication(PlatformApplication.class);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(all);
        application.addInitializers(context -> register((GenericApplicationContext) context, settings, coolify));
        return (ServletWebServerApplicationContext) run(application);
    }

    /** What is wrong with the settings is told in its own words, wherever it was found. */
    private static ApplicationContext run(SpringApplication application) {
        try {
            return application.run();
        } catch (RuntimeException failed) {
            for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
                if (cause instanceof InvalidSettings invalid) {
                    throw invalid;
                }
                if (cause instanceof BindException unbound) {
                    throw new InvalidSettings(List.of(sentence(unbound)));
                }
            }
            throw failed;
        }
    }

    /** Whichever file it stands in, the operator hears of the setting and not of the bean that wanted it. */
    private static String sentence(BindException unbound) {
        return unbound.getName() + " cannot be used: "
                + NestedExceptionUtils.getMostSpecificCause(unbound).getMessage();
    }

    private static void register(GenericApplicationContext context, Settings settings, RunningCoolify coolify) {
        context.registerBean(Installation.class, () -> coolify.installation(settings.production()));
        context.registerBean(
                PlatformCheck.class, () -> new PlatformCheck(context.getBean(QueryGateway.class), coolify.atStart()));
        context.registerBean(SettingsAtFirst.class, settings::atFirst);
        context.registerBean(HeadFile.class, () -> new HeadFile(settings.data()));
        context.registerBean(MasterKeys.class, () -> settings.masterKey().in(settings.data()));
    }
}
