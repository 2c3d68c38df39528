package dev.sekisho.charge.boot;

import dev.sekisho.charge.authorisation.AuthorisationPolicy;
import dev.sekisho.charge.bank.Bank;
import dev.sekisho.charge.bank.Completer;
import dev.sekisho.charge.bank.DueWork;
import dev.sekisho.charge.bank.Inquiries;
import dev.sekisho.charge.bank.InquiryPolicy;
import dev.sekisho.charge.cap.CapPolicies;
import dev.sekisho.charge.cap.CapPolicy;
import dev.sekisho.charge.cap.CapRule;
import dev.sekisho.charge.cap.CapScope;
import dev.sekisho.charge.cap.MonthlyCap;
import dev.sekisho.charge.cap.NewLinkCap;
import dev.sekisho.charge.cap.NewLinkDailyCap;
import dev.sekisho.charge.cap.SlidingCap;
import dev.sekisho.charge.charge.Charge;
import dev.sekisho.charge.charge.ChargeRules;
import dev.sekisho.charge.charge.PendingCharge;
import dev.sekisho.charge.charge.Settlement;
import dev.sekisho.charge.charge.StandingRule;
import dev.sekisho.charge.closure.ClosurePatience;
import dev.sekisho.charge.commit.Committer;
import dev.sekisho.charge.control.ChargeControl;
import dev.sekisho.charge.control.ChargeControls;
import dev.sekisho.charge.freeze.FreezePolicy;
import dev.sekisho.charge.leaving.NewLinkLock;
import dev.sekisho.charge.link.Tier;
import dev.sekisho.charge.monitoring.MonitoringPolicy;
import dev.sekisho.charge.payout.PendingPayout;
import dev.sekisho.charge.payout.SettlePayout;
import dev.sekisho.charge.policy.MoneyPolicy;
import dev.sekisho.charge.position.ClosingPolicy;
import dev.sekisho.charge.stepup.StepUpPolicy;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kernel.suspension.CanaryDraw;
import dev.sekisho.kit.suspension.HmacCanaryDraw;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where policy numbers become rules; a new cap is a new line here. */
final class Composition {

    private static final int WEEK = 7;
    private static final Money NEVER_LARGE = Money.yen(Long.MAX_VALUE);
    private static final int LONG_MONTH = 31;

    private Composition() {}

    @Produces
    @Singleton
    static CapPolicies caps(ChargeConfig config, MoneyPolicy policy) {
        Money month = Money.yen(config.cap().monthlyYen());
        Money week = Money.yen(config.cap().sevenDayYen());
        Money longMonth = Money.yen(config.cap().thirtyOneDayYen());
        ChargeConfig.NewLink young = config.newLink();
        Stream<CapPolicy> all = Stream.of(
                new MonthlyCap(CapRule.MONTHLY_CAP_WALLET, CapScope.WALLET, month),
                new MonthlyCap(CapRule.MONTHLY_CAP_BANK_ACCOUNT, CapScope.BANK_ACCOUNT, month),
                new MonthlyCap(CapRule.MONTHLY_CAP_PERSON, CapScope.PERSON, month),
                new SlidingCap(CapRule.SEVEN_DAY_CAP_BANK_ACCOUNT, CapScope.BANK_ACCOUNT, WEEK, week, Optional.empty()),
                new SlidingCap(
                        CapRule.THIRTY_ONE_DAY_CAP_BANK_ACCOUNT,
                        CapScope.BANK_ACCOUNT,
                        LONG_MONTH,
                        longMonth,
                        Optional.of(config.cap().youngLink())),
                new NewLinkCap(CapRule.NEW_LINK_FIRST_DAY, Tier.T1, young.firstDay(), Money.yen(young.firstDayYen())),
                new NewLinkDailyCap(CapRule.NEW_LINK_DAILY, Tier.T1, young.span(), Money.yen(young.dailyYen())),
                new NewLinkCap(CapRule.NEW_LINK_TIER2, Tier.T2, young.span(), Money.yen(young.tierTwoYen())));
        return new CapPolicies(
                all.filter(cap -> policy.caps().contains(cap.rule())).toList());
    }

