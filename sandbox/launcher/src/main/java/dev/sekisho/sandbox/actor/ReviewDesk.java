package dev.sekisho.sandbox.actor;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where reviewers look at names that differ and at accounts that are held. */
public final class ReviewDesk {

    private static final String LINK = "link-service";
    private static final String IDENTITY = "identity-service";

    private final Site link;
    private final Site identity;

    public ReviewDesk(Places places) {
        this.link = new Site(places.link());
        this.identity = new Site(places.identity());
    }

    /** Link requests whose names wait, the oldest first. */
    public Answer names(StaffMember reviewer) {
        return link.get("/v1/name-reviews", reviewer.at(LINK));
    }

    /** @param decision ACCEPT or REFUSE @return 200 with outcome PROPOSED or DECIDED */
    public Answer decideName(StaffMember reviewer, String linkRequestId, String decision, String reason, String words) {
        Map<String, Object> word = new LinkedHashMap<>();
        word.put("decision", decision);
        word.put("reason", reason);
        word.put("words", words);
        return link.post("/v1/name-reviews/" + linkRequestId + "/decisions", word, reviewer.at(LINK));
    }

    /** Held accounts that wait, the longest held first. */
    public Answer holds(StaffMember reviewer) {
        return identity.get("/v1/reviews", reviewer.at(IDENTITY));
    }

    /** @param decision RELEASE or CLOSE @return 200 with outcome PROPOSED or DECIDED */
    public Answer decideHold(StaffMember reviewer, String reviewId, String decision, String reason) {
        return identity.post(
                "/v1/reviews/" + reviewId + "/decisions",
                Map.of("decision", decision, "reason", reason),
                reviewer.at(IDENTITY));
    }
}
