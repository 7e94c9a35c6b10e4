package dev.vpsclaude.server.account;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** What administrators are told about invitations. */
final class InvitationAnswers {

    private InvitationAnswers() {}

    /** An invitation without what it opens with. */
    @Schema(name = "Invitation")
    record Shown(
            @Schema(example = "inv_01m8e6pdgzeeq8eps6ac3z9ams")
            String id,

            String email,
            String invitedBy,
            Instant createdAt,
            Instant expiresAt,

            @Schema(description = "open, used, expired or revoked")
            String state) {

        static Shown of(Invitation invitation) {
            return new Shown(
                    invitation.id().text(),
                    invitation.email(),
                    invitation.invitedBy().text(),
                    invitation.createdAt(),
                    invitation.expiresAt(),
                    invitation.state().word());
        }
    }

    /** A new invitation. */
    @Schema(name = "NewInvitation")
    record Made(
            Shown invitation,

            @Schema(description = "Lets one person in. It is told this once.")
            String token,

            @Schema(
                    description =
                            "Where the token is used, on the dashboard's own address. Behind the # it reaches no log.",
                    example = "/register#invitation=bWFkZSB1cA")
            String link) {

        static Made of(Invitation invitation, InvitationToken token) {
            return new Made(Shown.of(invitation), token.text(), "/register#invitation=" + token.text());
        }

        @Override
        public String toString() {
            return "Made[" + invitation.id() + "]";
        }
    }
}
