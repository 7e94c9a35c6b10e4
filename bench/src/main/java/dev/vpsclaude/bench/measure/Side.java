package dev.vpsclaude.bench.measure;

import dev.vpsclaude.bench.Pace;
import dev.vpsclaude.bench.client.Client;
import dev.vpsclaude.bench.client.Load;
import dev.vpsclaude.bench.machine.ChildJvm;
import dev.vpsclaude.bench.machine.CpuTime;
import dev.vpsclaude.bench.machine.PostgresProcess;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** One of the two servers that are compared, with its clients. */
final class Side implements AutoCloseable {

    private final ChildJvm server;
    private final PostgresProcess postgres;
    private final Runnable settled;
    private final List<Client> clients;

    /** @param settled returns once the server has done all that earlier requests caused */
    Side(ChildJvm server, PostgresProcess postgres, Runnable settled) {
        this.server = server;
        this.postgres = postgres;
        this.settled = settled;
        clients = clients(number -> Client.register(server.port(), "client-" + number));
    }

    List<Client> clients() {
        return clients;
    }

    int port() {
        return server.port();
    }

    long pid() {
        return server.pid();
    }

    /** As many sessions of one person as there are clients. */
    List<Client> sessionsOf(String username) {
        return clients(number -> Client.login(server.port(), username));
    }

    /** One turn of this side. */
    Cost measure(List<Client> who, Duration time, Consumer<Client> request) {
        settled.run();
        double serverBefore = CpuTime.of(server.pid());
        double postgresBefore = postgres.cpuSeconds();
        long begin = System.nanoTime();
        List<Long> nanos = Load.run(who, time, request);
        double seconds = (System.nanoTime() - begin) / 1e9;
        settled.run();
        double serverCpu = CpuTime.of(server.pid()) - serverBefore;
        double postgresCpu = postgres.cpuSeconds() - postgresBefore;
        int requests = nanos.size();
        return new Cost(
                requests / seconds, serverCpu * 1e3 / requests, postgresCpu * 1e3 / requests, Median.of(nanos) / 1e6);
    }

    @Override
    public void close() {
        clients.forEach(Client::close);
        server.close();
    }

    private static List<Client> clients(Function<Integer, Client> make) {
        return IntStream.range(0, Pace.CLIENTS).boxed().map(make).toList();
    }
}
