package dev.sekisho.identity.clearance;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.PhoneWorth;
import dev.sekisho.identity.account.ProvedIdentity;
import dev.sekisho.identity.clearance.ClearedSubject.Proved;
import dev.sekisho.identity.proof.Proofs;
import dev.sekisho.identity.reproof.OpenDuty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Puts together what is told of a cleared person; it reads, inside the running transaction. */
@ApplicationScoped
class ClearedSubjects {

    private final Proofs proofs;
    private final IdentityStandings standings;

    ClearedSubjects(Proofs proofs, IdentityStandings standings) {
        this.proofs = proofs;
        this.standings = standings;
    }

    ClearedSubject of(Account account, List<OpenDuty> duties, PhoneWorth worth, String policyVersion) {
        return new ClearedSubject(
                account, account.identity().map(identity -> proved(identity, duties, policyVersion)), worth);
    }

    private Proved proved(ProvedIdentity identity, List<OpenDuty> duties, String policyVersion) {
        return new Proved(
                identity,
                proofs.claims(identity.proofId()).orElseThrow(),
                standings.of(identity, duties, policyVersion));
    }
}
