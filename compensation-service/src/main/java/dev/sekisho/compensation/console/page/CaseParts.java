package dev.sekisho.compensation.console.page;

import dev.sekisho.compensation.fraudcase.CaseState;
import dev.sekisho.compensation.fraudcase.ClosedCase;
import dev.sekisho.compensation.fraudcase.ClosingOutcome;
import dev.sekisho.compensation.fraudcase.FraudCase;
import dev.sekisho.compensation.fraudcase.Grade;
import dev.sekisho.compensation.fraudcase.Measure;
import dev.sekisho.compensation.fraudcase.MeasureState;
import dev.sekisho.compensation.fraudcase.OpenCase;
import dev.sekisho.compensation.fraudcase.ReportLine;
import dev.sekisho.compensation.fraudcase.Thing;
import dev.sekisho.compensation.fraudcase.ThingKind;
import dev.sekisho.compensation.fraudcase.VictimCharge;
import dev.sekisho.compensation.lookback.HoldState;
import dev.sekisho.compensation.lookback.LookAlike;
import dev.sekisho.compensation.lookback.LookAlikeHold;
import dev.sekisho.compensation.lookback.LookBack;
import dev.sekisho.compensation.lookback.Signal;
import dev.sekisho.compensation.reporting.Duty;
import dev.sekisho.compensation.reporting.ReportingClock;
import dev.sekisho.compensation.reporting.RunningClock;
import dev.sekisho.compensation.reporting.Standing;
import dev.sekisho.compensation.reporting.StoppedClock;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kit.page.Language;
import dev.sekisho.kit.page.Words;
import java.time.Instant;
import java.util.List;

/** What a case's page consists of. */
public final class CaseParts {

    private CaseParts() {}

    /** Which case, and how it stands. @param outcome null while it lives */
    public record Head(
            String caseNumber,
            String path,
            CaseState state,
            Instant openedAt,
            Instant confirmBy,
            boolean overdue,
            ClosingOutcome outcome) {

        static Head of(FraudCase fraudCase, Instant now) {
            String number = fraudCase.head().number().value();
            return new Head(
                    number,
                    CasePage.pathOf(number),
                    fraudCase.state(),
                    fraudCase.head().openedAt(),
                    fraudCase.head().confirmBy(),
                    fraudCase instanceof OpenCase open && open.isOverdueAt(now),
                    fraudCase instanceof ClosedCase closed ? closed.outcome() : null);
        }
    }

    /** Something that happened. @param what a code of {@link Code} */
    public record Step(Instant at, String what, String more) {}

    /** What somebody told, with both its times. */
    public record Report(
            String source,
            String channel,
            String certainty,
            Instant receivedAt,
            Instant occurredFrom,
            Instant occurredTo,
            String bankCode,
            String reference,
            String accountMask,
            Long amountYen,
            String statement) {

        static Report of(ReportLine line) {
            return new Report(
                    line.source(),
                    line.channel(),
                    line.certainty(),
                    line.receivedAt(),
                    line.occurred().from().orElse(null),
                    line.occurred().to().orElse(null),
                    line.bank().map(BankCode::value).orElse(null),
                    line.reference().orElse(null),
                    line.accountMask().orElse(null),
                    line.amountYen().orElse(null),
                    line.statement().orElse(null));
        }

        @Override
        public String toString() {
            return "Report[***]";
        }
    }

    /** A charge that its bank confirmed. */
    public record Stolen(
            String chargeId, String walletId, String bankCode, long amountYen, Instant postedAt, boolean ofACustomer) {

        static Stolen of(VictimCharge charge) {
            return new Stolen(
                    charge.charge().toString(),
                    charge.wallet().toString(),
                    charge.bank().value(),
                    charge.amount().yen(),
                    charge.postedAt(),
                    charge.depositorIsCustomer());
        }
    }

    /** Something that the case is about. @param possible it only looks so; nothing is done about it */
    public record About(ThingKind kind, String id, String bankCode, boolean possible) {

        static About of(Thing thing, boolean possible) {
            return new About(
                    thing.kind(),
                    thing.id().toString(),
                    thing.bank().map(BankCode::value).orElse(null),
                    possible);
        }
    }

    /** A link that was stopped or a wallet that was frozen, or let go again. */
    public record Stop(Grade grade, String targetId, String rule, Instant endsAt, boolean release, MeasureState state) {

        static Stop of(Measure measure) {
            return new Stop(
                    measure.wanted().grade(),
                    measure.wanted().targetId().toString(),
                    measure.wanted().rule(),
                    measure.wanted().endsAt().orElse(null),
                    measure.release(),
                    measure.state());
        }
    }

    /** By when somebody outside has to be told. */
    public record Clock(Duty duty, Instant dueAt, Standing standing) {

        static Clock of(ReportingClock clock, Instant now) {
            Standing standing = clock instanceof RunningClock running
                    ? running.standingAt(now)
                    : clock instanceof StoppedClock ? Standing.STOPPED : Standing.DROPPED;
            return new Clock(clock.head().duty(), clock.head().deadline().dueAt(), standing);
        }
    }

    /** Wallets that look like those of the case. @param whole false if more was found than is kept */
    public record Alikes(Instant lookedAt, long found, boolean whole, List<Alike> wallets) {

        static Alikes of(LookBack lookBack, List<LookAlikeHold> holds) {
            return new Alikes(
                    lookBack.at(),
                    lookBack.found(),
                    lookBack.whole(),
                    lookBack.lookAlikes().stream()
                            .map(like -> Alike.of(like, stateOf(holds, like.wallet())))
                            .toList());
        }

        private static HoldState stateOf(List<LookAlikeHold> holds, WalletId wallet) {
            return holds.stream()
                    .filter(hold -> hold.head().wallet().equals(wallet))
                    .map(LookAlikeHold::state)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** One of them. @param hold null if nothing is done about it */
    public record Alike(String walletId, int score, List<Reason> reasons, HoldState hold) {

        static Alike of(LookAlike like, HoldState hold) {
            return new Alike(
                    like.wallet().toString(),
                    like.score(),
                    like.signals().entrySet().stream()
                            .map(one -> new Reason(one.getKey(), one.getValue()))
                            .toList(),
                    hold);
        }

        public boolean isUndecided() {
            return hold == HoldState.HELD;
        }

        public boolean isKept() {
            return hold == HoldState.KEPT;
        }
    }

    /** Why it looks like them. @param times how often it was seen */
    public record Reason(Signal signal, long times) {

        public String said(Words words) {
            return words.language() == Language.JA ? signal.ja() : signal.en();
        }
    }
}
