package dev.sekisho.sandbox.actor;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A bank's desk for its own depositors, through the interface for partner banks: it asks, and passes on what they say. */
public final class DepositorDesk {

    private static final String SERVICE = "link-service";

    private final Site link;
    private final StaffMember user;

    /** @param user a user of the bank */
    public DepositorDesk(Places places, StaffMember user) {
        this.link = new Site(places.link());
        this.user = user;
    }

    /** Whether the depositor's account is linked (連携有無の確認). */
    public Answer check(Depositor own) {
        return say("/v1/link-checks", asked(own));
    }

    /** @param word OWN (自分のもの) or NOT_MINE (身に覚えがない) */
    public Answer answer(String checkId, String word) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("answer", word);
        answer.put("reference", Fresh.key());
        return say("/v1/link-checks/" + checkId + "/answers", answer);
    }

    /** No new link from now on (口座連携停止登録). */
    public Answer keepUnlinked(Depositor own) {
        return say("/v1/do-not-link", asked(own));
    }

    public Answer mayBeLinkedAgain(Depositor own) {
        return say("/v1/do-not-link/lifts", asked(own));
    }

    public Answer unlink(Depositor own) {
        return say("/v1/depositor-unlinks", asked(own));
    }

    /**
     * Takes the account back for its owner from whoever linked it first.
     *
     * @param linkRequestId the owner's own request, refused because the account is taken
     * @param identifiedAt when the bank made sure of its depositor, by PIN and one-time code
     */
    public Answer claim(Depositor own, String linkRequestId, Instant identifiedAt) {
        Map<String, Object> stepUp = new LinkedHashMap<>();
        stepUp.put("factors", List.of("BANK_PIN", "BANK_ONE_TIME_CODE"));
        stepUp.put("documentSeen", false);
        stepUp.put("at", identifiedAt.toString());
        Map<String, Object> claim = asked(own);
        claim.put("linkRequestId", linkRequestId);
        claim.put("stepUp", stepUp);
        return say("/v1/depositor-claims", claim);
    }

    private static Map<String, Object> asked(Depositor own) {
        Map<String, Object> asked = new LinkedHashMap<>(own.atOwnBank());
        asked.put("reference", Fresh.key());
        return asked;
    }

    private Answer say(String path, Map<String, Object> word) {
        return link.post(path, word, user.at(SERVICE));
    }
}
