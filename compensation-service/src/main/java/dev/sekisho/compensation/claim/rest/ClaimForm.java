package dev.sekisho.compensation.claim.rest;

import dev.sekisho.compensation.claim.ClaimType;
import dev.sekisho.compensation.claim.Finding;
import dev.sekisho.kit.page.Pages;
import dev.sekisho.kit.problem.Queries;
import jakarta.ws.rs.FormParam;
import java.util.List;
import java.util.UUID;

/** A claim as the console's form sends it; what is owed is never typed, and no field takes a PIN. */
class ClaimForm {

    @FormParam("key")
    String key;

    @FormParam("type")
    String type;

    @FormParam("chargeId")
    List<String> chargeIds;

    @FormParam("bankCode")
    String bankCode;

    @FormParam("branchCode")
    String branchCode;

    @FormParam("accountType")
    String accountType;

    @FormParam("accountNumber")
    String accountNumber;

    @FormParam("holderKana")
    String holderKana;

    @FormParam("finding")
    String finding;

    @FormParam("note")
    String note;

    /** What the API would be sent; consequences are claimed by the API. */
    AskedClaim asked() {
        Finding found =
                Queries.oneOf("finding", Pages.given(finding), Finding.class).orElse(null);
        return new AskedClaim(
                Queries.oneOf("type", Pages.given(type), ClaimType.class).orElse(null),
                chargeIds == null
                        ? List.of()
                        : chargeIds.stream().map(ClaimForm::charge).toList(),
                new AskedClaim.AskedPayee(
                        Pages.given(bankCode),
                        Pages.given(branchCode),
                        Pages.given(accountType),
                        Pages.given(accountNumber),
                        Pages.given(holderKana)),
                null,
                null,
                found == null ? null : new AskedClaim.AskedAssessment(found, Pages.given(note)));
    }

    private static UUID charge(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw Queries.malformed("chargeId");
        }
    }

    @Override
    public String toString() {
        return "ClaimForm[***]";
    }
}
