package dev.sekisho.link.boot;

import static dev.sekisho.kit.attestation.Shown.atLeast;
import static dev.sekisho.kit.attestation.Shown.doneWithin;
import static dev.sekisho.kit.attestation.Shown.none;
import static dev.sekisho.kit.attestation.Shown.trigger;
import static dev.sekisho.kit.attestation.Shown.uniqueIndex;
import static dev.sekisho.kit.attestation.Shown.where;

import dev.sekisho.kit.attestation.AttestedControls;
import dev.sekisho.kit.attestation.Control;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** What shows that everything can be stopped, and comes back bank by bank, on evidence (LK-10, IN-01 to IN-03). */
@Singleton
class StoppingControls implements AttestedControls {

    /** A brake, in earnest or as a drill, has to have been pulled and measured within a quarter. */
    static final Duration BRAKE_TRIED_WITHIN = Duration.ofDays(92);

    /** The age limit of the copies that a brake usually stops: later than that a replica refuses by itself. */
    private static final long SLOWEST_BRAKE_MILLIS = 15_000;

    private static final String ANSWERS = "(select recorded_at, convert_from(payload, 'UTF8')::jsonb as fact from fact"
            + " where type = 'dev.sekisho.link.brake-answered.v1' order by recorded_at desc limit 100) answers";
    private static final String LAST_BRAKE = "select max((fact ->> 'time')::timestamptz) from " + ANSWERS
            + " where fact -> 'data' ->> 'result' = 'COMPLETE'";
    private static final String SLOW_BRAKE = "select count(*) from (select fact from " + ANSWERS
            + " order by recorded_at desc limit 1) last where fact -> 'data' ->> 'result' <> 'COMPLETE'"
            + " or (fact -> 'data' ->> 'elapsedMillis')::bigint > " + SLOWEST_BRAKE_MILLIS;

    private static final String RESUMED = "select count(*) from resume where resumed_epoch is not null";
    private static final String VOICES =
            "(select count(distinct v.person_id) from resume_voice v" + " where v.resume_id = r.id and v.kind = '%s')";
    private static final String BY_TOO_FEW = "select count(*) from resume r where r.resumed_epoch is not null and ("
            + VOICES.formatted("APPROVAL") + " < 2 or r.bank_code is not null and " + VOICES.formatted("SIGN_OFF")
            + " < 1)";
    private static final String WITHOUT_A_GATE = "select count(*) from resume r where r.resumed_epoch is not null"
            + " and (select count(*) from resume_gate g where g.resume_id = r.id) < 4";
    private static final String OVERDUE_MAINTENANCE = "select count(*) from suspension where reason = 'MAINTENANCE'"
            + " and planned_end < {now} - interval '1 minute'";
    private static final String HISTORY_GAPS = "select coalesce(max(number), 0) - count(*) from suspension_history";
    private static final String NOT_IN_HISTORY = "select count(*) from suspension s where not exists"
            + " (select from suspension_history h where h.kind = 'STOPPED' and h.reason = s.reason"
            + " and (h.bank_code is null or h.bank_code = s.bank_code) and s.operation = any (h.operations))"
            + " and s.canary_id is null and not exists (select from resume r where r.resumed_epoch = s.epoch)";
    private static final String LEASES =
            "select count(*) from suspension_lease where asked_at > clock_timestamp() - interval '15 seconds'";

    @Override
    public List<Control> controls() {
        return List.of(
                Control.of(
                        "LK-10",
                        uniqueIndex("suspension_operation_bank_code_reason_key"),
                        none("suspensions without an actor", "select count(*) from suspension where actor = ''"),
                        none("maintenance that did not end as planned", OVERDUE_MAINTENANCE),
                        atLeast("replicas that hold a lease of the book", 1, LEASES)),
                Control.of(
                        "IN-01",
                        doneWithin("a brake was pulled and every replica answered", BRAKE_TRIED_WITHIN, LAST_BRAKE),
                        none("the last brake was incomplete or took more than 15 s", SLOW_BRAKE)),
                Control.of(
                        "IN-02",
                        uniqueIndex("resume_voice_pkey"),
                        where(RESUMED, none("resumes with fewer than two approvers or no sign-off", BY_TOO_FEW)),
                        where(RESUMED, none("resumes without all four gates", WITHOUT_A_GATE))),
                Control.of(
                        "IN-03",
                        trigger("suspension_history", "number_before_insert"),
                        none("gaps in the public history", HISTORY_GAPS),
                        none("suspensions that the public history does not tell", NOT_IN_HISTORY)));
    }
}
