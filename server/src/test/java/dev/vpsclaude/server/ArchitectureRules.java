package dev.vpsclaude.server;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of the modules below one root package, so that each can be tried on a root that breaks it.
 *
 * @param root such as {@code dev.vpsclaude}
 */
record ArchitectureRules(String root) {

    private static final Set<String> MODULES = Set.of(
            "messages", "json", "postgres", "command", "saga", "query", "coolify", "simulator", "connection", "server");

    /** What each module may import of ours; what is not named imports nothing. */
    private static final Map<String, Set<String>> STAR = Map.of(
            "json", Set.of("messages"),
            "command", Set.of("messages"),
            "saga", Set.of("messages"),
            "query", Set.of("messages"),
            "coolify", Set.of("messages"),
            "connection", Set.of("messages"),
            "server", MODULES);

    /** Shared shapes of values: without them each id and each text would repeat the same two methods and checks. */
    private static final Set<String> SHAPES = Set.of("TextValue", "TypeId", "Checked");

    private static final String[] CLIENTS = {
        "okhttp3..", "java.net.http..", "org.springframework.web.client..", "org.springframework.web.reactive.."
    };

    private static final String[] JDBC = {
        "java.sql..", "javax.sql..", "org.springframework.jdbc..", "jakarta.persistence.."
    };

    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new TreeMap<>();
        MODULES.forEach(module -> rules.put("the star: " + module, imports(module)));
        rules.put("messages are records, enums and sealed interfaces", messages());
        rules.put("decider, state and evolution know only the JDK and messages", deciders());
        rules.put("decider, state and evolution call no clock, no chance and make no id", pure());
        rules.put("the fields of sagas are memory", sagaMemory());
        rules.put("controllers do not see JDBC", controllers());
        rules.put("projections reach no HTTP client", projections());
        rules.put("nothing of the adapter is public but its configuration", adapter());
        rules.put("a test of a connection has no driver", withoutDriver());
        rules.put("sockets are opened in one place", oneSocket());
        rules.put("every package is null-marked", nullMarked());
        rules.put("packages have no cycles", noCycles());
        return rules;
    }

    private ArchRule imports(String module) {
        String[] foreign = MODULES.stream()
                .filter(other -> !other.equals(module)
                        && !STAR.getOrDefault(module, Set.of()).contains(other))
                .map(this::inside)
                .toArray(String[]::new);
        return foreign.length == 0
                ? classes().that().resideInAPackage(inside(module)).should(be("anything", type -> true))
                : noClasses()
                        .that()
                        .resideInAPackage(inside(module))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(foreign));
    }

    private ArchRule messages() {
        return classes()
                .that()
                .resideInAPackage(inside("messages"))
                .and(not(describe(
                        "package descriptions", type -> type.getSimpleName().equals("package-info"))))
                .should(be("a record, an enum, a sealed interface or the one exception", ArchitectureRules::isMessage));
    }

    private ArchRule deciders() {
        return classes()
                .that(areRules())
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", inside("messages"))
                        .or(areRules())
                        .or(describe(
                                "their own states",
                                type -> type.getPackageName().startsWith(root + ".command")
                                        && !type.isAssignableTo(
                                                "org.axonframework.modelling.command.AggregateLifecycle")
                                        && type.getAllRawInterfaces().stream()
                                                .noneMatch(i -> i.getName().contains("axon"))
                                        && !type.getSimpleName().endsWith("Aggregate"))));
    }

    private ArchRule pure() {
        return noClasses()
                .that(areRules())
                .should(callMethodWhere(
                        describe("a clock, chance or a new id", (JavaAccess<?> call) -> isImpure(call))));
    }

    private ArchRule sagaMemory() {
        return fields().that()
                .areDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Saga")
                .and()
                .areNotStatic()
                .should()
                .haveRawType(resideInAnyPackage("java.lang", "java.util", "java.time", inside("messages")))
                .andShould()
                .notHaveModifier(JavaModifier.FINAL);
    }

    private ArchRule controllers() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .and()
                .doNotHaveSimpleName("HealthController")
                .should()
                .dependOnClassesThat(resideInAnyPackage(JDBC));
    }

    private ArchRule projections() {
        return noClasses()
                .that()
                .resideInAPackage(inside("query"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(CLIENTS));
    }

    private ArchRule adapter() {
        return classes()
                .that()
                .resideInAPackage(inside("coolify"))
                .and()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .doNotHaveSimpleName("CoolifyConfiguration")
                .and()
                .doNotHaveSimpleName("CoolifyProperties")
                .should()
                .notBePublic();
    }

    /** A driver does with a user's address what its parameters say. */
    private ArchRule withoutDriver() {
        return noClasses()
                .that()
                .resideInAPackage(inside("connection"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(JDBC));
    }

    private ArchRule oneSocket() {
        return noClasses()
                .that()
                .resideInAPackage(inside("connection"))
                .and()
                .doNotHaveSimpleName("GuardedSocket")
                .and()
                .doNotHaveSimpleName("GuardedHttp")
                .should(accessTargetWhere(describe("connects by itself", (JavaAccess<?> call) -> connects(call))));
    }

    private ArchRule nullMarked() {
        return classes()
                .that(describe("classes of ours", type -> type.isTopLevelClass()))
                .should(be(
                        "in a package that is @NullMarked",
                        type -> type.getPackage().isAnnotatedWith(NullMarked.class)));
    }

    /**
     * The vocabulary counts as one: a refusal names an id, and an id refuses what is none. So does the wiring of the
     * server: what starts it and what it says of itself know each other, and so do sessions and accounts.
     */
    private ArchRule noCycles() {
        return slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return slice(type.getPackageName());
                    }

                    @Override
                    public String getDescription() {
                        return "packages, messages and server being one each";
                    }
                })
                .should()
                .beFreeOfCycles();
    }

    private SliceIdentifier slice(String name) {
        return Stream.of("messages", "server")
                .map(module -> root + "." + module)
                .filter(name::startsWith)
                .findFirst()
                .map(SliceIdentifier::of)
                .orElseGet(() -> name.startsWith(root + ".") ? SliceIdentifier.of(name) : SliceIdentifier.ignore());
    }

    private DescribedPredicate<JavaClass> areRules() {
        return describe(
                "deciders, reports, states and evolutions",
                type -> type.getPackageName().startsWith(root + ".command")
                        && type.getName().replaceAll("\\$.*", "").matches(".*(Decider|Reports|State|Evolution)"));
    }

    private static boolean isMessage(JavaClass type) {
        boolean sealed = type.isInterface() && type.reflect().isSealed();
        return type.isRecord()
                || type.isEnum()
                || sealed
                || type.getSimpleName().equals("CommandRefused")
                || type.isAnonymousClass()
                || SHAPES.contains(type.getSimpleName());
    }

    private static boolean isImpure(JavaAccess<?> call) {
        String owner = call.getTargetOwner().getName();
        String method = call.getName();
        return method.equals("now")
                || method.equals("randomUUID")
                || owner.matches("java\\.util\\.(Random|concurrent\\.ThreadLocalRandom|random\\..*)")
                || owner.startsWith("com.github.f4b6a3.")
                || (owner.equals("java.lang.System") && method.matches("currentTimeMillis|nanoTime"))
                || (owner.equals("java.lang.Math") && method.equals("random"));
    }

    private static boolean connects(JavaAccess<?> call) {
        String owner = call.getTargetOwner().getName();
        return owner.equals("java.net.Socket") && call.getName().matches("connect|<init>")
                || owner.startsWith("okhttp3.OkHttpClient")
                || owner.startsWith("java.nio.channels.")
                || owner.startsWith("java.net.http.")
                || owner.equals("java.net.URL");
    }

    private static ArchCondition<JavaClass> be(String what, java.util.function.Predicate<JavaClass> holds) {
        return new ArchCondition<>("be " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(new SimpleConditionEvent(type, holds.test(type), type.getName() + " is not " + what));
            }
        };
    }

    private String inside(String module) {
        return root + "." + module + "..";
    }
}
