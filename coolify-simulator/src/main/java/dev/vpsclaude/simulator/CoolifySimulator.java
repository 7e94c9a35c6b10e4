package dev.vpsclaude.simulator;

import dev.vpsclaude.simulator.api.CoolifyRoutes;
import dev.vpsclaude.simulator.control.ControlSurface;
import dev.vpsclaude.simulator.control.FaultCalls;
import dev.vpsclaude.simulator.control.LedgerCalls;
import dev.vpsclaude.simulator.control.OperatorCalls;
import dev.vpsclaude.simulator.control.StateCalls;
import dev.vpsclaude.simulator.engine.Engine;
import dev.vpsclaude.simulator.engine.Operator;
import dev.vpsclaude.simulator.fault.Faults;
import dev.vpsclaude.simulator.fault.Spoiler;
import dev.vpsclaude.simulator.http.ApiGate;
import dev.vpsclaude.simulator.http.HttpFront;
import dev.vpsclaude.simulator.http.Routes;
import dev.vpsclaude.simulator.ledger.Ledger;
import dev.vpsclaude.simulator.ledger.LedgerLines;
import dev.vpsclaude.simulator.ledger.LinesInFile;
import dev.vpsclaude.simulator.ledger.LinesInMemory;
import dev.vpsclaude.simulator.ledger.RecentRequests;
import dev.vpsclaude.simulator.ledger.Recorder;
import dev.vpsclaude.simulator.ledger.Redaction;
import dev.vpsclaude.simulator.model.ApiToken;
import dev.vpsclaude.simulator.model.Coolify;
import dev.vpsclaude.simulator.model.Installation;
import dev.vpsclaude.simulator.model.PublicId;
import dev.vpsclaude.simulator.model.Snapshot;
import dev.vpsclaude.simulator.model.Volume;
import dev.vpsclaude.simulator.page.StatePage;
import dev.vpsclaude.simulator.router.VirtualRouter;
import dev.vpsclaude.simulator.state.StateFolder;
import dev.vpsclaude.simulator.state.StateKeeper;
import dev.vpsclaude.simulator.time.PacedTimeline;
import dev.vpsclaude.simulator.time.Timeline;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A running stand-in for a Coolify with one server. One port of the loopback interface serves both its API and,
 * by the host that is asked for, the boxes it pretends to run.
 */
public final class CoolifySimulator implements AutoCloseable {

    private final Coolify coolify;
    private final Engine engine;
    private final Faults faults = new Faults();
    private final Ledger ledger;
    private final RecentRequests recent;
    private final HttpFront front;
    private final Timeline timeline;
    private final Optional<StateKeeper> keeper;

    private CoolifySimulator(
            Coolify coolify,
            SimulatorSettings settings,
            HttpFront front,
            Timeline timeline,
            Optional<StateKeeper> keeper) {
        this.coolify = coolify;
        this.engine = Engine.start(coolify, timeline);
        Redaction redaction = new Redaction(secrets(coolify.installation(), settings));
        this.ledger = new Ledger(lines(settings), redaction, coolify::now);
        this.recent = new RecentRequests(coolify::now, redaction);
        this.front = front;
        this.timeline = timeline;
        this.keeper = keeper;
    }

    /** Starts a simulator; where an earlier run left its state, as a restarted Coolify would find it (contract 7.6). */
    public static CoolifySimulator start(SimulatorSettings settings) {
        Timeline timeline = settings.timeline().orElseGet(() -> new PacedTimeline(settings.speed()));
        Optional<StateFolder> folder = settings.stateFolder().map(StateFolder::new);
        Optional<Snapshot> earlier = folder.flatMap(StateFolder::read);
        HttpFront front = SimulatorPort.bind(settings.port(), earlier);
        Coolify coolify = new Coolify(installation(settings, earlier, timeline), front.port(), timeline);
        earlier.ifPresent(coolify::restore);
        Optional<StateKeeper> keeper = folder.map(place -> new StateKeeper(place, coolify::snapshot));
        keeper.ifPresent(coolify::keepChangesWith);
        CoolifySimulator simulator = new CoolifySimulator(coolify, settings, front, timeline, keeper);
        simulator.serve(settings);
        return simulator;
    }

