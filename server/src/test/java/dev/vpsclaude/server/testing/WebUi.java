package dev.vpsclaude.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the dashboard's sources are. */
public final class WebUi {

    private WebUi() {}

    /** Beside this module, whether tests run in its folder, as Maven does, or in the folder above. */
    public static Path folder() {
        Path here = Path.of("").toAbsolutePath();
        Path folder = here.endsWith("server") ? here.resolveSibling("web-ui") : here.resolve("web-ui");
        assertThat(folder.resolve("package.json")).as("the dashboard's sources").exists();
        return folder;
    }

    /** Fails with a sentence that says what to run, unless what Maven makes of the dashboard is there. */
    public static Path prepared() {
        Path folder = folder();
        assertThat(Files.exists(folder.resolve("node_modules/playwright-core")))
                .as("web-ui/node_modules is missing: run `npm ci` in web-ui, or `./mvnw generate-resources -pl web-ui`")
                .isTrue();
        assertThat(WebUi.class.getResource("/static/index.html"))
                .as("The dashboard is not bundled: run `./mvnw prepare-package -pl web-ui`, or test with `./mvnw"
                        + " verify`")
                .isNotNull();
        return folder;
    }
}
