package dev.sekisho.link.bankrequest.rest;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.link.bankrequest.Side;
import dev.sekisho.link.review.Speaker;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who writes into the registers in the present request, and for which side. */
@RequestScoped
class RegisterCaller {

    private final SecurityIdentity identity;
    private final StaffCaller staff;

    RegisterCaller(SecurityIdentity identity, StaffCaller staff) {
        this.identity = identity;
        this.staff = staff;
    }

    Speaker speaker() {
        return new Speaker(staff.member().staffId(), staff.member().person());
    }

    /** The bank whose user this is; empty for the operator's staff. */
    Optional<BankCode> bank() {
        return identity.hasRole("staff:bank-user") ? staff.member().bank() : Optional.empty();
    }

    Side side() {
        return bank().isPresent() ? Side.BANK : Side.OPERATOR;
    }

    /** A bank's user writes of its own bank, whatever it names. */
    BankCode about(String named) {
        return bank().orElseGet(() -> new BankCode(named));
    }
}
