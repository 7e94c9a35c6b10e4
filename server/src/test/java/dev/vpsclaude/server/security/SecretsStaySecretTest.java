package dev.vpsclaude.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.testing.CapturedLog;
import dev.vpsclaude.server.testing.Everywhere;
import dev.vpsclaude.server.testing.FollowedEvents;
import dev.vpsclaude.server.testing.InCoolify;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.OwnedMcpServer;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.PushedEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;

/** Whatever happens, no secret may come to light anywhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecretsStaySecretTest {

    private final TalkativeCoolify coolify = TalkativeCoolify.start();
    private final CapturedLog log = CapturedLog.begin();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Everywhere.Listening listening = Everywhere.listen(coolify.platform(), heard);
    private final Person person = Person.signUp(coolify.platform());
    private final LifeWithSecrets life = new LifeWithSecrets(coolify, person);

    @AfterAll
    void end() throws Exception {
        listening.close();
        log.close();
        coolify.close();
    }

    @Test
    void no_canary_is_found_whatever_is_done_with_a_box() throws Exception {
        try (FollowedEvents pushed = person.follow()) {
            List<OwnedMcpServer> servers = life.equipped();
            OwnedEnvironment box = life.created();
            String generated = life.changed(box, servers.getLast());
            life.failed(box);
            box.deployed();
            life.lookedAt(box, generated);
            life.refused(box);
            heard.addAll(pushed.events().stream().map(PushedEvent::data).toList());

            assertThat(heard.stream().filter(answer -> answer.contains(generated)))
                    .as("a generated password is told once")
                    .hasSize(1);
            assertThat(everywhere().with(generated)).containsExactly("answers");
            assertNoCanaries();

            box.deleted();
            servers.forEach(server -> person.delete(server.path()));
            heard.addAll(pushed.events().stream().map(PushedEvent::data).toList());
            assertNoCanaries();
        }
    }

    /** The other way round: what is put there is found. */
    @Test
    void each_place_is_looked_at() {
        String leak = "leak-4811";
        person.create("{\"name\": \"" + leak + "\"}").deployed();
        InCoolify.of(coolify.platform()).create(leak);
        LoggerFactory.getLogger("dev.vpsclaude.leak").debug("It is {}.", leak);
        LoggerFactory.getLogger("org.example.leak").warn("It is.", new IllegalStateException("leak-4812"));
        coolify.platform()
                .jdbc()
                .sql("update secret set ciphertext = convert_to('leak-4813', 'UTF8') where purpose like '%/password'")
                .update();

        assertThat(everywhere().with(leak))
                .contains("answers", "coolify", "log", "table public.environment", "table public.event");
        assertThat(everywhere().with("leak-4812")).containsExactly("log");
        assertThat(everywhere().with("leak-4813")).containsExactly("table public.secret");
    }

    private Everywhere everywhere() {
        return new Everywhere(coolify.platform(), List.copyOf(heard), log.lines());
    }

    private void assertNoCanaries() {
        assertThat(heard).hasSizeGreaterThan(20);
        assertThat(log.lines()).isNotEmpty();
        Everywhere everywhere = everywhere();
        assertThat(LifeWithSecrets.CANARIES)
                .allSatisfy(canary -> assertThat(everywhere.with(canary))
                        .as("where %s was found", canary)
                        .isEmpty());
    }
}
