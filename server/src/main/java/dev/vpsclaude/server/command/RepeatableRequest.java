package dev.vpsclaude.server.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request that may come again after its node died in the middle of it. The ids of what it makes follow from its own id, so
 * that another attempt meets what an earlier one has made instead of making it twice.
 */
public final class RepeatableRequest {

    /** Under this name its id stands in the metadata of its commands and their events. */
    public static final String METADATA = "repeatable";

    /** What a request does. */
    @FunctionalInterface
    public interface Work {
        void run() throws IOException, ServletException;
    }

    private static final ThreadLocal<@Nullable RepeatableRequest> CURRENT = new ThreadLocal<>();

    private final UUID id;
    private final boolean again;
    private int made;

    /** @param again whether an earlier attempt may have done some of it */
    public RepeatableRequest(UUID id, boolean again) {
        this.id = id;
        this.again = again;
    }

    /** A new id, ordered by time: the same for the same place in the same request, and one of its own outside of any. */
    public static UUID newId() {
        return current().map(RepeatableRequest::next).orElseGet(UuidCreator::getTimeOrderedEpoch);
    }

    static Optional<RepeatableRequest> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Carries it out on this thread. */
    public void during(Work work) throws IOException, ServletException {
        CURRENT.set(this);
        try {
            work.run();
        } finally {
            CURRENT.remove();
        }
    }

    UUID id() {
        return id;
    }

    boolean isAgain() {
        return again;
    }

    /** The time and the version of the request's id stay; what is random in it is another for each place. */
    private UUID next() {
        byte[] hash = sha256().digest((id + "/" + made++).getBytes(UTF_8));
        long variant = ByteBuffer.wrap(hash).getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(id.getMostSignificantBits(), variant);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
