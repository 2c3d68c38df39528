package dev.sekisho.charge.charge.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.sekisho.charge.charge.DebitAnswer;
import java.util.UUID;

/** What link-service says of a debit; anything but a clear ACCEPTED or DECLINED about this very charge is unknown. */
@JsonIgnoreProperties(ignoreUnknown = true)
record DebitOutcome(UUID chargeId, String outcome, String bankReference, String reason) {

    private static final int MOST_CHARS = 200;
    private static final String UNNAMED = "UNNAMED";

    DebitAnswer about(UUID charge) {
        if (!charge.equals(chargeId) || outcome == null) {
            return new DebitAnswer.Unknown();
        }
        return switch (outcome) {
            case "ACCEPTED" -> new DebitAnswer.Accepted(named(bankReference));
            case "DECLINED" -> new DebitAnswer.Declined(named(reason));
            default -> new DebitAnswer.Unknown();
        };
    }

    private static String named(String said) {
        if (said == null || said.isBlank()) {
            return UNNAMED;
        }
        return said.length() > MOST_CHARS ? said.substring(0, MOST_CHARS) : said;
    }
}
