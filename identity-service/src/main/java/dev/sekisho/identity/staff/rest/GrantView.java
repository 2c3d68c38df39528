package dev.sekisho.identity.staff.rest;

import dev.sekisho.identity.staff.GrantTerms;
import dev.sekisho.identity.staff.GrantedRole;
import dev.sekisho.identity.staff.ProposedGrant;
import dev.sekisho.identity.staff.RevokedGrant;
import dev.sekisho.identity.staff.RoleGrant;
import dev.sekisho.identity.staff.Signature;
import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A grant as reviewers see it: who holds what until when, and whose hands it went through. */
record GrantView(
        UUID grantId,
        UUID staffId,
        UUID personId,
        String role,
        String bankCode,
        Instant endsAt,
        String state,
        SignatureView proposed,
        SignatureView approved,
        SignatureView revoked) {

    static GrantView of(RoleGrant grant) {
        GrantTerms terms = grant.terms();
        Optional<Signature> revoked =
                grant instanceof RevokedGrant ended ? Optional.of(ended.revoked()) : Optional.empty();
        return new GrantView(
                terms.id(),
                terms.holder().id(),
                terms.holder().person().value(),
                terms.role().title(),
                terms.holder().bank().map(BankCode::value).orElse(null),
                terms.endsAt().orElse(null),
                state(grant),
                SignatureView.of(grant.proposed()),
                grant.approved().map(SignatureView::of).orElse(null),
                revoked.map(SignatureView::of).orElse(null));
    }

    private static String state(RoleGrant grant) {
        if (grant instanceof ProposedGrant) {
            return "PROPOSED";
        }
        return grant instanceof GrantedRole ? "GRANTED" : "REVOKED";
    }

    /** Who signed, and when. */
    record SignatureView(UUID staffId, UUID personId, Instant at) {

        static SignatureView of(Signature signature) {
            return new SignatureView(signature.staffId(), signature.person().value(), signature.at());
        }
    }
}
