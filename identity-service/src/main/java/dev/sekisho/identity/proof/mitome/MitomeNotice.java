package dev.sekisho.identity.proof.mitome;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.sekisho.identity.proof.Delivery;
import dev.sekisho.identity.proof.SessionRef;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What mitome sends: that something happened to an applicant (pending, on hold, reviewed, reset), and no result.
 *
 * @param type the vendor's own word for what happened; it is not looked at, because the answer to our question counts
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record MitomeNotice(String type, String correlationId, String applicantId, String externalUserId) {

    private static final Pattern TYPE = Pattern.compile("applicant[A-Za-z]{1,40}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");

    /** The hint in our words, or nothing if it is none. */
    Optional<Delivery> read() {
        if (!fits(TYPE, type) || !fits(ID, correlationId) || !fits(ID, applicantId) || externalUserId == null) {
            return Optional.empty();
        }
        try {
            UUID proofId = UUID.fromString(externalUserId);
            return Optional.of(
                    new Delivery.Hinted(correlationId, new SessionRef(HttpMitome.VENDOR, applicantId), proofId));
        } catch (IllegalArgumentException noneOfOurs) {
            return Optional.empty();
        }
    }

    private static boolean fits(Pattern pattern, String text) {
        return text != null && pattern.matcher(text).matches();
    }
}
