package dev.vpsclaude.simulator.state;

import dev.vpsclaude.simulator.model.Snapshot;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Writes the state after each change, in a thread of its own. Changes that come while a file is being
 * written are written together, and closing writes what is left.
 */
public final class StateKeeper implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(StateKeeper.class.getName());

    private final StateFolder folder;
    private final Supplier<Snapshot> world;
    private final Semaphore changes = new Semaphore(0);
    private final Thread writer;
    private volatile boolean closing;

    public StateKeeper(StateFolder folder, Supplier<Snapshot> world) {
        this.folder = folder;
        this.world = world;
        this.writer =
                Thread.ofPlatform().daemon().name("coolify-simulator-state").start(this::writeWhenChanged);
    }

    public void changed() {
        changes.release();
    }

    @Override
    public void close() {
        closing = true;
        changes.release();
        try {
            writer.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeWhenChanged() {
        while (!closing) {
            changes.acquireUninterruptibly();
            changes.drainPermits();
            write();
        }
        // Closing may have been asked for while the loop was writing something older.
        write();
    }

    /** A full disk must not end the writing for good: the next change tries again. */
    private void write() {
        try {
            folder.write(world.get());
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "The simulator's state was not stored.", failure);
        }
    }
}
