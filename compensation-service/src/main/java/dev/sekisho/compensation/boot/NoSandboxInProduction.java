package dev.sekisho.compensation.boot;

import dev.sekisho.kit.boot.ProductionRequirement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/** What this service must not have in production: a key everybody knows, a bank account that is nobody's. */
@ApplicationScoped
class NoSandboxInProduction implements ProductionRequirement {

    private final ClaimsConfig config;

    NoSandboxInProduction(ClaimsConfig config) {
        this.config = config;
    }

    @Override
    public Stream<String> violations() {
        Stream.Builder<String> found = Stream.builder();
        if (config.sealingKey().equals(ClaimsConfig.SANDBOX_SEALING_KEY)) {
            found.add("sekisho.compensation.sealing-key: the sandbox's key is set");
        }
        if (config.paymentRun().senderCode() == Long.parseLong(ClaimsConfig.SANDBOX_SENDER_CODE)) {
            found.add("sekisho.compensation.payment-run.sender-code: the sandbox's sender is set");
        }
        if (config.paymentRun().senderCode() == 0) {
            found.add("sekisho.compensation.payment-run.sender-code: nobody's sender is set");
        }
        String account = config.paymentRun().accountNumber();
        if (account.equals(ClaimsConfig.SANDBOX_ACCOUNT) || account.matches("0*")) {
            found.add("sekisho.compensation.payment-run.account-number: nobody's account is set");
        }
        return found.build();
    }
}
