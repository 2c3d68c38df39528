package dev.sekisho.sandbox.actor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What two supervisors decide about a case beside its money: who reads it, and which wallet is let go. */
public final class CaseDesk {

    private static final String SERVICE = "compensation-service";

    private final Site compensation;

    public CaseDesk(Places places) {
        this.compensation = new Site(places.compensation());
    }

    /** Requests to the banks to which stolen money was paid out. */
    public Answer freezeRequests(StaffMember reader, String caseNumber) {
        return compensation.get("/v1/freeze-requests?caseNumber=" + caseNumber, reader.at(SERVICE));
    }

    /** @param covers parts of the case, such as CHARGES or FACTS @param readers investigators, by their accounts */
    public Answer proposeDisclosure(
            StaffMember supervisor,
            String caseNumber,
            String requestNumber,
            List<String> covers,
            List<String> readers) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("kind", "INQUIRY");
        asked.put("authority", "見本警察署");
        asked.put("requestNumber", requestNumber);
        asked.put("covers", covers);
        asked.put("readers", readers);
        return compensation.post("/v1/cases/" + caseNumber + "/disclosures", asked, supervisor.at(SERVICE));
    }

    public Answer releaseDisclosure(StaffMember supervisor, String disclosureId) {
        return compensation.post("/v1/disclosures/" + disclosureId + "/releases", Map.of(), supervisor.at(SERVICE));
    }

    /** The case as far as the request covers it. */
    public Answer readPackage(StaffMember investigator, String disclosureId) {
        return compensation.get("/v1/disclosures/" + disclosureId + "/package", investigator.at(SERVICE));
    }

    /** The facts of the case with their proofs, to be checked offline. */
    public byte[] readProofs(StaffMember investigator, String disclosureId) {
        return compensation.read("/v1/disclosures/" + disclosureId + "/proofs", investigator.at(SERVICE));
    }

    /** @param reason NOT_INVOLVED, OWN_USE or REPORT_CORRECTED */
    public Answer proposeRelease(StaffMember supervisor, String caseNumber, String walletId, String reason) {
        return compensation.post(
                "/v1/cases/" + caseNumber + "/wallet-releases",
                Map.of("walletId", walletId, "reason", reason),
                supervisor.at(SERVICE));
    }

    /** @return RELEASED with the letter, or ORDERED while who stopped it has not acknowledged */
    public Answer approveRelease(StaffMember supervisor, String releaseId) {
        return compensation.post("/v1/wallet-releases/" + releaseId + "/approvals", Map.of(), supervisor.at(SERVICE));
    }
}
