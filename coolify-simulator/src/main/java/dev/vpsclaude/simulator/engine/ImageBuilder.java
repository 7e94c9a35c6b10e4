package dev.vpsclaude.simulator.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vpsclaude.simulator.model.Coolify;
import dev.vpsclaude.simulator.model.WarmImage;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Builds images as BuildKit would, as far as the Dockerfile alone tells. */
final class ImageBuilder {

    /** One argument of a Linux command, with its closing NUL (contract 4.4). */
    private static final int ARGUMENT_LIMIT = 131_072;

    private static final int WRAPPING = 733;

    private final Coolify coolify;

    ImageBuilder(Coolify coolify) {
        this.coolify = coolify;
    }

    /** The Dockerfile travels as base64 inside a single argument of a remote command. */
    static boolean tooLongForOneArgument(String dockerfile) {
        int encoded = (dockerfile.getBytes(UTF_8).length + 2) / 3 * 4;
        return encoded + WRAPPING >= ARGUMENT_LIMIT;
    }

    static Optional<BuildTrouble> troubleWith(String text) {
        Dockerfile dockerfile = Dockerfile.parse(text);
        return Stream.<Function<Dockerfile, Optional<BuildTrouble>>>of(
                        ImageBuilder::unknownInstruction,
                        ImageBuilder::missingBase,
                        ImageBuilder::missingFile,
                        ImageBuilder::failingCommand)
                .flatMap(look -> look.apply(dockerfile).stream())
                .findFirst();
    }

    Duration timeFor(String dockerfile, boolean withoutCache) {
        boolean warm = coolify.warmImages.find(digest(dockerfile)).isPresent();
        return warm && !withoutCache ? Pace.WARM_BUILD : Pace.COLD_BUILD;
    }

    void keepLayersOf(String dockerfile) {
        coolify.warmImages.put(new WarmImage(digest(dockerfile)));
    }

    private static Optional<BuildTrouble> unknownInstruction(Dockerfile dockerfile) {
        return dockerfile.instructions().stream()
                .filter(instruction -> !instruction.known())
                .findFirst()
                .map(unknown -> atParse("dockerfile parse error: unknown instruction: " + unknown.keyword()));
    }

    private static Optional<BuildTrouble> missingBase(Dockerfile dockerfile) {
        return Optional.of(dockerfile)
                .filter(Dockerfile::lacksBaseImage)
                .map(without -> atParse("dockerfile parse error: no build stage in current context"));
    }

    private static Optional<BuildTrouble> missingFile(Dockerfile dockerfile) {
        return dockerfile.instructions().stream()
                .flatMap(instruction -> instruction.localSource().stream())
                .findFirst()
                .map(source -> atParse("failed to compute cache key: \"/" + source + "\": not found"));
    }

    private static Optional<BuildTrouble> failingCommand(Dockerfile dockerfile) {
        return dockerfile.instructions().stream()
                .filter(Instruction::fails)
                .findFirst()
                .map(failing -> new BuildTrouble(
                        Pace.COLD_BUILD.dividedBy(3),
                        "process \"/bin/sh -c " + failing.argument()
                                + "\" did not complete successfully: exit code: 1"));
    }

    private static BuildTrouble atParse(String message) {
        return new BuildTrouble(Pace.PARSE, message);
    }

    private static String digest(String dockerfile) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(dockerfile.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256.", impossible);
        }
    }
}
