package dev.sekisho.sandbox.actor;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Roles by four eyes: one administrator proposes, the other approves. */
final class Grants {

    private static final String IDENTITY = "identity-service";
    private static final Duration INVESTIGATION = Duration.ofDays(30);

    private final Site identity;

    Grants(Site identity) {
        this.identity = identity;
    }

    /** @param bankCode empty for the operator's own staff */
    void grant(StaffMember proposer, StaffMember approver, String staffId, String role, String bankCode) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        wanted.put("staffId", staffId);
        wanted.put("role", role);
        if (!bankCode.isEmpty()) {
            wanted.put("bankCode", bankCode);
        }
        if (role.equals("investigator")) {
            wanted.put("endsAt", Instant.now().plus(INVESTIGATION).toString());
        }
        Answer proposed = identity.post("/v1/role-grants", wanted, proposer.at(IDENTITY))
                .expect("an access administrator proposes a role", 201);
        identity.post("/v1/role-grants/" + proposed.text("grantId") + "/approvals", Map.of(), approver.at(IDENTITY))
                .expect("another access administrator approves it", 200);
    }

    /** The last answer: each grant of this role is ended. */
    Answer end(StaffMember by, String staffId, String role) {
        Answer answer = identity.get("/v1/role-grants?staffId=" + staffId, by.at(IDENTITY))
                .expect("an access administrator reviews roles", 200);
        for (JsonNode grant : answer.body().path("items")) {
            if (grant.path("role").asText().equals(role)) {
                answer = identity.delete(
                        "/v1/role-grants/" + grant.path("grantId").asText(), by.at(IDENTITY));
            }
        }
        return answer;
    }
}
