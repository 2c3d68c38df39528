package dev.sekisho.identity.boot;

import static dev.sekisho.kit.attestation.Shown.atLeast;
import static dev.sekisho.kit.attestation.Shown.atMost;
import static dev.sekisho.kit.attestation.Shown.constraint;
import static dev.sekisho.kit.attestation.Shown.none;
import static dev.sekisho.kit.attestation.Shown.that;
import static dev.sekisho.kit.attestation.Shown.trigger;
import static dev.sekisho.kit.attestation.Shown.uniqueIndex;
import static dev.sekisho.kit.attestation.Shown.where;

import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.clearance.ClearanceReason;
import dev.sekisho.identity.control.IdentityControl;
import dev.sekisho.identity.policy.IdentityPolicy;
import dev.sekisho.identity.proof.MethodCatalogue;
import dev.sekisho.identity.risk.RiskPolicy;
import dev.sekisho.identity.risk.Severity;
import dev.sekisho.identity.risk.SignalKind;
import dev.sekisho.kit.attestation.AttestedControls;
import dev.sekisho.kit.attestation.Control;
import dev.sekisho.kit.attestation.Evidence;
import dev.sekisho.kit.attestation.PolicyVersion;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What shows that nobody uses another's name (ID, and identity-service's part of CH-08, PL-01 and PL-03). */
@Singleton
class PersonControls implements AttestedControls {

    /** From this moment on pictures prove nobody's identity any more. */
    static final Instant PICTURES_END = Instant.parse("2027-03-31T15:00:00Z");

    private static final Set<SignalKind> COUNTED_HARD =
            EnumSet.of(SignalKind.DEVICE, SignalKind.NUMBER, SignalKind.DOCUMENT, SignalKind.PAYEE, SignalKind.SITE);

    private static final String UNSHOWN_LEVEL =
            "select count(*) from account where assurance >= 1" + " and (phone_hash is null or proof_id is null)";
    private static final String INCOMPLETE_PROOF = "select count(*) from proof where state = 'APPROVED' and"
            + " (decided_at is null or person_id is null or verified_claims_sealed is null or method = '')";
    private static final String PICTURE_TOO_LATE = "select count(*) from proof where method = 'PHOTO_IMAGE'"
            + " and started_at >= timestamptz '" + PICTURES_END + "'";
    private static final String WITHOUT_FINAL_WORD = "select count(*) from proof p where p.state = 'APPROVED'"
            + " and p.method in ('JPKI', 'IC_CHIP', 'PHOTO_IMAGE')"
            + " and not exists (select from proof_event e where e.proof_id = p.proof_id and e.is_final)";

    /** More than a person may have, and nobody looked at it. */
    private static final String TOO_MANY_ACCOUNTS = "select count(*) from (select person_id from account a"
            + " where person_id is not null and ended_at is null and not held and not exists"
            + " (select from review r where r.account_id = a.account_id and r.state = 'RELEASED')"
            + " group by person_id having count(*) > %d) many";

    private static final String LONG_CODE =
            "select count(*) from one_time_code where expires_at > issued_at + interval '10 minutes'";
    private static final String MANY_TRIES = "select count(*) from code_series where tries > %d";
    private static final String CHANNELS =
            "select count(*) from pg_constraint where conrelid = 'message_dispatch'::regclass"
                    + " and contype = 'c' and pg_get_constraintdef(oid) like '%SMS%' and pg_get_constraintdef(oid) like '%VOICE%'"
                    + " and pg_get_constraintdef(oid) like '%MAIL%'";
    private static final String VOIP =
            "select count(*) from account where phone_line in ('VOIP', 'DATA_SIM') and ended_at is null";
    private static final String BOUND_AT_ONCE = "select count(*) from contact_change where state = 'BOUND'"
            + " and cools_until < bound_at + interval '24 hours'";
    private static final String HOLD_WITHOUT_EVIDENCE = "select count(*) from risk_hold h"
            + " where not exists (select from risk_evidence e where e.hold_id = h.hold_id)";
    private static final String NOTICE_WAITS =
            "select count(*) from charge_notice where state = 'DUE'" + " and charged_at < {now} - interval '1 hour'";
    private static final String CLIENTS = "select count(*) from oauth_client where state = 'APPROVED'";
    private static final String UNSEALED = "select count(*) from account a where ended_at is null"
            + " and address_sealed is not null and not exists (select from subject_key k"
            + " where k.kind = 'ACCOUNT' and k.subject_id = a.account_id and k.wrapped is not null)";

    private final IdentityConfig config;
    private final MethodCatalogue methods;
    private final RiskPolicy risk;
    private final IdentityPolicy policy;
    private final InstantSource clock;

    PersonControls(
            IdentityConfig config,
            MethodCatalogue methods,
            RiskPolicy risk,
            IdentityPolicy policy,
            InstantSource clock) {
        this.config = config;
        this.policy = policy;
        this.methods = methods;
        this.risk = risk;
        this.clock = clock;
    }

