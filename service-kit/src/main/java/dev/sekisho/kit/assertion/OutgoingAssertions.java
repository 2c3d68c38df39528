package dev.sekisho.kit.assertion;

import io.quarkus.arc.Arc;

/** The {@code Authorization} header for a call to another service; named by REST clients in their annotations. */
public final class OutgoingAssertions {

    private OutgoingAssertions() {}

    public static String toIdentityService() {
        return to("identity-service");
    }

    public static String toLinkService() {
        return to("link-service");
    }

    public static String toChargeService() {
        return to("charge-service");
    }

    public static String toCompensationService() {
        return to("compensation-service");
    }

    private static String to(String callee) {
        return AssertionMechanism.SCHEME
                + Arc.container().instance(Assertions.class).get().forCallee(callee);
    }
}
