package dev.sekisho.sandbox.actor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A bank's back office: it credits lists out of a lump sum, holds what stolen money was paid out to, and names accounts. */
public final class BackOffice {

    private static final String SERVICE = "compensation-service";

    private final Site compensation;
    private final Site bank;
    private final StaffMember user;
    private final String bankCode;

    /** @param user a user of that bank */
    public BackOffice(Places places, StaffMember user, String bankCode) {
        this.compensation = new Site(places.compensation());
        this.bank = new Site(places.world());
        this.user = user;
        this.bankCode = bankCode;
    }

    /** Names another account of a depositor whose charged one cannot be paid. @param bankAccountId the charged one */
    public Answer nameOtherAccount(String caseNumber, String bankAccountId, Depositor other) {
        Map<String, Object> named = new LinkedHashMap<>(other.payee());
        named.put("bankAccountId", bankAccountId);
        named.put("reason", "ACCOUNT_CLOSED");
        return compensation.post("/v1/cases/" + caseNumber + "/other-accounts", named, user.at(SERVICE));
    }

    /** Credits every line of a list that was released to this bank, as far as it can. @return what it did, as it says it */
    public List<Map<String, Object>> credit(String lumpSumId) {
        Answer list = compensation
                .get("/v1/lump-sums/" + lumpSumId + "/lines", user.at(SERVICE))
                .expect("a bank reads the list that was released to it", 200);
        List<Map<String, Object>> lines = new ArrayList<>();
        for (JsonNode line : list.body().path("lines")) {
            Map<String, Object> wanted = new LinkedHashMap<>();
            for (String field : List.of("claimId", "branchCode", "accountType", "accountNumber", "holderKana")) {
                wanted.put(field, line.path(field).asText());
            }
            wanted.put("amountYen", line.path("amountYen").asLong());
            lines.add(wanted);
        }
        Answer done = bank.post("/banks/" + bankCode + "/lump-sums/" + lumpSumId, Map.of("lines", lines))
                .expect("a bank credits a list out of the amount that came for it", 200);
        List<Map<String, Object>> words = new ArrayList<>();
        done.body().path("lines").forEach(line -> words.add(word(line)));
        return words;
    }

    /** Tells the operator what became of lines of a list. */
    public Answer answer(String lumpSumId, List<Map<String, Object>> words) {
        return compensation.post("/v1/lump-sums/" + lumpSumId + "/answers", Map.of("lines", words), user.at(SERVICE));
    }

    /** What the operator has closed with this bank. */
    public Answer settlement(String settlementId) {
        return compensation.get("/v1/settlements/" + settlementId, user.at(SERVICE));
    }

    /** What this bank is asked to hold. */
    public Answer freezeRequests() {
        return compensation.get("/v1/freeze-requests", user.at(SERVICE));
    }

    public Answer readFreezeRequest(String requestId) {
        return compensation.get("/v1/freeze-requests/" + requestId, user.at(SERVICE));
    }

    /** @param yen as the document has it */
    public Answer takeFreezeRequest(String requestId, long yen) {
        return compensation.post(
                "/v1/freeze-requests/" + requestId + "/receipts", Map.of("amountYen", yen), user.at(SERVICE));
    }

    /** It holds so much of what it was asked for. */
    public Answer holds(String requestId, long yen, long frozenYen) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("amountYen", yen);
        said.put("outcome", "FROZEN");
        said.put("frozenYen", frozenYen);
        return compensation.post("/v1/freeze-requests/" + requestId + "/outcomes", said, user.at(SERVICE));
    }

    private static Map<String, Object> word(JsonNode line) {
        Map<String, Object> word = new LinkedHashMap<>();
        word.put("claimId", line.path("claimId").asText());
        if (line.path("credited").asBoolean()) {
            word.put("outcome", "PAID");
        } else {
            word.put("outcome", "NOT_PAID");
            word.put("code", line.path("obstacle").asText());
        }
        return word;
    }
}