    @Produces
    @Singleton
    PolicyVersion catalogue() {
        return new PolicyVersion("methods", methods.version());
    }

    @Produces
    @Singleton
    PolicyVersion holding() {
        return new PolicyVersion("risk", risk.version());
    }

    @Override
    public List<Control> controls() {
        return List.of(
                Control.of(
                        "ID-01",
                        that(
                                "every reason against a link is looked for",
                                () -> policy.clearance().containsAll(ClearanceReason.switchable()),
                                policy::version),
                        constraint("account", "assurance_follows_from_what_was_shown"),
                        none("accounts above level 0 that showed too little", UNSHOWN_LEVEL)),
                Control.of(
                        "ID-02",
                        trigger("proof", "proof_stays_settled"),
                        none("proofs without method, person, time or claims", INCOMPLETE_PROOF)),
                Control.of(
                        "ID-03",
                        that(
                                "pictures prove nothing from 2027-04-01 on",
                                () -> !methods.admits(IdentityMethod.PHOTO_IMAGE, PICTURES_END),
                                methods::version),
                        none("proofs by pictures that began later", PICTURE_TOO_LATE)),
                Control.of(
                        "ID-04",
                        uniqueIndex("proof_event_pkey"),
                        constraint("proof", "one_session_one_proof"),
                        none("identities that a vendor did not finally confirm", WITHOUT_FINAL_WORD)),
                Control.of(
                        "ID-05",
                        atMost("accounts of a person", config.proof().accountsPerPerson(), 3),
                        none(
                                "persons with more accounts that nobody reviewed",
                                TOO_MANY_ACCOUNTS.formatted(config.proof().accountsPerPerson()))),
                codes(),
                Control.of("ID-07", atLeast("rules that know SMS, voice and mail", 1, CHANNELS)),
                Control.of(
                        "ID-08",
                        atLeast(
                                "how long a new SIM is of unknown worth",
                                config.phone().freshSim(),
                                Duration.ofDays(7)),
                        none("accounts whose verified number is VOIP or a data SIM", VOIP)),
                Control.of(
                        "ID-09",
                        uniqueIndex("contact_change_under_way"),
                        atLeast("cooling-off after a change", config.contact().coolingOff(), Duration.ofHours(24)),
                        none("changes that did not cool off", BOUND_AT_ONCE)),
                Control.of("ID-10", constraint("opening", "password_or_account")),
                Control.of(
                        "ID-11",
                        that(
                                "every signal is looked at",
                                () -> policy.risk().containsAll(List.of(SignalKind.values())),
                                policy::version),
                        that(
                                "hard rules for device, number, document, payee and place",
                                this::countsHard,
                                risk::version),
                        trigger("account_hold", "hold_is_reviewed"),
                        none("holds without evidence", HOLD_WITHOUT_EVIDENCE)),
                Control.of(
                        "CH-08",
                        on(IdentityControl.HOLDER_TOLD_OF_CHARGE),
                        none("owners who wait for more than an hour to be told", NOTICE_WAITS)),
                clients(),
                Control.of("PL-03", none("accounts whose texts are under no key of their own", UNSEALED)));
    }

    private Evidence on(IdentityControl control) {
        return that("control " + control + " is on", () -> policy.controls().contains(control), policy::version);
    }

    private Control codes() {
        IdentityConfig.Code code = config.code();
        return Control.of(
                "ID-06",
                on(IdentityControl.LINK_CODE),
                atMost("how long a code is good", code.life(), Duration.ofMinutes(10)),
                atMost("tries over all codes of a purpose", code.attempts(), 5),
                atLeast("time between two codes", code.resendAfter(), Duration.ofSeconds(60)),
                atMost("codes to one number in its window", code.perRecipient(), 5),
                uniqueIndex("one_time_code_stands"),
                none("codes that were good for longer", LONG_CODE),
                none("purposes with more tries", MANY_TRIES.formatted(code.attempts())));
    }

    private static Control clients() {
        return Control.of(
                "PL-01",
                constraint("oauth_client", "banks_are_bound"),
                constraint("oauth_client", "nothing_is_in_force_by_one"),
                uniqueIndex("oauth_assertion_pkey"),
                where(
                        CLIENTS,
                        none(
                                "partners' clients without a key set",
                                "select count(*) from oauth_client where state = 'APPROVED' and key_set = ''")));
    }

    private boolean countsHard() {
        Set<SignalKind> hard = EnumSet.noneOf(SignalKind.class);
        risk.at(clock.instant()).stream()
                .filter(rule -> rule.severity() == Severity.HARD)
                .forEach(rule -> hard.add(rule.signal()));
        return hard.containsAll(COUNTED_HARD);
    }
}
