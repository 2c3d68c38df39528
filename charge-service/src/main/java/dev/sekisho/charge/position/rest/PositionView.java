package dev.sekisho.charge.position.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.charge.position.DailyPosition;
import dev.sekisho.charge.position.Finding;
import dev.sekisho.charge.position.Positions.AccountBalance;
import dev.sekisho.charge.position.Positions.Moved;
import dev.sekisho.charge.position.Positions.Settlement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Where all money stood at a day's end; sums are signed whole yen, positive is what we owe. */
record PositionView(
        LocalDate day,
        Instant takenAt,
        long safeguardedYen,
        long walletsYen,
        long frozenYen,
        long closedWalletsYen,
        long openPayoutsYen,
        long openChargesYen,
        long merchantsYen,
        long banksYen,
        long operatorYen,
        long otherYen,
        long sumYen,
        long lines,
        int findings) {

    static PositionView of(DailyPosition position) {
        return new PositionView(
                position.day(),
                position.takenAt(),
                position.safeguardedYen(),
                position.totals().wallets(),
                position.frozenYen(),
                position.closedYen(),
                position.underWay().payoutsYen(),
                position.underWay().chargesYen(),
                position.totals().merchants(),
                position.totals().banks(),
                position.totals().operator(),
                position.totals().other(),
                position.totals().sum(),
                position.lines(),
                position.findings());
    }

    /** Some days, newest first. */
    record Page(List<PositionView> items) {

        static Page of(List<DailyPosition> positions) {
            return new Page(positions.stream().map(PositionView::of).toList());
        }
    }

    /** One day with what was settled with each bank, and what did not agree. */
    record Day(PositionView position, List<SettlementView> settlements, List<FindingView> findings) {

        static Day of(DailyPosition position, List<Settlement> settlements, List<Finding> findings) {
            return new Day(
                    PositionView.of(position),
                    settlements.stream().map(SettlementView::of).toList(),
                    findings.stream().map(FindingView::of).toList());
        }
    }

    /** What a bank and we owe each other at the day's end, and what the day moved. */
    record SettlementView(
            String account, long balanceYen, long bankOwesUsYen, long weOweBankYen, List<MovedView> moved) {

        static SettlementView of(Settlement one) {
            return new SettlementView(
                    one.account(),
                    one.balanceYen(),
                    Math.max(0, -one.balanceYen()),
                    Math.max(0, one.balanceYen()),
                    one.moved().stream().map(MovedView::of).toList());
        }
    }

    /** The lines of one kind. */
    record MovedView(String kind, long lines, long amountYen) {

        static MovedView of(Moved moved) {
            return new MovedView(moved.kind(), moved.lines(), moved.amountYen());
        }
    }

    /** Something that did not agree. */
    record FindingView(Finding.What what, String account, long expectedYen, long foundYen) {

        static FindingView of(Finding finding) {
            return new FindingView(finding.what(), finding.account(), finding.expectedYen(), finding.foundYen());
        }
    }

    /** A page of the trial balance; {@code nextCursor} is left out on the last one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TrialBalance(List<AccountView> items, String nextCursor) {

        static TrialBalance of(List<AccountBalance> accounts, int limit) {
            return new TrialBalance(
                    accounts.stream().map(AccountView::of).toList(),
                    accounts.size() < limit
                            ? null
                            : accounts.get(accounts.size() - 1).account());
        }
    }

    /** One account: what the day moved on it, and what it stood at. */
    record AccountView(String account, long debitYen, long creditYen, long balanceYen, LocalDate movedOn) {

        static AccountView of(AccountBalance one) {
            return new AccountView(one.account(), one.debitYen(), one.creditYen(), one.balanceYen(), one.movedOn());
        }
    }
}
