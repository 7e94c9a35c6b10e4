package dev.vpsclaude.bench.measure;

import dev.vpsclaude.bench.Pace;
import dev.vpsclaude.bench.Row;
import dev.vpsclaude.bench.client.Client;
import dev.vpsclaude.bench.client.Stream;
import java.util.ArrayList;
import java.util.List;

/** From the moment in which a command is sent to the moment in which the new row has come over the open stream. */
final class Lag {

    private final Pace pace;
    private final Side ours;

    Lag(Pace pace, Side ours) {
        this.pace = pace;
        this.ours = ours;
    }

    /** One command after the other, as a person sends them. */
    List<Row> measure() {
        Client client = ours.clients().getFirst();
        List<Double> millis = new ArrayList<>();
        try (Stream stream = Stream.open(ours.port(), client)) {
            for (int i = -pace.followed() / 3; i < pace.followed(); i++) {
                double lag = follow(client, stream);
                if (i >= 0) {
                    millis.add(lag);
                }
            }
        }
        return List.of(
                Row.alone("command to server-sent event, median", ms(millis, 0.5), "< 25 ms, aim 12"),
                Row.alone("command to server-sent event, 95th percentile", ms(millis, 0.95), ""));
    }

    private static double follow(Client client, Stream stream) {
        long begin = System.nanoTime();
        String change = client.reconfigure(Pace.ENVIRONMENTS_EACH);
        return (stream.arrivalOf(change) - begin) / 1e6;
    }

    private static String ms(List<Double> millis, double part) {
        return Row.number("%.2f ms", Median.quantile(millis, part));
    }
}
