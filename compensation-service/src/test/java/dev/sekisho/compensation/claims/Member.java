package dev.sekisho.compensation.claims;

import dev.sekisho.kit.testing.Tokens;
import java.util.UUID;

/** A staff account and the person behind it. */
record Member(UUID staffId, UUID personId) {

    static final String SUPPORT = "support";
    static final String SUPERVISOR = "support-supervisor";

    static Member somebody() {
        return new Member(UUID.randomUUID(), UUID.randomUUID());
    }

    /** Another staff account of the same person. */
    Member otherAccount() {
        return new Member(UUID.randomUUID(), personId);
    }

    String as(String... roles) {
        return Tokens.staff(staffId, personId, "compensation-service", roles);
    }
}
