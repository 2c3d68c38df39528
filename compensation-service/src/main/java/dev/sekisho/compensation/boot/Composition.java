package dev.sekisho.compensation.boot;

import dev.sekisho.compensation.bulletin.OwnNotices;
import dev.sekisho.compensation.bulletin.PublisherName;
import dev.sekisho.compensation.bulletin.YenPerCaseRule;
import dev.sekisho.compensation.command.Patience;
import dev.sekisho.compensation.control.CompensationControl;
import dev.sekisho.compensation.control.CompensationControls;
import dev.sekisho.compensation.deadline.DeadlineTable;
import dev.sekisho.compensation.deadline.Deadlines;
import dev.sekisho.compensation.escalation.EscalationPolicy;
import dev.sekisho.compensation.escalation.PagerAddress;
import dev.sekisho.compensation.lookback.LookBackPolicy;
import dev.sekisho.compensation.lookup.LookupLimits;
import dev.sekisho.compensation.notice.Notices;
import dev.sekisho.compensation.notice.PublishedNotice;
import dev.sekisho.compensation.report.GradingTable;
import dev.sekisho.compensation.report.ReportLimit;
import dev.sekisho.compensation.search.SearchPolicy;
import dev.sekisho.compensation.threshold.ThresholdPolicy;
import dev.sekisho.compensation.threshold.ThresholdRule;
import dev.sekisho.compensation.trace.TraceLimits;
import dev.sekisho.kernel.calendar.BusinessDays;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Turns configuration into the values that the features ask for. */
class Composition {

    /** So many never come. */
    private static final int NEVER = Integer.MAX_VALUE;

    @Produces
    @Singleton
    LookupLimits lookupLimits(CompensationConfig config) {
        return new LookupLimits(
                config.lookup().page(),
                config.lookup().maxPage(),
                config.lookup().list());
    }

    @Produces
    @Singleton
    ReportLimit reportLimit(CompensationConfig config) {
        return new ReportLimit(config.report().anHour(), config.report().stopsAnHour());
    }

    @Produces
    @Singleton
    SearchPolicy searchPolicy(CompensationConfig config) {
        return new SearchPolicy(config.search().anHour());
    }

    @Produces
    @Singleton
    TraceLimits traceLimits(CompensationConfig config) {
        CompensationConfig.Trace trace = config.trace();
        return new TraceLimits(trace.charges(), trace.wallets(), trace.movements(), trace.steps());
    }

    @Produces
    @Singleton
    GradingTable gradingTable(CompensationControls controls) {
        return GradingTable.stopping(
                controls.has(CompensationControl.REPORT_STOPS_LINK),
                controls.has(CompensationControl.REPORT_STOPS_WALLET));
    }

    @Produces
    @Singleton
    Deadlines deadlines() {
        return new Deadlines(DeadlineTable.published(), BusinessDays.published());
    }

    @Produces
    @Singleton
    Patience patience(CompensationConfig config) {
        CompensationConfig.Measures measures = config.measures();
        return new Patience(measures.atOnce(), measures.lease(), measures.firstPause(), measures.longestPause());
    }

    @Produces
    @Singleton
    LookBackPolicy lookBackPolicy(LookBackConfig config, CompensationControls controls) {
        return new LookBackPolicy(
                config.around(),
                config.wallets(),
                controls.has(CompensationControl.LOOK_BACK_HOLDS) ? config.holds() : 0,
                config.holdLasts(),
                config.askFrom(),
                config.checks(),
                config.answerWithin());
    }

    @Produces
    @Singleton
    ThresholdPolicy thresholdPolicy(ThresholdConfig config, CompensationControls controls) {
        ThresholdRule rule = new ThresholdRule(
                controls.has(CompensationControl.BANK_STOP_AT_THRESHOLD) ? config.cases() : NEVER,
                config.window(),
                config.timesMean(),
                config.meanOver(),
                config.youngLink(),
                config.alarmCases(),
                controls.has(CompensationControl.STOP_OF_ALL_BANKS) ? config.banks() : NEVER);
        return new ThresholdPolicy(rule, config.acknowledgeWithin(), config.decideWithin());
    }

    @Produces
    @Singleton
    EscalationPolicy escalationPolicy(EscalationConfig config) {
        return new EscalationPolicy(
                config.window(), config.cases(), config.yen(), config.banks(), config.acknowledgeWithin());
    }

    @Produces
    @Singleton
    PagerAddress pagerAddress(EscalationConfig config) {
        return new PagerAddress(config.pager().url(), config.pager().token());
    }

    @Produces
    @Singleton
    PublisherName publisherName(BulletinConfig config) {
        return new PublisherName(config.publisher());
    }

    /** A bulletin's notice is read where notices are kept. */
    @Produces
    @Singleton
    OwnNotices ownNotices(Notices notices) {
        return id -> notices.find(id)
                .filter(PublishedNotice.class::isInstance)
                .map(notice -> notice.head().said())
                .map(said -> new OwnNotices.Words(said.text(), said.figuresAsOf()));
    }

    @Produces
    @Singleton
    YenPerCaseRule yenPerCaseRule(BulletinConfig config) {
        return new YenPerCaseRule(config.yenPerCasePercent());
    }
}
