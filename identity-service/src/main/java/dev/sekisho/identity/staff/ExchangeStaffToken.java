package dev.sekisho.identity.staff;

import dev.sekisho.identity.token.TokenOutcome;
import dev.sekisho.identity.token.TokenRules;
import dev.sekisho.identity.transaction.Transaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * Gives somebody who is signed in a token for another service, with the roles in force now and no later end: each token
 * has one audience, and an authenticator has one code in half a minute.
 */
@ApplicationScoped
public class ExchangeStaffToken {

    private final StaffTokens tokens;
    private final StaffMembers members;
    private final StaffTokenDesk desk;
    private final TokenRules rules;
    private final Transaction transaction;

    ExchangeStaffToken(
            StaffTokens tokens, StaffMembers members, StaffTokenDesk desk, TokenRules rules, Transaction transaction) {
        this.tokens = tokens;
        this.members = members;
        this.desk = desk;
        this.rules = rules;
        this.transaction = transaction;
    }

    public TokenOutcome exchange(Actor by, String audience, Instant now) {
        if (!rules.audiences().contains(audience)) {
            return new TokenOutcome.NoSuchAudience();
        }
        return transaction.call(() -> members.lock(by.staffId())
                .filter(EnrolledStaff.class::isInstance)
                .flatMap(staff -> tokens.standing(by.tokenId(), by.staffId(), now)
                        .flatMap(token -> desk.issue(staff.head(), audience, token.factor(), now, token.expiresAt())))
                .orElseGet(() -> new TokenOutcome.Refused("NOT_STANDING")));
    }
}
