package dev.sekisho.compensation.disclosure.rest;

import dev.sekisho.kit.staff.StaffCaller;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** As whom somebody reads: as one of us, or as an investigator who sees what names them. */
final class Readers {

    private static final Set<String> OURS = Set.of("staff:support-supervisor", "staff:auditor");

    private Readers() {}

    /** Empty for one of us, also if they are an investigator elsewhere. */
    static Optional<UUID> of(SecurityIdentity identity, StaffCaller caller) {
        return OURS.stream().anyMatch(identity::hasRole)
                ? Optional.empty()
                : Optional.of(caller.member().staffId());
    }
}
