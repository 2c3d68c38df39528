package dev.sekisho.link.suspension.rest;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.caller.Caller;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.link.suspension.Scope;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who wants to stop something in the present request, and within which scope. */
@RequestScoped
class Imposer {

    private final SecurityIdentity identity;
    private final Caller caller;
    private final StaffCaller staff;

    Imposer(SecurityIdentity identity, Caller caller, StaffCaller staff) {
        this.identity = identity;
        this.caller = caller;
        this.staff = staff;
    }

    /** A staff id or a service's principal. */
    String actor() {
        return isStaff() ? staff.member().staffId().toString() : caller.principal();
    }

    Scope scope() {
        if (identity.hasRole("staff:operations") || identity.hasRole("service:operations-tool")) {
            return Scope.operations();
        }
        return bank().map(Scope::ofBank).orElseGet(Scope::ofCases);
    }

    /** The bank whose user this is; empty for everybody else. */
    Optional<BankCode> bank() {
        return identity.hasRole("staff:bank-user") ? staff.member().bank() : Optional.empty();
    }

    private boolean isStaff() {
        return identity.getRoles().stream().anyMatch(role -> role.startsWith("staff:"));
    }
}
