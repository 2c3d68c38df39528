package dev.sekisho.identity.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.identity.account.HashingRules;
import java.util.List;
import org.junit.jupiter.api.Test;

class PasswordCostInProductionTest {

    @Test
    void refusesAHashThatIsCheaperThanDocumented() {
        assertThat(violations(HashingRules.LEAST_IN_PRODUCTION - 1)).isNotEmpty();
        assertThat(violations(HashingRules.LEAST_IN_PRODUCTION)).isEmpty();
    }

    private static List<String> violations(int memoryKib) {
        return new PasswordCostInProduction(new HashingRules(16, memoryKib))
                .violations()
                .toList();
    }
}
