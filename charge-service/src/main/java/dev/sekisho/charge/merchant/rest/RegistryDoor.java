package dev.sekisho.charge.merchant.rest;

import dev.sekisho.charge.merchant.MerchantGate;
import dev.sekisho.charge.merchant.Officer;
import dev.sekisho.charge.merchant.Registrant;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kit.caller.Caller;
import dev.sekisho.kit.staff.StaffCaller;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Who speaks about the registry in the present request, of which merchant, and when. */
@RequestScoped
class RegistryDoor {

    private final SecurityIdentity identity;
    private final MerchantGate gate;
    private final Caller caller;
    private final StaffCaller staff;
    private final InstantSource clock;

    RegistryDoor(SecurityIdentity identity, MerchantGate gate, Caller caller, StaffCaller staff, InstantSource clock) {
        this.identity = identity;
        this.gate = gate;
        this.caller = caller;
        this.staff = staff;
        this.clock = clock;
    }

    /** A merchant's client finds its own; to it another's is as one that is not there. */
    MerchantId open(UUID id) {
        MerchantId merchant = new MerchantId(id);
        if (identity.hasRole(MerchantGate.CLIENT) && !gate.opensTo(merchant)) {
            throw RegistryProblems.merchantUnknown();
        }
        return merchant;
    }

    Registrant registrant() {
        return new Registrant(caller.principal(), !identity.hasRole(MerchantGate.CLIENT));
    }

    boolean isStaff() {
        return !identity.hasRole(MerchantGate.CLIENT) && !identity.hasRole(MerchantGate.TOOL);
    }

    Officer officer() {
        return new Officer(staff.member().staffId(), staff.member().person());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
