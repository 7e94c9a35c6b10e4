package dev.vpsclaude.messages;

import static dev.vpsclaude.messages.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.DeploymentId;
import dev.vpsclaude.messages.environment.EnvironmentId;
import dev.vpsclaude.messages.environment.OperationId;
import dev.vpsclaude.messages.mcp.McpServerId;
import dev.vpsclaude.messages.secret.SecretId;
import dev.vpsclaude.messages.skill.SkillId;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypeIdTest {

    /** The suffixes of the valid vectors of the TypeID specification 0.3. */
    @ParameterizedTest
    @CsvSource({
        "00000000000000000000000000, 00000000-0000-0000-0000-000000000000",
        "00000000000000000000000001, 00000000-0000-0000-0000-000000000001",
        "0000000000000000000000000a, 00000000-0000-0000-0000-00000000000a",
        "0000000000000000000000000g, 00000000-0000-0000-0000-000000000010",
        "00000000000000000000000010, 00000000-0000-0000-0000-000000000020",
        "0123456789abcdefghjkmnpqrs, 0110c853-1d09-52d8-d73e-1194e95b5f19",
        "01h455vb4pex5vsknk084sn02q, 01890a5d-ac96-774b-bcce-b302099a8057",
        "7zzzzzzzzzzzzzzzzzzzzzzzzz, ffffffff-ffff-ffff-ffff-ffffffffffff"
    })
    void text_and_uuid_stand_for_each_other_as_the_specification_says(String suffix, UUID uuid) {
        assertThat(new EnvironmentId(uuid).text()).isEqualTo("env_" + suffix);
        assertThat(EnvironmentId.of("env_" + suffix)).isEqualTo(new EnvironmentId(uuid));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "env_8zzzzzzzzzzzzzzzzzzzzzzzzz",
                "env_zzzzzzzzzzzzzzzzzzzzzzzzzz",
                "env_0000000000000000000000000",
                "env_000000000000000000000000000",
                "env_ 0000000000000000000000000",
                "env_0000000000000000000000000\n",
                "env_0123456789ABCDEFGHJKMNPQRS",
                "env_0123456789-abcdefghjkmnpqr",
                "env_ooooooiiiiiiuuuuuuulllllll",
                "env_i23456789ol23456789oi23456",
                "env_",
                "env",
                "",
                "00000000000000000000000000",
                "_00000000000000000000000000",
                "ENV_00000000000000000000000000",
                "usr_00000000000000000000000000",
                "env_env_00000000000000000000000000",
                " env_00000000000000000000000000"
            })
    void what_is_not_an_id_of_this_kind_is_refused(String text) {
        assertRefused(EnvironmentId::of, text, "invalid_id");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_kind_has_its_prefix(Function<String, TypeId> of, String prefix) {
        String text = prefix + "_01h455vb4pex5vsknk084sn02q";
        assertThat(of.apply(text).text()).isEqualTo(text);
        assertThat(of.apply(text)).hasToString(text);
    }

    @Test
    void ids_sort_by_their_time_of_creation() {
        String earlier = new EnvironmentId(UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057")).text();
        String later = new EnvironmentId(UUID.fromString("01890a5d-ac97-7000-8000-000000000000")).text();
        assertThat(earlier).isLessThan(later);
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                kind(EnvironmentId::of, "env"),
                kind(DeploymentId::of, "dep"),
                kind(OperationId::of, "op"),
                kind(UserId::of, "usr"),
                kind(SecretId::of, "sec"),
                kind(SkillId::of, "skl"),
                kind(McpServerId::of, "mcp"));
    }

    private static Arguments kind(Function<String, TypeId> of, String prefix) {
        return Arguments.of(of, prefix);
    }
}
