package dev.sekisho.compensation.report;

import dev.sekisho.compensation.fraudcase.Grade;
import dev.sekisho.compensation.fraudcase.ThingKind;
import dev.sekisho.compensation.fraudcase.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The grades of reports; the first rule that applies counts, and one always does. Payments are stopped only on a bank's
 * confirmed word, because wages sit in wallets.
 *
 * @param stopsLinks whether a report stops the links that it names; a policy of the replay may have it otherwise
 * @param stopsWallets the same of wallets
 */
public record GradingTable(List<GradingRule> rules, boolean stopsLinks, boolean stopsWallets) {

    /** How long money is held on the word of somebody whom nobody has checked. */
    public static final Duration HOLD_LASTS = Duration.ofHours(24);

    public GradingTable {
        rules = List.copyOf(rules);
    }

    /** Every rule on, and carried out. */
    public static GradingTable complete() {
        return stopping(true, true);
    }

    /** Every rule on, and carried out on these. */
    public static GradingTable stopping(boolean links, boolean wallets) {
        return new GradingTable(grades(), links, wallets);
    }

    private static List<GradingRule> grades() {
        return List.of(
                new GradingRule(
                        "BANK_CONFIRMED",
                        "銀行が被害と確認した。連携を止め、ウォレットを支払いも含めて凍結する。",
                        "The bank has confirmed the fraud: the link is stopped, the wallet frozen, payments included.",
                        origin -> origin.channel() == Channel.BANK_API && origin.certainty() == Certainty.CONFIRMED,
                        Grade.FREEZE_SPEND,
                        Optional.empty()),
                new GradingRule(
                        "BANK_SUSPECTED",
                        "銀行が被害を疑っている。連携を止め、ウォレットを凍結する。支払いはできる。",
                        "The bank suspects fraud: the link is stopped, the wallet frozen but for payments.",
                        origin -> origin.channel() == Channel.BANK_API,
                        Grade.FREEZE,
                        Optional.empty()),
                new GradingRule(
                        "PHONE_CALLED_BACK",
                        "折り返しの電話で確かめた報告。連携を止め、ウォレットを凍結する。支払いはできる。",
                        "A call that was verified by calling back: the link is stopped, the wallet frozen but for payments.",
                        origin -> origin.channel() == Channel.PHONE_CALLED_BACK,
                        Grade.FREEZE,
                        Optional.empty()),
                new GradingRule(
                        "PHONE_UNVERIFIED",
                        "まだ確かめていない電話の報告。連携を止め、送金と払戻しを24時間保留する。",
                        "A call that nobody has verified: the link is stopped, transfers and payouts are held for 24 hours.",
                        origin -> true,
                        Grade.HOLD,
                        Optional.of(HOLD_LASTS)));
    }

    public GradingRule ruleFor(Origin origin) {
        return rules.stream()
                .filter(rule -> rule.applies().test(origin))
                .findFirst()
                .orElseThrow();
    }

    /** What this rule wants done to what was found for certain. */
    public List<Wanted> wanted(GradingRule rule, Matches found, Instant now) {
        List<Wanted> wanted = new ArrayList<>();
        if (stopsLinks) {
            found.ids(ThingKind.LINK)
                    .forEach(link -> wanted.add(new Wanted(Grade.STOP, link, Optional.empty(), rule.code())));
        }
        if (stopsWallets) {
            Optional<Instant> end = rule.lastsFor().map(now::plus);
            found.ids(ThingKind.WALLET)
                    .forEach(wallet -> wanted.add(new Wanted(rule.wallet(), wallet, end, rule.code())));
        }
        return wanted;
    }
}
