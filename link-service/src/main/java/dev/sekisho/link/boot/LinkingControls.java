package dev.sekisho.link.boot;

import static dev.sekisho.kit.attestation.Shown.atMost;
import static dev.sekisho.kit.attestation.Shown.none;
import static dev.sekisho.kit.attestation.Shown.that;
import static dev.sekisho.kit.attestation.Shown.trigger;
import static dev.sekisho.kit.attestation.Shown.uniqueIndex;
import static dev.sekisho.kit.attestation.Shown.where;

import dev.sekisho.kit.attestation.AttestedControls;
import dev.sekisho.kit.attestation.Control;
import dev.sekisho.kit.attestation.Evidence;
import dev.sekisho.link.control.LinkControl;
import dev.sekisho.link.evidence.EvidencePolicy;
import dev.sekisho.link.policy.LinkPolicy;
import dev.sekisho.link.spraying.SprayPolicy;
import jakarta.inject.Singleton;
import java.util.List;

/** What shows that links are made as the baseline says (LK, and link-service's part of CH-08 and PL-03). */
@Singleton
class LinkingControls implements AttestedControls {

    private static final String STANDING = "state <> 'REVOKED' and verification <> 'UNVERIFIED'";

    /** Links that were asked for here, and not taken over from a former system, passed each check of their request. */
    private static final String LINKED_WITHOUT = "select count(*) from link_request r where r.state = 'LINKED'"
            + " and not exists (select from link_check c where c.link_request_id = r.id and c.step = '%s'"
            + " and c.outcome <> 'REFUSED')";

    private static final String TWO_LINKS = "select count(*) from (select bank_account_id from link"
            + " where state <> 'REVOKED' group by bank_account_id having count(*) > 1) twice";

    /** By the posture that was in force when the link was last verified, for any class of customers. */
    private static final String WITHOUT_TWO_FACTORS = "select count(*) from link l where l." + STANDING
            + " and not exists (select from bank_posture p where p.bank_code = l.bank_code"
            + " and p.valid_from <= coalesce(l.verified_at, l.established_at) and cardinality(p.enforced) >= 2"
            + " and not exists (select from bank_posture later where later.bank_code = p.bank_code"
            + " and later.customer_class = p.customer_class and later.valid_from > p.valid_from"
            + " and later.valid_from <= coalesce(l.verified_at, l.established_at)))";

    /** Banks that are open for linking, with a review that is missing or overdue. */
    private static final String NOT_REVIEWED = "select count(*) from (select distinct on (bank_code, customer_class) *"
            + " from bank_posture where valid_from <= {now} order by bank_code, customer_class, valid_from desc) p"
            + " where (p.reviewed_on is null or p.next_review_due < ({now} at time zone 'Asia/Tokyo')::date)"
            + " and cardinality(p.enforced) >= 2"
            + " and not exists (select from suspension s where s.operation = 'LINK'"
            + " and (s.bank_code is null or s.bank_code = p.bank_code))";

    /** A try is refused where it would be one too many; what ran at the same time may be one more. */
    private static final String TOO_MANY_TRIES = "select count(*) from (select account_fingerprint from bank_try t"
            + " where result in ('FAILED', 'LOCKED') and ended_at > {now} - interval '%2$d seconds'"
            + " and not exists (select from bank_try p where p.account_fingerprint = t.account_fingerprint"
            + " and p.result = 'PASSED' and p.ended_at > t.ended_at)"
            + " group by account_fingerprint having count(*) > %1$d + 1) many";

    private static final String NOT_TOLD = "select count(*) from link l join link_request r on r.link_id = l.id"
            + " where not exists (select from depositor_notice n where n.link_id = l.id and n.occasion = 'LINKED')";
    private static final String NOTICE_WAITS =
            "select count(*) from depositor_notice where state = 'DUE' and due_at < {now} - interval '1 hour'";
    private static final String DEBIT_NOT_TOLD = "select (select count(*) from debit where state = 'ACCEPTED')"
            + " - (select count(*) from depositor_notice where occasion = 'DEBITED')";
    private static final String UNLINKED_BUT_STANDS = "select count(*) from depositor_word w join link l on"
            + " l.id = w.link_id where w.kind = 'UNLINK' and l.state <> 'REVOKED'";

    private final LinkPolicy policy;
    private final LinkConfig.Request request;

    LinkingControls(LinkPolicy policy, LinkConfig config) {
        this.policy = policy;
        this.request = config.request();
    }

