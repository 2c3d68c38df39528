package dev.sekisho.identity.client.rest;

import dev.sekisho.identity.client.ApprovedClient;
import dev.sekisho.identity.client.ClientTerms;
import dev.sekisho.identity.client.OAuthClient;
import dev.sekisho.identity.client.ProposedClient;
import dev.sekisho.identity.staff.Signature;
import dev.sekisho.kernel.id.BankCode;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A client as reviewers see it, and whose hands it went through. */
record ClientView(
        UUID clientId,
        String name,
        String bankCode,
        Set<String> audiences,
        Set<String> scopes,
        String jwks,
        String certificate,
        String state,
        SignatureView proposed,
        SignatureView approved) {

    static ClientView of(OAuthClient client) {
        ClientTerms terms = client.terms();
        return new ClientView(
                terms.id(),
                terms.name(),
                terms.bank().map(BankCode::value).orElse(null),
                terms.audiences(),
                terms.scopes(),
                terms.keySet(),
                terms.certificate().orElse(null),
                state(client),
                SignatureView.of(client.proposed()),
                client.approved().map(SignatureView::of).orElse(null));
    }

    private static String state(OAuthClient client) {
        if (client instanceof ProposedClient) {
            return "PROPOSED";
        }
        return client instanceof ApprovedClient ? "APPROVED" : "REVOKED";
    }

    /** Who signed, and when. */
    record SignatureView(UUID staffId, UUID personId, Instant at) {

        static SignatureView of(Signature signature) {
            return new SignatureView(signature.staffId(), signature.person().value(), signature.at());
        }
    }
}
