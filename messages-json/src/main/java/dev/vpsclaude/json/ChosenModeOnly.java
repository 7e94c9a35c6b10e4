package dev.vpsclaude.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vpsclaude.messages.environment.PermissionMode;
import org.jspecify.annotations.Nullable;

/** Permissions without a chosen mode are written as they were before there were modes. */
interface ChosenModeOnly {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Nullable
    PermissionMode defaultMode();
}
