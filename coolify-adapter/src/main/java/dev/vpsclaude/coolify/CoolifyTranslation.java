package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.environment.ApplicationId;
import dev.vpsclaude.messages.environment.BuildId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Turns Coolify's answers into ours. Total: what cannot be understood is {@link CoolifyTrouble.Unintelligible}. */
final class CoolifyTranslation {

    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private CoolifyTranslation() {}

    /** Only what has the name is looked at closely: what others keep beside it must not be able to disturb. */
    static List<CoolifyApplication> named(String name, JsonNode place) {
        return listed(read(place, CoolifyJson.Place.class).applications(), "applications").stream()
                .filter(application -> name.equals(application.name()))
                .map(CoolifyTranslation::application)
                .toList();
    }

    /** What cannot be ours is passed over, whatever it is. */
    static List<CoolifyApplication> applications(JsonNode place) {
        return listed(read(place, CoolifyJson.Place.class).applications(), "applications").stream()
                .filter(application -> SEGMENT.matcher(text(application.uuid())).matches())
                .map(CoolifyTranslation::application)
                .toList();
    }

    static CoolifyApplication application(JsonNode json) {
        return application(read(json, CoolifyJson.Application.class));
    }

    private static CoolifyApplication application(CoolifyJson.Application said) {
        return new CoolifyApplication(
                applicationId(said.uuid()),
                text(said.name()),
                text(said.description()),
                text(said.fqdn()),
                text(said.portsExposes()),
                CoolifyApplicationState.of(text(said.status())),
                text(said.createdAt()));
    }

    static ApplicationId created(JsonNode json) {
        return applicationId(read(json, CoolifyJson.Created.class).uuid());
    }

    /** Preview twins and Coolify's own are left alone (contract section 5.3). */
    static List<CoolifyVariable> variables(JsonNode json) {
        return items(json).stream()
                .map(item -> read(item, CoolifyJson.Variable.class))
                .map(CoolifyTranslation::variable)
                .toList();
    }

    private static CoolifyVariable variable(CoolifyJson.Variable said) {
        String key = text(said.key());
        boolean coolifys = Boolean.TRUE.equals(said.isCoolify()) || key.startsWith("COOLIFY_");
        boolean twin = !Boolean.FALSE.equals(said.isPreview());
        return new CoolifyVariable(segment(said.uuid(), "a variable"), key, !coolifys && !twin);
    }

    static List<CoolifyStorage> storages(JsonNode json) {
        return listed(read(json, CoolifyJson.Storages.class).persistentStorages(), "storages").stream()
                .map(CoolifyTranslation::storage)
                .toList();
    }

    static CoolifyStorage storage(JsonNode json) {
        return storage(read(json, CoolifyJson.Storage.class));
    }

    private static CoolifyStorage storage(CoolifyJson.Storage said) {
        return new CoolifyStorage(segment(said.uuid(), "a storage"), text(said.name()), text(said.mountPath()));
    }

    /** A success without an id is Coolify's way of refusing the deployment (contract section 7.1). */
    static BuildId triggered(JsonNode json) {
        List<CoolifyJson.Trigger> triggers =
                listed(read(json, CoolifyJson.Triggered.class).deployments(), "deployments");
        if (triggers.isEmpty()) {
            throw unintelligible("deployments");
        }
        String uuid = triggers.getFirst().deploymentUuid();
        if (uuid == null) {
            throw new CoolifyFailed(new CoolifyTrouble.Forbidden("deploy"));
        }
        return id(uuid, BuildId::of, "a build");
    }

    static CoolifyBuild build(JsonNode json) {
        return build(read(json, CoolifyJson.Deployment.class));
    }

    private static CoolifyBuild build(CoolifyJson.Deployment said) {
        return new CoolifyBuild(
                id(text(said.deploymentUuid()), BuildId::of, "a build"), CoolifyBuildState.of(text(said.status())));
    }

    /** Of the whole team: an array, or an object with numeric keys where Coolify has sorted it (contract section 7.7). */
    static List<CoolifyBuild> activeBuilds(JsonNode json) {
        return items(json).stream().map(CoolifyTranslation::build).toList();
    }

    /** Of one application, newest first (contract section 7.7). */
    static List<CoolifyBuild> builds(JsonNode json) {
        return listed(read(json, CoolifyJson.Deployments.class).deployments(), "deployments").stream()
                .map(CoolifyTranslation::build)
                .toList();
    }

    /** The applications among everything that a server runs; one that cannot be ours is passed over, whatever it is. */
    static Map<ApplicationId, CoolifyApplicationState> resources(JsonNode json) {
        Map<ApplicationId, CoolifyApplicationState> states = new HashMap<>();
        for (JsonNode item : items(json)) {
            CoolifyJson.Resource said = read(item, CoolifyJson.Resource.class);
            if (text(said.type()).equals("application")
                    && SEGMENT.matcher(text(said.uuid())).matches()) {
                states.put(applicationId(said.uuid()), CoolifyApplicationState.of(text(said.status())));
            }
        }
        return states;
    }

    static List<JsonNode> items(JsonNode json) {
        boolean numbered = json.isObject() && json.propertyNames().stream().allMatch(key -> key.matches("\\d+"));
        if (!json.isArray() && !numbered) {
            throw unintelligible("a list");
        }
        return StreamSupport.stream(json.spliterator(), false).toList();
    }

    static <T> T read(JsonNode json, Class<T> type) {
        try {
            return Objects.requireNonNull(CoolifyJson.MAPPER.treeToValue(json, type));
        } catch (JacksonException | NullPointerException wrongShape) {
            throw unintelligible(type.getSimpleName());
        }
    }

    private static <T> List<T> listed(@Nullable List<T> list, String what) {
        if (list == null || new ArrayList<@Nullable T>(list).contains(null)) {
            throw unintelligible(what);
        }
        return list;
    }

    private static ApplicationId applicationId(@Nullable String uuid) {
        return id(text(uuid), ApplicationId::of, "an application");
    }

    private static <T> T id(String text, Function<String, T> of, String what) {
        try {
            return of.apply(text);
        } catch (CommandRefused malformed) {
            throw unintelligible("the id of " + what);
        }
    }

    /** An id goes into the path of a request, so it must not be able to leave its segment. */
    private static String segment(@Nullable String uuid, String what) {
        if (uuid == null || !SEGMENT.matcher(uuid).matches()) {
            throw unintelligible("the id of " + what);
        }
        return uuid;
    }

    static String text(@Nullable String said) {
        return said == null ? "" : said;
    }

    static CoolifyFailed unintelligible(String what) {
        return new CoolifyFailed(new CoolifyTrouble.Unintelligible(what));
    }
}
