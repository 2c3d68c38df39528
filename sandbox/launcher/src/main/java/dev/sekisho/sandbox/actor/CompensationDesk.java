package dev.sekisho.sandbox.actor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where support looks after money on its way to a depositor: what came back, other accounts, and lists for banks. */
public final class CompensationDesk {

    private static final String SERVICE = "compensation-service";

    private final Site compensation;

    public CompensationDesk(Places places) {
        this.compensation = new Site(places.compensation());
    }

    /** A statement of the paying account, as the bank gave it. */
    public Answer takeStatement(StaffMember supervisor, byte[] statement) {
        return compensation.postBytes("/v1/bank-statements", statement, supervisor.at(SERVICE));
    }

    /** Returns of which it is not certain whose they are. */
    public Answer waitingReturns(StaffMember supervisor) {
        return compensation.get("/v1/bank-returns?waiting=true", supervisor.at(SERVICE));
    }

    /** Says that a return is of no claim of ours; the second person who says the same decides. */
    public Answer sayNotOurs(StaffMember supervisor, String returnId, String note) {
        return compensation.post(
                "/v1/bank-returns/" + returnId + "/verdicts", Map.of("note", note), supervisor.at(SERVICE));
    }

    /** The account that a bank has named, in full, with the hash that an agreement names. */
    public Answer readOtherAccount(StaffMember supervisor, String caseNumber, String otherAccountId) {
        return compensation.get(otherAccount(caseNumber, otherAccountId) + "/account", supervisor.at(SERVICE));
    }

    public Answer agree(StaffMember supervisor, String caseNumber, String otherAccountId, String contentHash) {
        return compensation.post(
                otherAccount(caseNumber, otherAccountId) + "/agreements",
                Map.of("contentHash", contentHash),
                supervisor.at(SERVICE));
    }

    /** Says a claim anew; what was approved of it counts no more. */
    public Answer edit(
            StaffMember clerk, String claimId, String type, List<String> chargeIds, Map<String, Object> payee) {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("type", type);
        claim.put("chargeIds", chargeIds);
        claim.put("payee", payee);
        return compensation.put("/v1/claims/" + claimId, claim, clerk.at(SERVICE));
    }

    /** Asks for a part of what a draft says, for who cannot wait. */
    public Answer askInterim(StaffMember clerk, String claimId, long yen) {
        return compensation.post(
                "/v1/claims/" + claimId + "/interim-payments", Map.of("amountYen", yen), clerk.at(SERVICE));
    }

    public Answer approveInterim(StaffMember supervisor, String interimId) {
        return compensation.post(interim(interimId) + "/approvals", Map.of(), supervisor.at(SERVICE));
    }

    /** Writes the bank file of this one payment. @return its exact bytes @param day as YYYY-MM-DD, a bank day */
    public byte[] interimFile(StaffMember supervisor, String interimId, String day) {
        compensation
                .post(interim(interimId) + "/files", Map.of("transferDate", day), supervisor.at(SERVICE))
                .expect("the file of an interim payment is written", 200);
        return compensation.read(interim(interimId) + "/file", supervisor.at(SERVICE));
    }

    /** The bank has carried it out. */
    public Answer confirmInterim(StaffMember supervisor, String interimId) {
        return compensation.post(interim(interimId) + "/confirmations", Map.of(), supervisor.at(SERVICE));
    }

    /** Puts the approved claims of a bank's own depositors into one list. */
    public Answer makeLumpSum(StaffMember supervisor, String bankCode) {
        return compensation.post("/v1/lump-sums", Map.of("bankCode", bankCode), supervisor.at(SERVICE));
    }

    public Answer approveLumpSum(StaffMember supervisor, String lumpSumId, String contentHash) {
        return compensation.post(
                "/v1/lump-sums/" + lumpSumId + "/approvals",
                Map.of("contentHash", contentHash),
                supervisor.at(SERVICE));
    }

    /** What a month comes to between the operator and a bank. @param month as YYYY-MM, over by now */
    public Answer makeSettlement(StaffMember supervisor, String bankCode, String month) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("bankCode", bankCode);
        asked.put("month", month);
        return compensation.post("/v1/settlements", asked, supervisor.at(SERVICE));
    }

    /** Closes exactly what the hash stands for. */
    public Answer closeSettlement(StaffMember supervisor, String settlementId, String contentHash) {
        return compensation.post(
                "/v1/settlements/" + settlementId + "/closings",
                Map.of("contentHash", contentHash),
                supervisor.at(SERVICE));
    }

    private static String interim(String interimId) {
        return "/v1/interim-payments/" + interimId;
    }

    private static String otherAccount(String caseNumber, String otherAccountId) {
        return "/v1/cases/" + caseNumber + "/other-accounts/" + otherAccountId;
    }
}
