package dev.vpsclaude.server.secondfactor;

import dev.vpsclaude.messages.secret.Secret;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people are told about their second factor. */
final class SecondFactorAnswers {

    private static final String ISSUER = "VPS-Claude";

    private SecondFactorAnswers() {}

    /**
     * How it stands.
     *
     * @param since when it was turned on, if it is
     * @param recoveryCodesLeft how many of the ten were not used
     */
    @Schema(name = "SecondFactor")
    record State(boolean on, @Nullable Instant since, int recoveryCodesLeft) {}

    /** What a device has to know, told this once. */
    @Schema(name = "NewSecondFactor")
    record Begun(
            @Schema(description = "In base32, to be typed") String secret,

            @Schema(description = "The same as a link or a QR code")
            String uri) {

        static Begun of(Secret secret, String email) {
            String label = encoded(ISSUER) + ":" + encoded(email);
            String uri = "otpauth://totp/" + label + "?secret=" + secret.reveal() + "&issuer=" + encoded(ISSUER)
                    + "&algorithm=SHA1&digits=" + Totp.DIGITS + "&period=" + Totp.STEP;
            return new Begun(secret.reveal(), uri);
        }

        @Override
        public String toString() {
            return "Begun[]";
        }
    }

    /** Each lets in once; told this once. */
    @Schema(name = "RecoveryCodes")
    record Recovery(List<String> recoveryCodes) {
        @Override
        public String toString() {
            return "Recovery[]";
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
