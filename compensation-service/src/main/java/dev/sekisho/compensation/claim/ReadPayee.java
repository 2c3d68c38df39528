package dev.sekisho.compensation.claim;

import dev.sekisho.kernel.event.compensation.PayeeRead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Shows staff to whom a claim is paid; that they have looked is a fact before they see it. */
@ApplicationScoped
public class ReadPayee {

    private final Claims claims;

    ReadPayee(Claims claims) {
        this.claims = claims;
    }

    @Transactional
    public Optional<Payee> read(ClaimId id, Actor reader) {
        Optional<Claim> claim = claims.lock(id);
        claim.ifPresent(seen -> claims.note(
                seen.noted(),
                new PayeeRead(
                        id.value(), "CLAIM", 1, reader.staff(), reader.person().value())));
        return claim.map(seen -> seen.content().payee());
    }
}
