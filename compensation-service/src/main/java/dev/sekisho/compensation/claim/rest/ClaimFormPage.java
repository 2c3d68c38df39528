package dev.sekisho.compensation.claim.rest;

import dev.sekisho.compensation.claim.ClaimType;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.fraudcase.VictimCharge;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The form for a claim of a case's confirmed charges. @param key under which it is taken once */
public record ClaimFormPage(
        String key, String caseNumber, String path, String casePath, List<Line> charges, ClaimType type) {

    static ClaimFormPage of(CaseNumber number, List<VictimCharge> charges) {
        boolean ofACustomer = charges.stream().anyMatch(VictimCharge::depositorIsCustomer);
        String casePath = "/console/cases/" + number.value();
        return new ClaimFormPage(
                UUID.randomUUID().toString(),
                number.value(),
                casePath + "/claim",
                casePath,
                charges.stream().map(Line::of).toList(),
                ofACustomer ? ClaimType.CUSTOMER : ClaimType.NON_CUSTOMER);
    }

    /** A charge that may be claimed. */
    public record Line(String chargeId, String bankCode, long amountYen, Instant postedAt) {

        static Line of(VictimCharge charge) {
            return new Line(
                    charge.charge().toString(),
                    charge.bank().value(),
                    charge.amount().yen(),
                    charge.postedAt());
        }
    }
}