    /** Where the API is, as a client is configured with it. */
    public URI apiUri() {
        return URI.create("http://127.0.0.1:" + front.port() + "/api/v1");
    }

    /** Where the simulator itself is looked at and meddled with, as opposed to the Coolify it pretends to be. */
    public URI controlUri() {
        return URI.create("http://127.0.0.1:" + front.port() + "/simulator");
    }

    public String controlToken() {
        return coolify.installation().controlToken();
    }

    /** Trouble on demand; the same board as that of {@code /simulator/faults}. */
    public Faults faults() {
        return faults;
    }

    /** What was asked of the API and may have changed something; the same as {@code /simulator/ledger}. */
    public Ledger ledger() {
        return ledger;
    }

    /** What is done to the installation past its API; the same as {@code /simulator/installation} and {@code /simulator/applications}. */
    public Operator operator() {
        return engine.operator();
    }

    public String token() {
        return coolify.installation().token();
    }

    public String projectUuid() {
        return coolify.installation().projectUuid();
    }

    public String serverUuid() {
        return coolify.installation().serverUuid();
    }

    public String environmentName() {
        return Installation.ENVIRONMENT;
    }

    /** The port at which {@code http://{label}.localhost} answers. */
    public int routerPort() {
        return front.port();
    }

    /** The names of the volumes on the server, which Coolify's API does not tell; what {@code docker volume ls} would. */
    public Set<String> volumes() {
        return coolify.alone(
                () -> coolify.volumes.all().stream().map(Volume::name).collect(Collectors.toUnmodifiableSet()));
    }

    /** Stops answering, then stops working, then stores what there is. */
    @Override
    public void close() {
        faults.clear();
        front.close();
        timeline.close();
        keeper.ifPresent(StateKeeper::close);
        ledger.close();
    }

    private static Installation installation(
            SimulatorSettings settings, Optional<Snapshot> earlier, Timeline timeline) {
        Installation installation = earlier.map(Snapshot::installation)
                .orElseGet(() -> Installation.fresh("1|" + PublicId.secret(), timeline.now()));
        Installation known = settings.token().map(installation::withToken).orElse(installation);
        return settings.controlToken().map(known::withControlToken).orElse(known);
    }

    private static List<String> secrets(Installation installation, SimulatorSettings settings) {
        return Stream.concat(
                        Stream.of(installation.token(), installation.controlToken()),
                        settings.furtherTokens().stream().map(ApiToken::text))
                .toList();
    }

    private static LedgerLines lines(SimulatorSettings settings) {
        return settings.stateFolder().<LedgerLines>map(LinesInFile::new).orElseGet(LinesInMemory::new);
    }

    /** The deploying client's token has the abilities that the operator left it. */
    private List<ApiToken> tokens(SimulatorSettings settings) {
        ApiToken deploying = new ApiToken(
                coolify.installation().token(), operator().conditions().abilities());
        return Stream.concat(Stream.of(deploying), settings.furtherTokens().stream())
                .toList();
    }

    private void serve(SimulatorSettings settings) {
        ApiGate api = new ApiGate(
                coolify, CoolifyRoutes.of(coolify, engine), () -> tokens(settings), settings.requestsPerMinute());
        Recorder recorder = new Recorder(ledger, recent, new Spoiler(faults, api));
        ControlSurface control = new ControlSurface(
                controls(), coolify.installation().controlToken(), new StatePage(coolify, faults, recent));
        VirtualRouter router = new VirtualRouter(coolify);
        front.serve(request -> {
            if (VirtualRouter.serves(request.host())) {
                return router.apply(request);
            }
            return ControlSurface.serves(request.path()) ? control.apply(request) : recorder.apply(request);
        });
    }

    private Routes controls() {
        Routes routes = new Routes();
        new FaultCalls(faults).addTo(routes);
        new LedgerCalls(ledger).addTo(routes);
        new StateCalls(coolify).addTo(routes);
        new OperatorCalls(engine.operator()).addTo(routes);
        return routes;
    }
}
