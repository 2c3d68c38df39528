package dev.sekisho.sandbox.actor;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The way back after a stop, by sandbox staff: one proposes on evidence, the bank signs off, two others approve. */
public final class WayBack {

    /** How far the evidence lies back, so that it is never of a service's future. */
    private static final long LOOKED_AT_SECONDS_AGO = 1;

    private final Site link;
    private final StaffDesk desk;

    public WayBack(Places places, StaffDesk desk) {
        this.link = new Site(places.link());
        this.desk = desk;
    }

    public StaffMember proposer() {
        return desk.member("operations-1", "operations");
    }

    /** @param place 1 or 2 */
    public StaffMember approver(int place) {
        return desk.member("operations-approver-" + place, "operations-approver");
    }

    public StaffMember userOf(String bankCode) {
        return desk.bankUser("user-of-bank-" + bankCode, bankCode);
    }

    /**
     * Every gate is green.
     *
     * @param bankCode empty for operations that take place at no bank
     * @param now the business clock's time
     */
    public Answer propose(String bankCode, List<String> operations, Instant now) {
        return propose(bankCode, operations, Map.of(), now);
    }

    /** The same, at one bank and for a share of its wallets, drawn by lot. */
    public Answer proposeCanary(String bankCode, List<String> operations, int percent, Instant now) {
        return propose(bankCode, operations, Map.of("canaryPercent", percent), now);
    }

    private Answer propose(String bankCode, List<String> operations, Map<String, Object> more, Instant now) {
        String asOf = now.minusSeconds(LOOKED_AT_SECONDS_AGO).toString();
        Map<String, Object> wish = new LinkedHashMap<>(more);
        if (!bankCode.isEmpty()) {
            wish.put("bankCode", bankCode);
        }
        wish.put("operations", operations);
        wish.put(
                "gates",
                Stream.of("CAUSE_REMOVED", "DESK_STAFFED", "NOTICES_OUT", "OLD_LINKS_CHECKED")
                        .map(gate -> Map.of("gate", gate, "evidence", "looked at in the sandbox", "asOf", asOf))
                        .toList());
        return link.post("/v1/resumes", wish, proposer().at("link-service"));
    }

    /**
     * The bank's sign-off, where there is a bank, and two approvals.
     *
     * @return the state in the end
     */
    public String open(String bankCode, Answer proposed) {
        String id = proposed.expect("operations propose a resume", 201).text("resumeId");
        if (!bankCode.isEmpty()) {
            signOff(id, userOf(bankCode)).expect("the bank signs off", 200);
        }
        approve(id, approver(1)).expect("a first person approves", 200);
        return approve(id, approver(2)).expect("a second person approves", 200).text("state");
    }

    public Answer approve(String resumeId, StaffMember approver) {
        return link.post("/v1/resumes/" + resumeId + "/approvals", Map.of(), approver.at("link-service"));
    }

    public Answer signOff(String resumeId, StaffMember bankUser) {
        return link.post("/v1/resumes/" + resumeId + "/sign-offs", Map.of(), bankUser.at("link-service"));
    }
}
