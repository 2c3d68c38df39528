package dev.sekisho.identity.staff;

import dev.sekisho.identity.transaction.Transaction;
import dev.sekisho.kernel.event.identity.StaffSignedOut;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Ends all tokens of a staff account by one of them that still stands; what ended before ends without a word. */
@ApplicationScoped
public class SignOutStaff {

    private final StaffTokens tokens;
    private final StaffMembers members;
    private final Transaction transaction;

    SignOutStaff(StaffTokens tokens, StaffMembers members, Transaction transaction) {
        this.tokens = tokens;
        this.members = members;
        this.transaction = transaction;
    }

    /** @param now the machine's time */
    public void signOut(Actor by, Instant now) {
        transaction.run(() -> members.lock(by.staffId())
                .flatMap(holder -> tokens.standing(by.tokenId(), by.staffId(), now))
                .ifPresent(token -> tokens.signedOut(
                        new StaffSignedOut(token.id(), by.staffId(), by.person().value()), now)));
    }
}
