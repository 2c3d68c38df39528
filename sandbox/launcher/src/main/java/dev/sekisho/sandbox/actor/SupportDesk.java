package dev.sekisho.sandbox.actor;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Customer support: clerks trace money and make claims, supervisors approve them and have them paid. */
public final class SupportDesk {

    private static final String SERVICE = "compensation-service";

    private static final int DAYS_TRIED = 10;

    private final Site compensation;

    public SupportDesk(Places places) {
        this.compensation = new Site(places.compensation());
    }

    public Answer file(StaffMember clerk, String caseNumber) {
        return compensation.get("/v1/cases/" + caseNumber, clerk.at(SERVICE));
    }

    /** The open banks with confirmed damage that wait for a decision. */
    public Answer openBanks(StaffMember reader) {
        return compensation.get("/v1/open-banks", reader.at(SERVICE));
    }

    /** @param decision STAY_OPEN, which takes two persons, or STOP */
    public Answer decide(StaffMember supervisor, String questionId, String decision, String note) {
        return compensation.post(
                "/v1/open-banks/" + questionId + "/decisions",
                Map.of("decision", decision, "note", note),
                supervisor.at(SERVICE));
    }

    /** What has to be done on a case, and by when. */
    public Answer tasks(StaffMember reader, String caseNumber) {
        return compensation.get("/v1/tasks?caseNumber=" + caseNumber, reader.at(SERVICE));
    }

    /** Which authority has to hear of a case, and by when. */
    public Answer reportingClocks(StaffMember reader, String caseNumber) {
        return compensation.get("/v1/reporting-clocks?caseNumber=" + caseNumber, reader.at(SERVICE));
    }

    /** Of whom the police are to have the pictures kept. */
    public Answer cameraLists(StaffMember reader, String caseNumber) {
        return compensation.get("/v1/preservation-lists?caseNumber=" + caseNumber, reader.at(SERVICE));
    }

    /** What people were called about and have not said yet that they know. */
    public Answer escalations(StaffMember reader) {
        return compensation.get("/v1/escalations?state=WAITING", reader.at(SERVICE));
    }

    /** Somebody who was called knows of it. */
    public Answer acknowledge(StaffMember called, String escalationId, String words) {
        return compensation.post(
                "/v1/escalations/" + escalationId + "/acknowledgements", Map.of("words", words), called.at(SERVICE));
    }

    /** Where the money of these charges went. */
    public Answer trace(StaffMember clerk, List<String> chargeIds) {
        String query = chargeIds.stream().map(id -> "chargeId=" + id).collect(Collectors.joining("&"));
        return compensation.get("/v1/traces?" + query, clerk.at(SERVICE));
    }

    /** Damage by basis and source. @param query as {@code asOf=...&bankCode=...}; may be empty */
    public Answer damage(StaffMember reader, String query) {
        return compensation.get("/v1/damage-figures?" + query, reader.at(SERVICE));
    }

    /** Looks for wallets like those of a confirmed case, once more. */
    public Answer lookBack(StaffMember supervisor, String caseNumber) {
        return compensation.post("/v1/cases/" + caseNumber + "/look-backs", Map.of(), supervisor.at(SERVICE));
    }

    /** Claims the whole of these charges for their depositor. @param type NON_CUSTOMER or CUSTOMER */
    public Answer claim(
            StaffMember clerk, String caseNumber, String type, List<String> chargeIds, Map<String, Object> more) {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("type", type);
        claim.put("chargeIds", chargeIds);
        claim.putAll(more);
        return compensation.post(
                "/v1/cases/" + caseNumber + "/claims", claim, clerk.at(SERVICE, "Idempotency-Key", Fresh.key()));
    }

    public Answer claim(StaffMember reader, String claimId) {
        return compensation.get("/v1/claims/" + claimId, reader.at(SERVICE));
    }

    /** Approves exactly what the hash stands for. */
    public Answer approve(StaffMember supervisor, String claimId, String contentHash) {
        return compensation.post(
                "/v1/claims/" + claimId + "/approvals", Map.of("contentHash", contentHash), supervisor.at(SERVICE));
    }

    /** Puts all approved claims into one bank file. @param transferDate as YYYY-MM-DD */
    public Answer makeRun(StaffMember supervisor, String transferDate) {
        return compensation.post("/v1/payment-runs", Map.of("transferDate", transferDate), supervisor.at(SERVICE));
    }

    /** The same for the next day after this one on which banks work. */
    public Answer makeRunAfter(StaffMember supervisor, LocalDate day) {
        Answer run = null;
        for (int i = 1; i <= DAYS_TRIED; i++) {
            run = makeRun(supervisor, day.plusDays(i).toString());
            if (!run.text("rule").equals("NOT_A_BANK_DAY")) {
                break;
            }
        }
        return run;
    }

    /** The file's exact bytes. */
    public byte[] paymentFile(StaffMember supervisor, String runId) {
        return compensation.read("/v1/payment-runs/" + runId + "/file", supervisor.at(SERVICE));
    }

    public Answer release(StaffMember supervisor, String runId) {
        return compensation.post("/v1/payment-runs/" + runId + "/releases", Map.of(), supervisor.at(SERVICE));
    }

    /** The bank has carried the file out. */
    public Answer confirmPaid(StaffMember supervisor, String runId) {
        return compensation.post("/v1/payment-runs/" + runId + "/confirmations", Map.of(), supervisor.at(SERVICE));
    }
}
