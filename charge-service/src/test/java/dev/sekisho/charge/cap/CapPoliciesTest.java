package dev.sekisho.charge.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.charge.boot.DefaultPolicy;
import dev.sekisho.kernel.money.Money;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CapPoliciesTest {

    @Test
    @Tag("A30")
    void theDefaultPolicyHasEveryCapOnceInNamingOrder() {
        assertThat(DefaultPolicy.caps().all()).extracting(CapPolicy::rule).containsExactly(CapRule.values());
    }

    @Test
    void aRuleIsNotInTheListTwice() {
        CapPolicy cap = new MonthlyCap(CapRule.MONTHLY_CAP_WALLET, CapScope.WALLET, Money.yen(1));

        assertThatThrownBy(() -> new CapPolicies(List.of(cap, cap))).isInstanceOf(IllegalArgumentException.class);
    }
}
