package dev.vpsclaude.faults.row;

import dev.vpsclaude.faults.client.Box;
import dev.vpsclaude.faults.machine.Await;
import dev.vpsclaude.faults.machine.PostgresServer;
import dev.vpsclaude.faults.machine.PostgresServer.Mode;
import dev.vpsclaude.faults.machine.Setup;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** PostgreSQL is killed (F5) or stopped (F6) while people work and a deployment is under way, and comes back. */
final class DatabaseEnds {

    private static final Setup OWN_SERVER = Setup.plain().withOwnServer().withSpeed(10);
    private static final Duration TO_COME_BACK = Duration.ofSeconds(30);
    private static final int CLIENTS = 4;

    /** The loss of the database is told as what it is; what is told beside that is a finding. */
    private static final String OF_THE_LOSS =
            "(?i)connection|SQLState|57P0|terminating|I/O error|JDBC|transaction|scheduled task";

    private DatabaseEnds() {}

    static List<Trial> all() {
        return List.of(
                trial("F5", "kill -9 of the postmaster", PostgresServer::kill),
                trial("F6", "stopped fast", postgres -> postgres.signal(Mode.FAST)),
                trial("F6", "stopped immediately", postgres -> postgres.signal(Mode.IMMEDIATE)));
    }

    private static Trial trial(String row, String name, Consumer<PostgresServer> end) {
        return Trial.of(row, name, site -> run(site, end)).on(OWN_SERVER).allowing(OF_THE_LOSS);
    }

    private static void run(Site site, Consumer<PostgresServer> end) {
        Box known = site.box();
        Box box = site.box();
        try (Crowd crowd = new Crowd(CLIENTS, client -> known.rename("Named by " + client))) {
            Await.until("people work", TO_COME_BACK, () -> crowd.good(0) > CLIENTS);
            box.deploy();
            Await.until(
                    "a deployment is under way",
                    TO_COME_BACK,
                    () -> !site.calls(Site.CREATE).isEmpty());
            end.accept(site.installation().postgres());
            int then = crowd.size();
            Await.until("people notice", TO_COME_BACK, () -> crowd.size() > then + CLIENTS);
            site.installation().postgres().restart();
            int back = crowd.size();
            Await.until("work goes on", TO_COME_BACK, () -> crowd.good(back) > CLIENTS);
            site.remark(crowd.lost() + " of " + crowd.size() + " answers were lost");
            crowd.bad(0).stream()
                    .filter(reply -> reply.status() > 0)
                    .limit(2)
                    .forEach(reply -> site.wrong("people were told " + reply));
        }
        site.succeeds(box);
        site.createsOnce(box);
    }
}
