package dev.vpsclaude.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.ChildPlatform;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import dev.vpsclaude.server.testing.TemporaryFolder;
import dev.vpsclaude.server.webhook.Receiver.Received;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The receiver has the message and has not answered yet when the platform is killed. */
class KilledWhileTellingTest {

    private final Path folder = TemporaryFolder.create();
    private final Receiver receiver = new Receiver();
    private final CountDownLatch killed = new CountDownLatch(1);

    @AfterEach
    void clean() {
        killed.countDown();
        receiver.close();
        TemporaryFolder.delete(folder);
    }

    @Test
    void it_comes_once_more_and_what_follows_is_not_lost() {
        receiver.answer("/killed", it -> killed.getCount() > 0 ? waited() : 204);
        Person owner;
        OwnedWebhook webhook;
        OwnedEnvironment first;
        try (ChildPlatform platform = ChildPlatform.start(folder, variables())) {
            owner = Person.signUp(platform.address());
            webhook = OwnedWebhook.of(owner, receiver, "/killed");
            first = owner.create("{\"name\": \"First\"}");
            webhook.awaits("environment-created", first.id());
        }
        killed.countDown();

        try (RunningPlatform again =
                RunningPlatform.startIn(folder, RunningPlatform.FAST, Hurried.with(receiver.port()))) {
            Person returned = owner.logIn(again);
            String second = returned.create("{\"name\": \"Second\"}").id();
            OwnedWebhook same = webhook.by(returned);
            same.awaits("environment-created", second);

            assertThat(same.received().stream().map(Received::environment))
                    .containsExactly(first.id(), first.id(), second);
            assertThat(same.received().get(1).id())
                    .isEqualTo(same.received().get(0).id());
            assertThat(same.received())
                    .allMatch(it -> it.isSignedWith(webhook.secret().get()));
        }
    }

    /** The settings of {@link Hurried} as a program gets them. */
    private Map<String, String> variables() {
        return Hurried.with(receiver.port(), 8).entrySet().stream()
                .collect(Collectors.toMap(
                        it -> it.getKey().replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT),
                        Map.Entry::getValue));
    }

    private int waited() {
        try {
            return killed.await(60, TimeUnit.SECONDS) ? 204 : 500;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 500;
        }
    }
}
