package dev.sekisho.identity.staff.jpa;

import dev.sekisho.identity.staff.GrantTerms;
import dev.sekisho.identity.staff.GrantedRole;
import dev.sekisho.identity.staff.LiveGrant;
import dev.sekisho.identity.staff.ProposedGrant;
import dev.sekisho.identity.staff.RevokedGrant;
import dev.sekisho.identity.staff.RoleGrant;
import dev.sekisho.identity.staff.Signature;
import dev.sekisho.identity.staff.StaffHead;
import dev.sekisho.identity.staff.StaffRole;
import dev.sekisho.identity.staff.jpa.GrantRow.State;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Turns rows into grants and back. */
final class GrantRows {

    private GrantRows() {}

    /** @param founder the founder's place, or null */
    static GrantRow fresh(RoleGrant grant, Integer founder) {
        GrantTerms terms = grant.terms();
        GrantRow row = new GrantRow();
        row.grantId = terms.id();
        row.staffId = terms.holder().id();
        row.personId = terms.holder().person().value();
        row.role = terms.role().title();
        row.bankCode = terms.holder().bank().map(BankCode::value).orElse(null);
        row.endsAt = terms.endsAt().orElse(null);
        row.founder = founder;
        row.proposedBy = grant.proposed().staffId();
        row.proposedPerson = grant.proposed().person().value();
        row.proposedAt = grant.proposed().at();
        write(grant, row);
        return row;
    }

    static void write(RoleGrant grant, GrantRow row) {
        row.state = state(grant);
        grant.approved().ifPresent(approved -> {
            row.approvedBy = approved.staffId();
            row.approvedPerson = approved.person().value();
            row.approvedAt = approved.at();
        });
        if (grant instanceof RevokedGrant revoked) {
            row.revokedBy = revoked.revoked().staffId();
            row.revokedPerson = revoked.revoked().person().value();
            row.revokedAt = revoked.revoked().at();
        }
    }

    static RoleGrant read(GrantRow row) {
        return row.state == State.REVOKED
                ? new RevokedGrant(
                        terms(row),
                        row.version,
                        proposed(row),
                        approved(row),
                        signature(row.revokedBy, row.revokedPerson, row.revokedAt))
                : live(row);
    }

    static LiveGrant live(GrantRow row) {
        return row.state == State.PROPOSED ? new ProposedGrant(terms(row), row.version, proposed(row)) : granted(row);
    }

    static GrantedRole granted(GrantRow row) {
        return new GrantedRole(terms(row), row.version, proposed(row), approved(row));
    }

    private static GrantTerms terms(GrantRow row) {
        Optional<BankCode> bank = Optional.ofNullable(row.bankCode).map(BankCode::new);
        StaffHead holder = new StaffHead(row.staffId, new PersonId(row.personId), bank);
        StaffRole role = StaffRole.named(row.role).orElseThrow();
        return new GrantTerms(row.grantId, holder, role, Optional.ofNullable(row.endsAt));
    }

    private static Signature proposed(GrantRow row) {
        return signature(row.proposedBy, row.proposedPerson, row.proposedAt);
    }

    private static Optional<Signature> approved(GrantRow row) {
        return Optional.ofNullable(row.approvedBy).map(by -> signature(by, row.approvedPerson, row.approvedAt));
    }

    private static Signature signature(UUID by, UUID person, Instant at) {
        return new Signature(by, new PersonId(person), at);
    }

    private static State state(RoleGrant grant) {
        if (grant instanceof ProposedGrant) {
            return State.PROPOSED;
        }
        return grant instanceof GrantedRole ? State.GRANTED : State.REVOKED;
    }
}
