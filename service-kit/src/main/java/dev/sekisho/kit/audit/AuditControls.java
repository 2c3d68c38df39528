package dev.sekisho.kit.audit;

import dev.sekisho.kit.attestation.AttestedControls;
import dev.sekisho.kit.attestation.Control;
import dev.sekisho.kit.attestation.Evidence;
import dev.sekisho.kit.attestation.Shown;
import dev.sekisho.kit.clock.SystemClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** PL-02: the log only grows, everything in it is signed soon, and it is anchored in the other services. */
@ApplicationScoped
class AuditControls implements AttestedControls {

    /** How long a fact may wait for a signed checkpoint. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private static final int MISSED_LOOKS = 3;

    /** Tables of the log and of anchors, as an SQL array. */
    private static final String TABLES =
            "array['fact', 'audit_leaf', 'audit_node', 'audit_checkpoint', 'audit_anchor'," + " 'audit_contradiction']";

    private static final String MAY_CHANGE = "select count(*) from unnest(" + TABLES + ") as t (name)"
            + " where has_table_privilege(t.name, 'UPDATE') or has_table_privilege(t.name, 'DELETE')"
            + " or has_table_privilege(t.name, 'TRUNCATE')"
            + " or has_any_column_privilege(t.name, 'UPDATE')";
    private static final String GUARDED = "select count(*) from unnest(" + TABLES + ") as t (name)"
            + " join pg_trigger g on g.tgrelid = t.name::regclass and g.tgname = t.name || '_only_grows'"
            + " where g.tgenabled in ('O', 'A')";
    private static final String WAITING = """
            select count(*) from audit_queue q join fact f on f.id = q.fact_id
             where f.recorded_at < clock_timestamp() - interval '%d seconds'""".formatted(LONGEST_WAIT.toSeconds());
    private static final String UNSIGNED = """
            select count(*) from audit_leaf l join fact f on f.id = l.fact_id
             where l.log_index >= coalesce((select max(size) from audit_checkpoint), 0)
               and f.recorded_at < clock_timestamp() - interval '%d seconds'""".formatted(LONGEST_WAIT.toSeconds());

    private final AuditMeters meters;
    private final AnchorKeeper anchors;
    private final SystemClock clock;

    AuditControls(AuditMeters meters, AnchorKeeper anchors, SystemClock clock) {
        this.meters = meters;
        this.anchors = anchors;
        this.clock = clock;
    }

    @Override
    public List<Control> controls() {
        List<Evidence> evidence = new ArrayList<>(List.of(
                Shown.none("tables of the log that this service could change", MAY_CHANGE),
                Shown.atLeast("triggers that stop everybody from changing the log", 6, GUARDED),
                Shown.atLeast("signed checkpoints", 1, "select count(*) from audit_checkpoint"),
                Shown.none("facts without a number for more than " + LONGEST_WAIT, WAITING),
                Shown.none("numbered facts under no signed checkpoint for more than " + LONGEST_WAIT, UNSIGNED),
                Shown.that(
                        "the log continues what was signed",
                        () -> !meters.isContradicted(),
                        () -> meters.isContradicted() ? "it contradicts itself" : "yes"),
                Shown.none(
                        "logs of other services that contradict what is anchored of them here",
                        "select count(distinct log) from audit_contradiction"),
                Shown.that(
                        "other services' logs are anchored here",
                        () -> !anchors.logs().isEmpty(),
                        () -> anchors.logs().size() + " logs")));
        evidence.add(new ClockAgreement(clock));
        anchors.logs().forEach(log -> evidence.add(agreement(log)));
        return List.of(new Control("PL-02", evidence));
    }

    private Evidence agreement(String log) {
        return Shown.that(
                log + " continues what is anchored of it here",
                () -> anchors.agreedAt(log).filter(this::isRecent).isPresent(),
                () -> anchors.agreedAt(log).map(at -> "seen at " + at).orElse("never seen"));
    }

    private boolean isRecent(Instant at) {
        Duration oldest = anchors.every().multipliedBy(MISSED_LOOKS);
        return !at.isBefore(clock.instant().minus(oldest));
    }
}
