package dev.sekisho.link.posture.rest;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.link.review.Speaker;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who speaks about postures in the present request, and for which bank. */
@RequestScoped
class PostureCaller {

    private final SecurityIdentity identity;
    private final StaffCaller staff;

    PostureCaller(SecurityIdentity identity, StaffCaller staff) {
        this.identity = identity;
        this.staff = staff;
    }

    Speaker speaker() {
        return new Speaker(staff.member().staffId(), staff.member().person());
    }

    /** The bank whose user this is; empty for everybody else. */
    Optional<BankCode> bank() {
        return identity.hasRole("staff:bank-user") ? staff.member().bank() : Optional.empty();
    }

    /** Whether this caller may see a bank: any, but a bank's user their own. */
    boolean maySee(BankCode wanted) {
        return bank().map(wanted::equals).orElse(true);
    }
}
