package dev.sekisho.identity.clearance;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.PhoneWorth;
import dev.sekisho.identity.account.ProvedIdentity;
import dev.sekisho.identity.proof.VerifiedClaims;
import dev.sekisho.kernel.id.PersonId;
import java.util.Optional;

/**
 * Whom link-service may compare with the bank's record; the name never leaves but with a clearance, and is not printed.
 *
 * @param proved nobody, where a policy of the replay clears an account that is nothing but a mail address
 */
public record ClearedSubject(Account account, Optional<Proved> proved, PhoneWorth phoneWorth) {

    /** Who was proved; an account of which nobody is known stands for itself. */
    public PersonId person() {
        return proved.map(who -> who.identity().person())
                .orElseGet(() -> new PersonId(account.id().value()));
    }

    /** The operator's proof, what it says, and what it is worth. */
    public record Proved(ProvedIdentity identity, VerifiedClaims claims, IdentityStanding standing) {

        @Override
        public String toString() {
            return "Proved[" + identity.proofId() + "]";
        }
    }

    @Override
    public String toString() {
        return "ClearedSubject[" + account.id() + "]";
    }
}
