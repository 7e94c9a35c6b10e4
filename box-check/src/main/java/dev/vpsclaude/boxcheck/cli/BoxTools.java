package dev.vpsclaude.boxcheck.cli;

import dev.vpsclaude.boxcheck.Examples;
import dev.vpsclaude.saga.box.AllowedPackages;
import dev.vpsclaude.saga.box.Versions;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The programs of a box, at the versions that the product pins, and the Node that they ask for, which npm has as a package. */
final class BoxTools {

    private BoxTools() {}

    static NpmTools installed() {
        return NpmTools.installed(folder(), packages());
    }

    private static SortedMap<String, String> packages() {
        TreeMap<String, String> packages = new TreeMap<>();
        packages.put("@anthropic-ai/claude-code", Versions.PINNED.claudeCode());
        packages.put("@bytebase/dbhub", Versions.PINNED.dbhub());
        packages.put("node", Versions.PINNED.node().replaceFirst("[^0-9.].*", ""));
        packages.put(
                Examples.PACKAGE.text(),
                AllowedPackages.PINNED.find(Examples.PACKAGE).orElseThrow().version());
        return packages;
    }

    private static Path folder() {
        return Path.of(Objects.requireNonNullElseGet(
                System.getenv("VPSCLAUDE_BOX_CACHE"), () -> System.getProperty("user.home") + "/.cache/vpsclaude-box"));
    }
}
