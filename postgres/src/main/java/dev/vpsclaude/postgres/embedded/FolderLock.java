package dev.vpsclaude.postgres.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps a second opener away from a folder, in this JVM and in others, until closed or until this JVM ends in any way. */
final class FolderLock implements AutoCloseable {

    /** Needed beside the file lock: closing a second channel to a locked file would release the lock of the whole JVM. */
    private static final Set<Path> HELD_IN_THIS_JVM = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static FolderLock take(ServerFolder folder) throws IOException {
        Path file = folder.lock();
        if (!HELD_IN_THIS_JVM.add(file)) {
            throw inUse(folder, Long.toString(ProcessHandle.current().pid()));
        }
        try {
            return new FolderLock(file, lockedChannel(folder));
        } catch (IOException | RuntimeException e) {
            HELD_IN_THIS_JVM.remove(file);
            throw e;
        }
    }

    boolean isHeld() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD_IN_THIS_JVM.remove(file);
        }
    }

    private static FileChannel lockedChannel(ServerFolder folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.lock(), CREATE, READ, WRITE);
        if (channel.tryLock() == null) {
            String holder = holderIn(channel);
            channel.close();
            throw inUse(folder, holder);
        }
        ServerUser.giveToOwnerOf(folder.path(), folder.lock());
        channel.truncate(0)
                .write(UTF_8.encode(Long.toString(ProcessHandle.current().pid())), 0);
        return channel;
    }

    private static String holderIn(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(20);
        channel.read(text, 0);
        return UTF_8.decode(text.flip()).toString();
    }

    private static EmbeddedDatabaseException inUse(ServerFolder folder, String holder) {
        return new EmbeddedDatabaseException(
                "The database folder %s is in use by process %s: stop that one first, or choose another folder."
                        .formatted(folder.path(), holder));
    }
}
