package dev.sekisho.compensation.disclosure.rest;

import dev.sekisho.kit.staff.StaffCaller;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;
import java.util.UUID;

/** As whom somebody reads: as one of us, or as an investigator who sees what names them. */
final class Readers {

    private static final String SUPERVISOR = "staff:support-supervisor";
    private static final String AUDITOR = "staff:auditor";

    private Readers() {}

    /** Of what there is: empty for a supervisor or an auditor, also if they are an investigator elsewhere. */
    static Optional<UUID> ofLists(SecurityIdentity identity, StaffCaller caller) {
        return identity.hasRole(AUDITOR) ? Optional.empty() : ofContents(identity, caller);
    }

    /** Of what was released: an auditor may not read it, and as an investigator reads what names them. Empty for a supervisor. */
    static Optional<UUID> ofContents(SecurityIdentity identity, StaffCaller caller) {
        return identity.hasRole(SUPERVISOR)
                ? Optional.empty()
                : Optional.of(caller.member().staffId());
    }
}
