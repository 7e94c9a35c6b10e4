package dev.vpsclaude.faults.machine;

import dev.vpsclaude.faults.http.HttpProxy;
import dev.vpsclaude.faults.http.Ledger;
import dev.vpsclaude.faults.wire.PostgresProxy;
import dev.vpsclaude.simulator.CoolifySimulator;
import dev.vpsclaude.simulator.SimulatorSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A database, a simulated Coolify that outlives every kill, and one or more platforms between two proxies each. It is
 * used for one trial after the other; what one of them leaves behind is there for the next.
 */
public final class Installation implements AutoCloseable {

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final int UNLIMITED = 1_000_000;

    private final Workshop workshop;
    private final Setup setup;
    private final Path folder;
    private final PostgresServer postgres;
    private final String database;
    private final CoolifySimulator coolify;
    private final Ledger ledger = new Ledger();
    private final List<HttpProxy> https = new ArrayList<>();
    private final List<PostgresProxy> wires = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private List<String> further = List.of();
    private Program program;

    /** Starts everything and waits until every platform answers. */
    public Installation(Workshop workshop, Setup setup) {
        this.workshop = workshop;
        this.program = workshop.program();
        this.setup = setup;
        this.folder = workshop.folder().resolve("installation-" + NUMBERS.incrementAndGet());
        this.postgres = setup.ownServer() ? new PostgresServer(folder.resolve("postgres")) : workshop.postgres();
        this.database = postgres.create();
        this.coolify = CoolifySimulator.start(
                SimulatorSettings.defaults().withSpeed(setup.speed()).withRequestsPerMinute(UNLIMITED));
        if (!folder.toFile().exists() && !folder.toFile().mkdirs()) {
            throw new IllegalStateException("No folder " + folder);
        }
        for (int node = 0; node < setup.nodes(); node++) {
            https.add(new HttpProxy(node, coolify.apiUri().getPort(), ledger));
            wires.add(new PostgresProxy(postgres.port()));
            nodes.add(start(node));
            nodes.getLast().ready();
        }
        sql().execute("update quota set most = 1000000");
    }

    public Setup setup() {
        return setup;
    }

    public HttpProxy http(int node) {
        return https.get(node);
    }

    public PostgresProxy wire(int node) {
        return wires.get(node);
    }

    public Node node(int node) {
        return nodes.get(node);
    }

    public Ledger ledger() {
        return ledger;
    }

    public CoolifySimulator coolify() {
        return coolify;
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public Sql sql() {
        return Sql.of(postgres.database(database));
    }

    public javax.sql.DataSource source() {
        return postgres.database(database);
    }

    public URI address(int node) {
        return nodes.get(node).address();
    }

    public boolean isAlive(int node) {
        return nodes.get(node).isAlive();
    }

    public void kill(int node) {
        nodes.get(node).kill();
    }

    /** Starts a killed platform again. @return how long the start took */
    public Duration restart(int node) {
        nodes.set(node, start(node));
        return nodes.get(node).ready();
    }

    /** Ends a platform as an operator would and starts it with these properties, which it then has at each start. */
    public void restartWith(int node, List<String> properties) {
        becomes(List.of(), properties);
        nodes.get(node).close();
        restart(node);
    }

    /** From the next start on it is the product with edited sources, which has these properties. */
    public void becomes(List<Edit> edits, List<String> properties) {
        program = workshop.compiled(edits);
        further = properties;
    }

    /** Takes away all faults that are still waiting. */
    public void heal() {
        https.forEach(HttpProxy::clear);
        wires.forEach(PostgresProxy::clear);
    }

    /** Where the platforms write what they have to say. */
    public Path log() {
        return folder.resolve("platform.log");
    }

    @Override
    public void close() {
        nodes.forEach(Node::kill);
        https.forEach(HttpProxy::close);
        wires.forEach(PostgresProxy::close);
        coolify.close();
        if (setup.ownServer()) {
            postgres.close();
        } else {
            postgres.drop(database);
        }
    }

    private Node start(int node) {
        List<String> properties = new ArrayList<>(List.of(
                "-Dvpsclaude.coolify.box-scheme=http",
                "-Dvpsclaude.coolify.probe-address=127.0.0.1:" + coolify.routerPort(),
                "-Dvpsclaude.coolify.poll-interval=200ms",
                "-Dvpsclaude.coolify.requests-per-minute=100000"));
        properties.addAll(setup.properties());
        properties.addAll(further);
        return Node.start(program, variables(node), properties, log());
    }

    private Map<String, String> variables(int node) {
        Map<String, String> variables = new HashMap<>(Map.of(
                "PORT", "0",
                "VPSCLAUDE_DATA", folder.toString(),
                "VPSCLAUDE_MASTER_KEY", Base64.getEncoder().encodeToString(new byte[32]),
                "DATABASE_URL",
                        "postgresql://%s:%s@127.0.0.1:%d/%s"
                                .formatted(
                                        postgres.user(),
                                        postgres.password(),
                                        wires.get(node).port(),
                                        database),
                "COOLIFY_API_URL", "http://127.0.0.1:" + https.get(node).port() + "/api/v1",
                "COOLIFY_API_TOKEN", coolify.token(),
                "COOLIFY_PROJECT_UUID", coolify.projectUuid(),
                "COOLIFY_SERVER_UUID", coolify.serverUuid(),
                "COOLIFY_ENVIRONMENT_NAME", coolify.environmentName(),
                "WILDCARD_DOMAIN", "localhost"));
        // It would be met by the faults that are meant for a deployment, and count as a request of one.
        variables.put("COOLIFY_CHECK", "off");
        // One owner of the fault suite asks more often than a person would.
        variables.put("VPSCLAUDE_REQUESTS_AMINUTE", "100000000");
        return variables;
    }
}
