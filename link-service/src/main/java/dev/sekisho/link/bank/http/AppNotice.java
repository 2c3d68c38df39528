package dev.sekisho.link.bank.http;

import java.time.Instant;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/** A bank's signed word that an approval has an answer: typed, so that no other word of the bank can be taken for it. */
final class AppNotice {

    static final String TYPE = "approval-notification+jwt";
    static final String APPROVAL_CLAIM = "urn:openid:params:jwt:claim:auth_req_id";
    static final String TOKEN_CLAIM = "client_notification_token";

    private static final int LONGEST = 4_096;
    private static final String TOKEN = "[A-Za-z0-9_-]{43}";

    private final IdTokens bank;

    AppNotice(IdTokens bank) {
        this.bank = bank;
    }

    /** What it says of itself; nothing of it is believed. */
    static Optional<String> nameOf(String notification) {
        if (notification.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            JwtClaims claims = new JwtConsumerBuilder()
                    .setSkipAllValidators()
                    .setDisableRequireSignature()
                    .setSkipSignatureVerification()
                    .build()
                    .processToClaims(notification);
            return Optional.ofNullable(claims.getClaimValue(TOKEN_CLAIM, String.class))
                    .filter(token -> token.matches(TOKEN));
        } catch (InvalidJwtException | MalformedClaimException | RuntimeException none) {
            // the parser casts what it was sent, and anybody may send anything
            return Optional.empty();
        }
    }

    boolean isAbout(String notification, String approval, String token, Instant now) {
        return bank.believeTyped(notification, TYPE, now)
                .filter(claims -> approval.equals(claims.getClaimValue(APPROVAL_CLAIM)))
                .filter(claims -> token.equals(claims.getClaimValue(TOKEN_CLAIM)))
                .isPresent();
    }
}
