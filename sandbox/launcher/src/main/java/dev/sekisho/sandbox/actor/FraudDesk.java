package dev.sekisho.sandbox.actor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A bank's fraud desk, through the interface for partner banks: it reports, confirms, and sees its own cases. */
public final class FraudDesk {

    private static final String SERVICE = "compensation-service";

    private final Site compensation;
    private final StaffMember user;

    /** @param user a user of the bank */
    public FraudDesk(Places places, StaffMember user) {
        this.compensation = new Site(places.compensation());
        this.user = user;
    }

    /** Reports what the bank knows of withdrawals that a depositor denies: its own references of them. */
    public Answer report(String certainty, List<String> bankReferences, String key) {
        Map<String, Object> known = new LinkedHashMap<>();
        known.put("certainty", certainty);
        known.put("bankReferences", bankReferences);
        return report(known, key);
    }

    /** Reports anything at all; the same key is the same report. */
    public Answer report(Map<String, Object> known, String key) {
        return compensation.post("/v1/fraud-reports", known, user.at(SERVICE, "Idempotency-Key", key));
    }

    /** The bank's word that these charges were fraud. */
    public Answer confirm(String caseNumber, List<String> chargeIds, boolean depositorIsCustomer) {
        Map<String, Object> word = new LinkedHashMap<>();
        word.put("chargeIds", chargeIds);
        word.put("depositorIsCustomer", depositorIsCustomer);
        return compensation.post("/v1/cases/" + caseNumber + "/confirmations", word, user.at(SERVICE));
    }

    /** The bank's own cases, the newest first. */
    public Answer cases() {
        return compensation.get("/v1/cases", user.at(SERVICE));
    }

    public Answer file(String caseNumber) {
        return compensation.get("/v1/cases/" + caseNumber, user.at(SERVICE));
    }
}
