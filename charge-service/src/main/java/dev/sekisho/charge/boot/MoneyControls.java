package dev.sekisho.charge.boot;

import static dev.sekisho.kit.attestation.Shown.atLeast;
import static dev.sekisho.kit.attestation.Shown.atMost;
import static dev.sekisho.kit.attestation.Shown.doneWithin;
import static dev.sekisho.kit.attestation.Shown.none;
import static dev.sekisho.kit.attestation.Shown.that;
import static dev.sekisho.kit.attestation.Shown.trigger;
import static dev.sekisho.kit.attestation.Shown.uniqueIndex;

import dev.sekisho.charge.cap.CapRule;
import dev.sekisho.charge.control.ChargeControl;
import dev.sekisho.charge.monitoring.RuleKind;
import dev.sekisho.charge.policy.MoneyPolicy;
import dev.sekisho.kit.attestation.AttestedControls;
import dev.sekisho.kit.attestation.Control;
import dev.sekisho.kit.attestation.Evidence;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** What shows that money moves as the baseline says (CH, and charge-service's part of LK-05). */
@Singleton
class MoneyControls implements AttestedControls {

    private static final long BASELINE_YEN = 300_000;
    private static final Duration DAY_CLOSED_WITHIN = Duration.ofDays(3);

    /** Facts that monitoring may be behind by, about what a busy service writes in some minutes. */
    private static final long MONITORING_BEHIND = 20_000;

    private static final String COUNTED =
            "from charge where state in ('RESERVED', 'IN_DOUBT', 'POSTED') and decided_at <= {now} and decided_at";
    private static final String MONTH =
            ">= date_trunc('month', {now} at time zone 'Asia/Tokyo') at time zone 'Asia/Tokyo'";
    private static final String OVER = "select count(*) from (select %1$s " + COUNTED
            + " %2$s group by %1$s having sum(amount_yen) > %3$d) over_the_cap";
    private static final String WITHOUT_LINK = "select count(*) from charge c where c.state <> 'REFUSED'"
            + " and not exists (select from link_copy l where l.id = c.link_id)";
    private static final String LEFT_ALONE =
            "select count(*) from charge where state = 'RESERVED'" + " and decided_at < {now} - interval '1 hour'";
    private static final String SUM_SINCE_CLOSED =
            "select abs(coalesce(sum(amount_yen), 0)) from ledger_entry where at >="
                    + " (select (max(day) + 1)::timestamp at time zone 'Asia/Tokyo' from ledger_day)";
    private static final String DAY_CLOSED =
            "select (max(day) + 1)::timestamp at time zone 'Asia/Tokyo' from ledger_day";
    private static final String FINDINGS = "select coalesce(sum(findings), 0) from"
            + " (select findings from daily_position order by day desc limit 31) month";

    /** A freeze is dated a moment before it is committed; what ran at that moment is not counted. */
    private static final String AFTER_FREEZE =
            "select count(*) from wallet_freeze f join %1$s m on m.%2$s = f.wallet_id"
                    + " where f.released_at is null and f.ends_at is null and f.grade in (%3$s) and m.rule is null"
                    + " and m.%4$s > f.since + interval '10 seconds'";

    private static final String WATCHING = "select count(distinct kind) from watch_rule where state = 'APPROVED'"
            + " and action = 'HOLD' and in_force_from <= {now}"
            + " and (effective_until is null or effective_until > {now})"
            + " and kind in ('LADDER', 'FULL_CAP_OF_NEW_LINK', 'BOTH_SIDES_OF_MONTH')";
    private static final String UNREGISTERED = "select count(*) from payment p where p.rule is null"
            + " and p.at > {now} - interval '31 days' and not exists (select from terminal t"
            + " where t.merchant_id = p.merchant_id and t.shop = p.shop and t.code = p.terminal)";
    private static final String LOTS_OFF = "select count(*) from wallet w join wallet_lots l on l.wallet_id = w.id"
            + " where (select coalesce(sum(piece), 0) from unnest(l.yen) piece) <> w.balance_yen";
    private static final String UNSEEN =
            "select count(*) from watch_alert where acknowledged_at is null" + " and due_at < {now}";
    private static final String BEHIND = "select greatest(0, (select coalesce(max(log_index) + 1, 0) from audit_leaf)"
            + " - (select next_index from watch_cursor) - " + MONITORING_BEHIND + ")";

    private final ChargeConfig config;
    private final MoneyPolicy policy;

    MoneyControls(ChargeConfig config, MoneyPolicy policy) {
        this.config = config;
        this.policy = policy;
    }

    @Override
    public List<Control> controls() {
        return List.of(
                caps(),
                Control.of(
                        "CH-02",
                        none("charges over links that were never known here", WITHOUT_LINK),
                        none("charges between reservation and bank for more than an hour", LEFT_ALONE)),
                Control.of(
                        "CH-03",
                        uniqueIndex("charge_wallet_id_idempotency_key_key"),
                        uniqueIndex("payment_key"),
                        none(
                                "payments given back more than once",
                                "select count(*) from payment where refunded_yen > amount_yen")),
                Control.of(
                        "CH-04",
                        trigger("ledger_entry", "ledger_adds_up_to_zero"),
                        trigger("ledger_entry", "ledger_only_grows"),
                        none("yen by which the books since the last closed day do not add up", SUM_SINCE_CLOSED),
                        none("disagreements of the last 31 closed days", FINDINGS),
                        doneWithin("a day of the books was closed", DAY_CLOSED_WITHIN, DAY_CLOSED)),
                freezes(),
                newLinks(),
                Control.of(
                        "CH-07",
                        that(
                                "every kind of rule is looked for",
                                () -> policy.monitoring().containsAll(List.of(RuleKind.values())),
                                policy::version),
                        on(ChargeControl.DOOR_WATCH),
                        atLeast("kinds of ladder, full cap and month's end that hold", 3, WATCHING)),
                Control.of(
                        "CH-09",
                        trigger("ledger_piece", "ledger_piece_only_grows"),
                        none("payments of 31 days at terminals that nobody registered", UNREGISTERED),
                        none("wallets whose lots do not add up to their balance", LOTS_OFF)),
                Control.of(
                        "CH-10",
                        none("facts that monitoring is behind by, beyond " + MONITORING_BEHIND, BEHIND),
                        none("alerts that nobody acknowledged in time", UNSEEN)),
                Control.of(
                        "LK-05",
                        atMost(
                                "yen while a link of tier T2 is new",
                                config.newLink().tierTwoYen(),
                                10_000),
                        atLeast("how long its money stays", config.newLink().lockT2(), Duration.ofDays(7))));
    }

    private Evidence on(ChargeControl control) {
        return that("control " + control + " is on", () -> policy.controls().contains(control), policy::version);
    }

    private Control caps() {
        ChargeConfig.Cap cap = config.cap();
        return Control.of(
                "CH-01",
                that("every cap is on", () -> policy.caps().containsAll(List.of(CapRule.values())), policy::version),
                atMost("yen in a month", cap.monthlyYen(), BASELINE_YEN),
                atMost("yen in 7 days", cap.sevenDayYen(), BASELINE_YEN),
                atMost("yen in 31 days over a young link", cap.thirtyOneDayYen(), BASELINE_YEN),
                none("bank accounts above the month's cap", OVER.formatted("bank_account_id", MONTH, cap.monthlyYen())),
                none("wallets above the month's cap", OVER.formatted("wallet_id", MONTH, cap.monthlyYen())),
                none(
                        "bank accounts above the cap of 7 days",
                        OVER.formatted("bank_account_id", "> {now} - interval '6 days'", cap.sevenDayYen())));
    }

    private Control freezes() {
        return Control.of(
                "CH-05",
                none(
                        "payments out of frozen wallets",
                        AFTER_FREEZE.formatted("payment", "wallet_id", "'FREEZE_SPEND'", "at")),
                none(
                        "transfers out of frozen wallets",
                        AFTER_FREEZE.formatted("transfer", "from_wallet_id", "'FREEZE', 'FREEZE_SPEND'", "at")),
                none(
                        "payouts out of frozen wallets",
                        AFTER_FREEZE.formatted("payout", "wallet_id", "'FREEZE', 'FREEZE_SPEND'", "decided_at")));
    }

    private Control newLinks() {
        ChargeConfig.NewLink terms = config.newLink();
        return Control.of(
                "CH-06",
                on(ChargeControl.COOLING_OFF),
                on(ChargeControl.NEW_LINK_LOCK),
                atMost("yen of a new link's first day", terms.firstDayYen(), 30_000),
                atMost("yen of a day while a link is new", terms.dailyYen(), 50_000),
                atLeast("how long a link's first day is", terms.firstDay(), Duration.ofHours(24)),
                atLeast("how long a link is new", terms.span(), Duration.ofHours(72)),
                atLeast("how long a new link's money stays, tier T1", terms.lockT1(), Duration.ofHours(24)),
                atLeast("how long a new link's money stays, tier T2", terms.lockT2(), Duration.ofDays(7)));
    }
}
