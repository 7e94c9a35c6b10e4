package dev.vpsclaude.server.secondfactor;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody who is logged in sends to show once more who they are. */
record Proof(
        @Schema(description = "The password of the account") @Nullable
        String password,

        @Schema(description = "Six digits from the device, or a recovery code; wanted where a second factor is on")
        @Nullable
        String code) {

    @Override
    public String toString() {
        return "Proof[]";
    }
}
