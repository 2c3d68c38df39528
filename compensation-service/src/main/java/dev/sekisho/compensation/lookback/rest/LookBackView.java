package dev.sekisho.compensation.lookback.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.lookback.Exposure;
import dev.sekisho.compensation.lookback.FreedWallet;
import dev.sekisho.compensation.lookback.KeptWallet;
import dev.sekisho.compensation.lookback.LookAlike;
import dev.sekisho.compensation.lookback.LookAlikeHold;
import dev.sekisho.compensation.lookback.LookBack;
import dev.sekisho.compensation.lookback.Signal;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The newest look back from a case.
 *
 * @param found how many look-alikes there were; the likest of them are told
 * @param whole false if there was more to be seen than one look takes in
 * @param exposure how many depositors may be further victims, and of how much
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LookBackView(
        String caseNumber,
        UUID lookBackId,
        Instant lookedAt,
        UUID askedBy,
        long found,
        boolean whole,
        ExposureView exposure,
        List<LookAlikeView> lookAlikes) {

    static LookBackView of(String caseNumber, LookBack lookBack, List<LookAlikeHold> holds) {
        Map<WalletId, LookAlikeHold> ofWallet =
                holds.stream().collect(Collectors.toMap(hold -> hold.head().wallet(), Function.identity()));
        List<LookAlike> likes = lookBack.lookAlikes();
        return new LookBackView(
                caseNumber,
                lookBack.id(),
                lookBack.at(),
                lookBack.askedBy().orElse(null),
                lookBack.found(),
                lookBack.whole(),
                ExposureView.of(lookBack.exposure()),
                IntStream.range(0, likes.size())
                        .mapToObj(i -> LookAlikeView.of(
                                i + 1, likes.get(i), ofWallet.get(likes.get(i).wallet())))
                        .toList());
    }

    /** A wallet that looks like those of the case. @param place from 1, the likest */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LookAlikeView(int place, UUID walletId, int score, List<ReasonView> reasons, HoldView hold) {

        static LookAlikeView of(int place, LookAlike like, LookAlikeHold holdOrNull) {
            return new LookAlikeView(
                    place,
                    like.wallet().value(),
                    like.score(),
                    like.signals().entrySet().stream()
                            .map(one -> ReasonView.of(one.getKey(), one.getValue()))
                            .toList(),
                    holdOrNull == null ? null : HoldView.of(holdOrNull));
        }
    }

    /** Why, in words. @param times how often it was seen */
    record ReasonView(Signal signal, boolean strong, int points, long times, String ja, String en) {

        static ReasonView of(Signal signal, long times) {
            return new ReasonView(signal, signal.isStrong(), signal.points(), times, signal.ja(), signal.en());
        }
    }

    /** What is held of it. @param cause what ended it, or kept it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HoldView(String state, Instant heldAt, Instant endsAt, String cause, Instant decidedAt, UUID decidedBy) {

        static HoldView of(LookAlikeHold hold) {
            KeptWallet kept = hold instanceof KeptWallet stays ? stays : null;
            FreedWallet freed = hold instanceof FreedWallet over ? over : null;
            Instant freedAt = freed == null ? null : freed.at();
            String freedBy = freed == null ? null : freed.cause().name();
            UUID freedByStaff = freed == null
                    ? null
                    : freed.decision().map(one -> one.by().staff()).orElse(null);
            return new HoldView(
                    hold.state().name(),
                    hold.head().heldAt(),
                    hold.head().endsAt(),
                    kept == null ? freedBy : FreedWallet.Cause.PERSON.name(),
                    kept == null ? freedAt : kept.decision().at(),
                    kept == null ? freedByStaff : kept.decision().by().staff());
        }
    }

    /** Depositors who may be further victims: any look-alike's, and those among them whom the banks are to ask. */
    record ExposureView(
            long accounts, long amountYen, long likelyAccounts, long likelyYen, List<BankExposureView> banks) {

        static ExposureView of(List<Exposure> exposure) {
            Money amount = exposure.stream().map(Exposure::amount).reduce(Money.ZERO, Money::plus);
            Money likely = exposure.stream().map(Exposure::likelyAmount).reduce(Money.ZERO, Money::plus);
            return new ExposureView(
                    exposure.stream().mapToLong(Exposure::accounts).sum(),
                    amount.yen(),
                    exposure.stream().mapToLong(Exposure::likelyAccounts).sum(),
                    likely.yen(),
                    exposure.stream().map(BankExposureView::of).toList());
        }
    }

    /** The same at one bank. */
    record BankExposureView(String bankCode, long accounts, long amountYen, long likelyAccounts, long likelyYen) {

        static BankExposureView of(Exposure exposure) {
            return new BankExposureView(
                    exposure.bank().value(),
                    exposure.accounts(),
                    exposure.amount().yen(),
                    exposure.likelyAccounts(),
                    exposure.likelyAmount().yen());
        }
    }
}
