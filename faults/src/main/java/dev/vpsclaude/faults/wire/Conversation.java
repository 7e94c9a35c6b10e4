package dev.vpsclaude.faults.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One connection of the platform to PostgreSQL: passes on every message and knows from "Parse" and "Bind" which
 * statements a transaction consists of. The protocol is the one of PostgreSQL's documentation, version 3.
 */
final class Conversation {

    private static final int SSL_REQUEST = 80_877_103;
    private static final int GSS_REQUEST = 80_877_104;

    private final Socket platform;
    private final Socket postgres;
    private final Function<Commit, Optional<CommitFault>> rule;
    private final Map<String, String> statements = new HashMap<>();
    private final List<String> transaction = new ArrayList<>();
    private volatile Optional<CommitFault> afterCommit = Optional.empty();

    Conversation(Socket platform, Socket postgres, Function<Commit, Optional<CommitFault>> rule) {
        this.platform = platform;
        this.postgres = postgres;
        this.rule = rule;
    }

    void begin() {
        Thread.ofVirtual().start(() -> until(this::fromPlatform));
        Thread.ofVirtual().start(() -> until(this::fromPostgres));
    }

    private interface Direction {
        void run() throws IOException;
    }

    /** When one side is gone, so is the other. */
    private void until(Direction direction) {
        try (platform;
                postgres) {
            direction.run();
        } catch (IOException gone) {
            return;
        }
    }

    private void fromPlatform() throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(platform.getInputStream()));
        OutputStream out = new BufferedOutputStream(postgres.getOutputStream());
        start(in, out);
        for (int type = in.read(); type >= 0; type = in.read()) {
            byte[] content = content(in);
            Optional<CommitFault> fault = understand((char) type, content);
            if (fault.isPresent() && fault.get().before()) {
                fault.get().action().run();
                return;
            }
            fault.ifPresent(it -> afterCommit = fault);
            write(out, type, content, in.available() == 0);
        }
    }

    /** Encryption is refused here, so that the rest can be read. */
    private void start(DataInputStream in, OutputStream out) throws IOException {
        int length = in.readInt();
        int code = in.readInt();
        while (code == SSL_REQUEST || code == GSS_REQUEST) {
            platform.getOutputStream().write('N');
            length = in.readInt();
            code = in.readInt();
        }
        out.write(ByteBuffer.allocate(8).putInt(length).putInt(code).array());
        out.write(in.readNBytes(length - 8));
        out.flush();
    }

    private Optional<CommitFault> understand(char type, byte[] content) {
        switch (type) {
            case 'P' -> statements.put(word(content, 0), word(content, 1));
            case 'B' -> {
                return bound(statements.getOrDefault(word(content, 1), ""));
            }
            case 'Q' -> {
                return bound(word(content, 0));
            }
            default -> {}
        }
        return Optional.empty();
    }

    private Optional<CommitFault> bound(String sql) {
        if (sql.regionMatches(true, 0, "BEGIN", 0, 5) || sql.equalsIgnoreCase("ROLLBACK")) {
            transaction.clear();
        } else if (sql.equalsIgnoreCase("COMMIT")) {
            Commit commit = Commit.of(transaction);
            transaction.clear();
            return commit.promisesSomething() ? rule.apply(commit) : Optional.empty();
        } else {
            transaction.add(sql);
        }
        return Optional.empty();
    }

    private void fromPostgres() throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(postgres.getInputStream()));
        OutputStream out = new BufferedOutputStream(platform.getOutputStream());
        for (int type = in.read(); type >= 0; type = in.read()) {
            byte[] content = content(in);
            Optional<CommitFault> fault = afterCommit;
            if (fault.isPresent() && type == 'C' && word(content, 0).equals("COMMIT")) {
                fault.get().action().run();
                return;
            }
            write(out, type, content, in.available() == 0);
        }
    }

    private static byte[] content(DataInputStream in) throws IOException {
        return in.readNBytes(in.readInt() - 4);
    }

    private static void write(OutputStream out, int type, byte[] content, boolean flush) throws IOException {
        out.write(type);
        out.write(ByteBuffer.allocate(4).putInt(content.length + 4).array());
        out.write(content);
        if (flush) {
            out.flush();
        }
    }

    /** The n-th of the texts at the beginning, each of which ends with a zero. */
    private static String word(byte[] content, int number) {
        int from = 0;
        for (int left = number; left > 0; left--) {
            from = end(content, from) + 1;
        }
        return new String(content, from, end(content, from) - from, UTF_8);
    }

    private static int end(byte[] content, int from) {
        int end = from;
        while (end < content.length && content[end] != 0) {
            end++;
        }
        return end;
    }
}
