package dev.sekisho.charge.boot;

import dev.sekisho.charge.bank.InquiryPolicy;
import dev.sekisho.charge.cap.CapPolicies;
import dev.sekisho.charge.freeze.FreezePolicy;
import dev.sekisho.charge.leaving.NewLinkLock;
import dev.sekisho.charge.stepup.StepUpPolicy;
import io.smallrye.config.SmallRyeConfigBuilder;

/** The policy as it is when nothing is configured. */
public final class DefaultPolicy {

    private static final ChargeConfig CONFIG =
            new SmallRyeConfigBuilder().withMapping(ChargeConfig.class).build().getConfigMapping(ChargeConfig.class);

    private DefaultPolicy() {}

    public static CapPolicies caps() {
        return Composition.caps(CONFIG);
    }

    public static NewLinkLock newLinkLock() {
        return Composition.newLinkLock(CONFIG);
    }

    public static StepUpPolicy stepUps() {
        return Composition.stepUps(CONFIG);
    }

    public static InquiryPolicy inquiries() {
        return Composition.inquiries(CONFIG);
    }

    public static FreezePolicy freezes() {
        return Composition.freezes(CONFIG);
    }
}
