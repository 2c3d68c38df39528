package dev.sekisho.compensation.boot;

import static dev.sekisho.kit.attestation.Shown.constraint;
import static dev.sekisho.kit.attestation.Shown.doneWithin;
import static dev.sekisho.kit.attestation.Shown.none;
import static dev.sekisho.kit.attestation.Shown.that;
import static dev.sekisho.kit.attestation.Shown.trigger;
import static dev.sekisho.kit.attestation.Shown.uniqueIndex;
import static dev.sekisho.kit.attestation.Shown.where;

import dev.sekisho.compensation.control.CompensationControl;
import dev.sekisho.compensation.control.CompensationControls;
import dev.sekisho.kit.attestation.AttestedControls;
import dev.sekisho.kit.attestation.Control;
import dev.sekisho.kit.attestation.Evidence;
import dev.sekisho.kit.boot.Place;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** What shows that damage is heard of, made good and told truly (IN-04 to IN-12, PL-03, PL-05). */
@Singleton
class IncidentControls implements AttestedControls {

    /** How often the replay of the attack of 2020 is run and registered. */
    static final Duration SELF_TEST_WITHIN = Duration.ofDays(92);

    /** A look back comes within 5 s; a busy worker has this long. */
    private static final String LOOK_BACK_WITHIN = "interval '10 minutes'";

    private static final String SANDBOX_DESK = "0120-000-000";

    private static final String SAID_TWICE =
            "select count(*) from (select bank_code, report_reference from fraud_report"
                    + " where source = 'BANK' and report_reference is not null"
                    + " group by bank_code, report_reference having count(*) > 1) twice";
    private static final String PIN_WRITTEN_DOWN =
            "select count(*) from fraud_report where statement ~ '(暗証番号|PIN|ＰＩＮ)[^0-9]{0,10}[0-9]{4}([^0-9]|$)'";
    private static final String NOT_LOOKED_BACK = "select count(*) from fraud_case c where c.state = 'CONFIRMED'"
            + " and c.confirmed_at < {now} - " + LOOK_BACK_WITHIN
            + " and not exists (select from look_back l where l.case_id = c.id)";
    private static final String OVERDUE_TASKS =
            "select count(*) from case_task where state = 'OPEN' and kind in ('DECISION', 'PAYOUT') and due_at < {now}";
    private static final String APPROVED_BY_FEW = "select count(*) from claim c"
            + " where c.state in ('APPROVED', 'IN_PAYMENT', 'PAID') and (select count(distinct a.person_id)"
            + " from claim_approval a where a.claim_id = c.id and a.revision = c.revision) < 2";
    private static final String RELEASED_ALONE = "select count(*) from payment_run"
            + " where state in ('RELEASED', 'CONFIRMED') and (released_by is null or released_by = made_by)";
    private static final String PAID_TWICE = "select count(*) from (select charge_id from claimed_charge"
            + " group by charge_id having count(*) > 1) twice";
    private static final String WITHOUT_SNAPSHOT =
            "select count(*) from bulletin where own and figures_as_of is not null and snapshot_hash is null";
    private static final String DISCLOSED_ALONE = "select count(*) from disclosure where released_by = proposed_by";
    private static final String JOURNAL_GAPS = "select abs((select count(*) from suspicion_journal)"
            + " - coalesce((select number from suspicion_journal_head), 0))";
    private static final String PUBLISHED_ALONE =
            "select count(*) from notice where published_by = written_by or (published_at is null) <> (state = 'WRITTEN')";
    private static final String SELF_TEST = "select max(performed_on)::timestamp at time zone 'Asia/Tokyo' from audit"
            + " where kind = 'SELF_TEST' and passed and published_at is not null";
    private static final String OVERDUE_REMEDY = "select count(*) from audit a where not passed"
            + " and published_at is not null and promised_on < ({now} at time zone 'Asia/Tokyo')::date"
            + " and not exists (select from audit later where later.kind = a.kind and later.passed"
            + " and later.published_at is not null and later.performed_on > a.performed_on)";

    private final ClaimsConfig.CompensationDesk desk;
    private final ClaimsConfig.Claim claim;
    private final CompensationControls switches;
    private final Place place;

    IncidentControls(ClaimsConfig config, CompensationControls switches, Place place) {
        this.switches = switches;
        this.desk = config.desk();
        this.claim = config.claim();
        this.place = place;
    }

    @Override
    public List<Control> controls() {
        return List.of(
                Control.of(
                        "IN-04",
                        on(CompensationControl.REPORT_STOPS_LINK),
                        on(CompensationControl.REPORT_STOPS_WALLET),
                        uniqueIndex("case_thing_in_one_live_case"),
                        none("banks' reports that were taken twice", SAID_TWICE)),
                Control.of(
                        "IN-05",
                        uniqueIndex("fraud_case_number_key"),
                        none("statements in which a PIN was written down", PIN_WRITTEN_DOWN)),
                Control.of(
                        "IN-06",
                        on(CompensationControl.LOOK_BACK_HOLDS),
                        none("confirmed cases without a look-back", NOT_LOOKED_BACK)),
                Control.of(
                        "IN-07",
                        that("the desk of the public policy can be reached", this::hasADesk, desk::name),
                        that(
                                "customers have time to claim",
                                () -> claim.customerDeadline().compareTo(Duration.ofDays(30)) >= 0,
                                () -> claim.customerDeadline().toString())),
                Control.of(
                        "IN-08",
                        uniqueIndex("case_task_one_open"),
                        none("decisions and payments that are overdue", OVERDUE_TASKS)),
                payments(),
                Control.of(
                        "IN-10",
                        trigger("reported_thing", "damage_reported"),
                        trigger("confirmed_charge", "damage_confirmed"),
                        none("own figures that cannot be produced again", WITHOUT_SNAPSHOT)),
                Control.of(
                        "IN-11",
                        none("disclosures by one person", DISCLOSED_ALONE),
                        none("entries that the closed journal's head does not count", JOURNAL_GAPS)),
                Control.of("IN-12", none("notices that one person wrote and published", PUBLISHED_ALONE)),
                Control.of(
                        "PL-03",
                        none(
                                "claims without a sealed payee",
                                "select count(*) from claim_revision where octet_length(sealed) < 28"),
                        none(
                                "masks that show more than three digits",
                                "select count(*) from copied_link where account_mask ~ '[0-9]{4}'")),
                Control.of(
                        "PL-05",
                        constraint("audit", "audit_by_two"),
                        doneWithin("the replay of 2020 was run, passed and published", SELF_TEST_WITHIN, SELF_TEST),
                        where(
                                "select count(*) from audit where not passed and published_at is not null",
                                none("audits whose remedy is overdue", OVERDUE_REMEDY))));
    }

    private Evidence on(CompensationControl control) {
        return that(
                "control " + control + " is on",
                () -> switches.has(control),
                () -> switches.on().toString());
    }

    private static Control payments() {
        return Control.of(
                "IN-09",
                uniqueIndex("payment_line_in_one_live_run"),
                uniqueIndex("claimed_charge_pkey"),
                trigger("payment_run", "payment_run_guard"),
                trigger("payment_line", "payment_line_pays_what_is_due"),
                none("claims that fewer than two persons approved", APPROVED_BY_FEW),
                none("payment runs that one person made and released", RELEASED_ALONE),
                none("charges that are claimed twice", PAID_TWICE));
    }

    private boolean hasADesk() {
        return !desk.name().isBlank()
                && !desk.reachedBy().isBlank()
                && (place.isSandbox() || !desk.reachedBy().equals(SANDBOX_DESK));
    }
}