    @Override
    public List<Control> controls() {
        return List.of(
                Control.of(
                        "LK-01",
                        uniqueIndex("link_one_for_each_bank_account"),
                        uniqueIndex("bank_account_fingerprint_key"),
                        trigger("bank_account", "bank_account_stays_with_its_wallet"),
                        none("bank accounts with two links", TWO_LINKS)),
                Control.of(
                        "LK-02",
                        on(LinkControl.PROVED_IDENTITY),
                        passed("NAME", "linked requests without a name decision")),
                Control.of(
                        "LK-03",
                        on(EvidencePolicy.IDENTITY_RESTS_ON_ANOTHER_ROOT),
                        on(EvidencePolicy.NAME_RESTS_ON_ANOTHER_ROOT),
                        passed("EVIDENCE", "linked requests without an evidence verdict")),
                Control.of(
                        "LK-04",
                        on(EvidencePolicy.TWO_ENFORCED_BANK_CATEGORIES),
                        none("links made where no two factors were enforced", WITHOUT_TWO_FACTORS)),
                Control.of(
                        "LK-05",
                        on(EvidencePolicy.BANK_FACTORS_ARE_STRONG),
                        on(EvidencePolicy.PHONE_IS_KNOWN),
                        where(
                                "select count(*) from link where tier = 'T2'",
                                none(
                                        "links of tier T2 that waited less than 24 hours",
                                        "select count(*) from link where tier = 'T2' and " + STANDING
                                                + " and chargeable_from < established_at + interval '24 hours'"))),
                Control.of(
                        "LK-06",
                        on(EvidencePolicy.DEPOSITOR_IS_TOLD),
                        on(LinkControl.DEPOSITOR_TOLD_OF_LINK),
                        none("links whose depositor is not told", NOT_TOLD),
                        none("notices that wait for more than an hour", NOTICE_WAITS)),
                Control.of(
                        "LK-07",
                        on(LinkControl.REVIEWED_PATH),
                        none("open banks whose posture's review is missing or overdue", NOT_REVIEWED)),
                triesAtBanks(),
                Control.of(
                        "LK-09",
                        on(LinkControl.NO_PIN_AT_THE_OPERATOR),
                        none(
                                "links at banks over the interface of 2020",
                                "select count(*) from link l join bank b on b.code = l.bank_code"
                                        + " where b.connection = 'LEGACY' and l." + STANDING)),
                Control.of(
                        "LK-11",
                        uniqueIndex("depositor_word_bank_code_kind_reference_key"),
                        none("links that stand though their depositor unlinked them", UNLINKED_BUT_STANDS)),
                Control.of(
                        "CH-08",
                        on(LinkControl.DEPOSITOR_TOLD_OF_DEBIT),
                        none("debits that no depositor is told of", DEBIT_NOT_TOLD)),
                Control.of(
                        "PL-03",
                        none(
                                "bank accounts without a keyed hash or a sealed number",
                                "select count(*) from bank_account where octet_length(fingerprint) <> 32"
                                        + " or octet_length(sealed_account) < 28"),
                        none(
                                "masks of links that show more than three digits",
                                "select count(*) from link where account_mask ~ '[0-9]{4}'")));
    }

    private Control triesAtBanks() {
        return Control.of(
                "LK-08",
                atMost("refused tries of one bank account in 30 days", request.failuresPerAccount(), 2),
                atMost("refused visits of one wallet in a day", request.failuresPerWallet(), 5),
                on(LinkControl.FAILURES_PER_ACCOUNT),
                on(LinkControl.FAILURES_PER_WALLET),
                on(LinkControl.REQUESTS_PER_WALLET),
                that(
                        "every policy against spraying is on",
                        () -> policy.spraying().containsAll(List.of(SprayPolicy.values())),
                        () -> policy.spraying().toString()),
                none(
                        "bank accounts with more refused tries than that",
                        TOO_MANY_TRIES.formatted(
                                request.failuresPerAccount(),
                                request.failureWindow().toSeconds())));
    }

    private Evidence on(EvidencePolicy rule) {
        return that("policy " + rule + " is on", () -> policy.evidence().contains(rule), policy::version);
    }

    private Evidence on(LinkControl control) {
        return that("control " + control + " is on", () -> policy.switches().has(control), policy::version);
    }

    private static Evidence passed(String step, String what) {
        return none(what, LINKED_WITHOUT.formatted(step));
    }
}
