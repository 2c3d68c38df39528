package dev.sekisho.charge.boot;

import dev.sekisho.charge.bank.InquiryPolicy;
import dev.sekisho.charge.cap.CapPolicies;
import dev.sekisho.charge.control.ChargeControls;
import dev.sekisho.charge.freeze.FreezePolicy;
import dev.sekisho.charge.leaving.NewLinkLock;
import dev.sekisho.charge.policy.MoneyPolicy;
import dev.sekisho.charge.stepup.StepUpPolicy;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;

/** The policy as it is when nothing is configured. */
public final class DefaultPolicy {

    private static final ChargeConfig CONFIG =
            new SmallRyeConfigBuilder().withMapping(ChargeConfig.class).build().getConfigMapping(ChargeConfig.class);

    private static final PolicyComposition SEKISHO = new PolicyComposition("sekisho", List.of());

    private DefaultPolicy() {}

    public static CapPolicies caps() {
        return caps(SEKISHO.moneyPolicy());
    }

    static CapPolicies caps(MoneyPolicy policy) {
        return Composition.caps(CONFIG, policy);
    }

    public static NewLinkLock newLinkLock() {
        return newLinkLock(ChargeControls.all());
    }

    static NewLinkLock newLinkLock(ChargeControls controls) {
        return Composition.newLinkLock(CONFIG, controls);
    }

    public static StepUpPolicy stepUps() {
        return stepUps(ChargeControls.all());
    }

    static StepUpPolicy stepUps(ChargeControls controls) {
        return Composition.stepUps(CONFIG, controls);
    }

    public static InquiryPolicy inquiries() {
        return Composition.inquiries(CONFIG);
    }

    public static FreezePolicy freezes() {
        return Composition.freezes(CONFIG);
    }
}
