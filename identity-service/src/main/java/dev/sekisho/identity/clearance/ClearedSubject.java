package dev.sekisho.identity.clearance;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.PhoneWorth;
import dev.sekisho.identity.account.ProvedIdentity;
import dev.sekisho.identity.proof.VerifiedClaims;

/** Whom link-service may compare with the bank's record; the name never leaves but with a clearance, and is not printed. */
public record ClearedSubject(
        Account account,
        ProvedIdentity identity,
        PhoneWorth phoneWorth,
        VerifiedClaims claims,
        IdentityStanding standing) {

    @Override
    public String toString() {
        return "ClearedSubject[" + account.id() + "]";
    }
}
