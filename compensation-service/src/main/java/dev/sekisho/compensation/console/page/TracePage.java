package dev.sekisho.compensation.console.page;

import dev.sekisho.compensation.console.MoneyMap;
import dev.sekisho.compensation.copy.CopiedPayment;
import dev.sekisho.compensation.trace.EndKind;
import dev.sekisho.compensation.trace.Handover;
import dev.sekisho.compensation.trace.Trace;
import dev.sekisho.compensation.trace.TraceEnd;
import dev.sekisho.compensation.trace.TraceRule;
import dev.sekisho.kit.page.Language;
import dev.sekisho.kit.page.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where the confirmed charges of a case went: a drawing, and the same as tables.
 *
 * @param map null where nothing is traced
 * @param asOf how new the copy is, null if it never heard of anything
 */
public record TracePage(
        String caseNumber,
        String casePath,
        TraceRule rule,
        MoneyMap map,
        List<End> ends,
        List<Step> steps,
        boolean whole,
        Instant asOf) {

    /** More are not shown on one page. */
    static final int MOST = 500;

    static TracePage of(
            String caseNumber, TraceRule rule, Optional<Trace> traced, boolean ofEveryCharge, Instant asOf) {
        return new TracePage(
                caseNumber,
                CasePage.pathOf(caseNumber),
                rule,
                traced.map(MoneyMap::of).orElse(null),
                traced.stream()
                        .flatMap(trace -> trace.ends().stream())
                        .limit(MOST)
                        .map(End::of)
                        .toList(),
                traced.stream()
                        .flatMap(trace -> trace.handovers().stream())
                        .limit(MOST)
                        .map(Step::of)
                        .toList(),
                ofEveryCharge && traced.map(TracePage::isWhole).orElse(true),
                asOf);
    }

    private static boolean isWhole(Trace trace) {
        return trace.whole() && trace.ends().size() <= MOST && trace.handovers().size() <= MOST;
    }

    /** Where some yen ended. @param where shop and till, or the bank account, as far as it is known */
    public record End(EndKind kind, long amountYen, String where, Instant at) {

        static End of(TraceEnd end) {
            if (end instanceof TraceEnd.AtShop spent) {
                CopiedPayment payment = spent.payment();
                return new End(
                        end.kind(),
                        end.amount().yen(),
                        payment.merchantCategory() + " " + payment.shop() + " " + payment.terminal(),
                        payment.at());
            }
            if (end instanceof TraceEnd.AtBank left) {
                String bank = left.payout().payout().terms().bank().value();
                return new End(
                        end.kind(),
                        end.amount().yen(),
                        bank + " " + left.payout().accountMask().orElse(""),
                        left.payout().at());
            }
            if (end instanceof TraceEnd.Reversed reversed) {
                return new End(
                        end.kind(),
                        end.amount().yen(),
                        reversed.reversal().caseNumber(),
                        reversed.reversal().at());
            }
            String wallet = end instanceof TraceEnd.InWallet in
                    ? in.wallet().toString()
                    : ((TraceEnd.NotFollowed) end).wallet().toString();
            return new End(end.kind(), end.amount().yen(), wallet, null);
        }

        public String said(Words words) {
            return words.language() == Language.JA ? kind.ja() : kind.en();
        }
    }

    /** From wallet to wallet. */
    public record Step(String fromId, String toId, long amountYen, Instant at) {

        static Step of(Handover step) {
            return new Step(
                    step.transfer().from().toString(),
                    step.transfer().to().toString(),
                    step.amount().yen(),
                    step.transfer().at());
        }
    }
}
