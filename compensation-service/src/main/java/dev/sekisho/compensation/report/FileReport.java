package dev.sekisho.compensation.report;

import dev.sekisho.compensation.deadline.Deadlines;
import dev.sekisho.compensation.deadline.Subject;
import dev.sekisho.compensation.fraudcase.Cases;
import dev.sekisho.compensation.fraudcase.Cases.Claim;
import dev.sekisho.compensation.fraudcase.Cases.Claimed;
import dev.sekisho.compensation.fraudcase.FraudCase;
import dev.sekisho.compensation.fraudcase.LiveCase;
import dev.sekisho.compensation.fraudcase.Measures;
import dev.sekisho.compensation.fraudcase.ThingKind;
import dev.sekisho.kernel.event.compensation.FraudReported;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Takes a report in: its case, itself, the bank's word if it gives one, and what is to be done, in one transaction. */
@ApplicationScoped
public class FileReport {

    private final Cases cases;
    private final Reports reports;
    private final Measures measures;
    private final ConfirmCharges confirm;
    private final GradingTable grading;
    private final Deadlines deadlines;

    FileReport(
            Cases cases,
            Reports reports,
            Measures measures,
            ConfirmCharges confirm,
            GradingTable grading,
            Deadlines deadlines) {
        this.cases = cases;
        this.reports = reports;
        this.measures = measures;
        this.confirm = confirm;
        this.grading = grading;
        this.deadlines = deadlines;
    }

    /** @return the case, as it is after this report */
    @Transactional(TxType.MANDATORY)
    public FraudCase file(Report report, Matches matches) {
        Claimed claimed = cases.claim(new Claim(
                report.id(),
                report.bank(),
                matches.things(),
                report.receivedAt(),
                deadlines.of(Subject.BANK_CONFIRMATION, report.receivedAt()).dueAt()));
        LiveCase live = claimed.opened() ? claimed.fraudCase() : join(claimed.fraudCase(), report);
        GradingRule rule = grading.ruleFor(report.origin());
        reports.add(report, live, rule, matches, fact(report, live, rule, matches));
        measures.order(live, grading.wanted(rule, matches, report.receivedAt()), report.receivedAt());
        return confirmed(report, matches, live);
    }

    private LiveCase join(LiveCase live, Report report) {
        LiveCase joined = live.joined();
        cases.save(joined, joined.joinedBy(report.id(), report.receivedAt()));
        return joined;
    }

    /** A bank that is sure, names the charges and says whose they are has said all that a confirmation says. */
    private LiveCase confirmed(Report report, Matches matches, LiveCase live) {
        boolean sure =
                report.origin().channel() == Channel.BANK_API && report.origin().certainty() == Certainty.CONFIRMED;
        if (!sure || report.depositorIsCustomer().isEmpty()) {
            return live;
        }
        return confirm.confirm(
                live,
                report.bank().orElseThrow(),
                matches.named(),
                report.depositorIsCustomer().get(),
                report.origin().reportedBy(),
                report.receivedAt());
    }

    private static FraudReported fact(Report report, LiveCase live, GradingRule rule, Matches matches) {
        return new FraudReported(
                report.id(),
                live.head().id(),
                live.head().number().value(),
                report.origin().source().name(),
                report.origin().channel().name(),
                report.origin().certainty().name(),
                rule.code(),
                report.origin().reportedBy(),
                report.bank().map(BankCode::value).orElse(null),
                report.receivedAt(),
                report.clues().occurred().from().orElse(null),
                report.clues().occurred().to().orElse(null),
                report.clues().amount().map(Money::yen).orElse(0L),
                matches.lookup().name(),
                matches.texts(ThingKind.LINK),
                matches.texts(ThingKind.CHARGE),
                matches.possible().stream().map(ChargeId::toString).toList());
    }
}