    @Produces
    @Singleton
    static CanaryDraw canaryDraw(ChargeConfig config) {
        return new HmacCanaryDraw("sekisho.charge.canary-key", config.canaryKey());
    }

    @Produces
    @Singleton
    static ChargeRules rules(CapPolicies caps, ChargeControls controls) {
        return new ChargeRules(caps, StandingRule.inForce(controls.has(ChargeControl.COOLING_OFF)));
    }

    @Produces
    @Singleton
    static FreezePolicy freezes(ChargeConfig config) {
        ChargeConfig.Freeze freeze = config.freeze();
        return new FreezePolicy(freeze.longestHold(), freeze.slack(), freeze.most());
    }

    @Produces
    @Singleton
    static ClosingPolicy closing(ChargeConfig config) {
        return new ClosingPolicy(config.closing().after());
    }

    @Produces
    @Singleton
    static ClosurePatience closures(ChargeConfig config) {
        return new ClosurePatience(config.closure().first(), config.closure().most());
    }

    @Produces
    @Singleton
    static AuthorisationPolicy authorisations(ChargeConfig config) {
        ChargeConfig.Authorisation authorisation = config.authorisation();
        return new AuthorisationPolicy(authorisation.lifetime(), authorisation.lease(), authorisation.batch());
    }

    @Produces
    @Singleton
    static StepUpPolicy stepUps(ChargeConfig config, ChargeControls controls) {
        ChargeConfig.StepUp stepUp = config.stepUp();
        boolean on = controls.has(ChargeControl.STEP_UP_REQUIRED);
        return new StepUpPolicy(
                on ? Money.yen(stepUp.mostYen()) : NEVER_LARGE,
                on ? Money.yen(stepUp.mostOfDayYen()) : NEVER_LARGE,
                stepUp.goodFor(),
                stepUp.perDay());
    }

    @Produces
    @Singleton
    static InquiryPolicy inquiries(ChargeConfig config) {
        ChargeConfig.Inquiry inquiry = config.inquiry();
        return new InquiryPolicy(
                inquiry.answerWithin(),
                inquiry.patience(),
                inquiry.abandonedAfter(),
                inquiry.first(),
                inquiry.most(),
                inquiry.lease(),
                inquiry.batch());
    }

    @Produces
    @Singleton
    static DueWork openCharges(
            Inquiries<PendingCharge> open, Bank bank, Committer<Settlement, Charge> settle, InquiryPolicy policy) {
        return new Completer<>(
                open,
                bank,
                (charge, answer) ->
                        settle.carryOut(new Settlement(charge, answer), policy.answerWithin()) instanceof PendingCharge,
                policy);
    }

    @Produces
    @Singleton
    static DueWork openPayouts(Inquiries<PendingPayout> open, Bank bank, SettlePayout settle, InquiryPolicy policy) {
        return new Completer<>(
                open, bank, (payout, answer) -> settle.settle(payout, answer) instanceof PendingPayout, policy);
    }

    @Produces
    @Singleton
    static NewLinkLock newLinkLock(ChargeConfig config, ChargeControls controls) {
        ChargeConfig.NewLink young = config.newLink();
        if (!controls.has(ChargeControl.NEW_LINK_LOCK)) {
            return new NewLinkLock(Map.of(Tier.T1, Duration.ZERO, Tier.T2, Duration.ZERO));
        }
        return new NewLinkLock(Map.of(Tier.T1, young.lockT1(), Tier.T2, young.lockT2()));
    }

    @Produces
    @Singleton
    static MonitoringPolicy monitoring(ChargeConfig config) {
        ChargeConfig.Monitoring monitoring = config.monitoring();
        return new MonitoringPolicy(monitoring.acknowledgeWithin(), monitoring.doorReach(), monitoring.batch());
    }
}
