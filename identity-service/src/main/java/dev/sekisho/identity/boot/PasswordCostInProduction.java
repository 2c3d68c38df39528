package dev.sekisho.identity.boot;

import dev.sekisho.identity.account.HashingRules;
import dev.sekisho.kit.boot.ProductionRequirement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/** Names a cost of passwords that is right for tests only: production is not ready with it. */
@ApplicationScoped
class PasswordCostInProduction implements ProductionRequirement {

    private final HashingRules rules;

    PasswordCostInProduction(HashingRules rules) {
        this.rules = rules;
    }

    @Override
    public Stream<String> violations() {
        return rules.isCheap()
                ? Stream.of("sekisho.identity.password.memory-kib: passwords are hashed too cheaply")
                : Stream.empty();
    }
}
