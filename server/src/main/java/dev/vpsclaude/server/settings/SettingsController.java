package dev.vpsclaude.server.settings;

import dev.vpsclaude.server.http.Fields;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The settings of the platform, for administrators. */
@RestController
@RequestMapping("/api/v1/admin/settings")
@Tag(name = "admin")
class SettingsController {

    /** What is set. */
    @Schema(name = "PlatformSettings")
    record Settings(
            @Schema(description = "Who may make an account: open, invite or closed", example = "invite")
            String registration,

            @Schema(description = "Whether administrators can do nothing as such before they have a second factor")
            boolean adminsNeedSecondFactor) {

        static Settings of(PlatformSettings.Present present) {
            return new Settings(present.registration().word(), present.adminsNeedSecondFactor());
        }
    }

    /** What is to be set; what is absent stays as it is. */
    @Schema(name = "ChangePlatformSettings")
    record Change(
            @Schema(description = "Who may make an account: open, invite or closed", example = "invite") @Nullable
            String registration,

            @Schema(description = "Whether administrators can do nothing as such before they have a second factor")
            @Nullable
            Boolean adminsNeedSecondFactor) {

        WantedSettings read() {
            Fields fields = new Fields();
            Optional<Registration> mode = fields.optional("registration", registration, Registration::of);
            fields.check();
            return new WantedSettings(mode, Optional.ofNullable(adminsNeedSecondFactor));
        }
    }

    private final PlatformSettings settings;

    SettingsController(PlatformSettings settings) {
        this.settings = settings;
    }

    @Operation(summary = "Show the settings of the platform", description = "For administrators.")
    @GetMapping
    Settings settings() {
        return Settings.of(settings.present());
    }

    @Operation(
            summary = "Change the settings of the platform",
            description = "For administrators. Changes hold on all nodes from the next request on.")
    @PatchMapping
    Settings change(@RequestBody Change body) {
        return Settings.of(settings.change(body.read()));
    }
}
