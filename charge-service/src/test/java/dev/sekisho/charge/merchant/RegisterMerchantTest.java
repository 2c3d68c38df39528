package dev.sekisho.charge.merchant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.id.MerchantId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A36")
class RegisterMerchantTest {

    private final MerchantId id = MerchantId.random();
    private final InMemoryMerchants merchants = new InMemoryMerchants();
    private final RegisterMerchant register = new RegisterMerchant(merchants);

    @Test
    void tellingTheSameAgainChangesNothing() {
        register.register(id, "Denki", MerchantCategory.ELECTRONICS);
        register.register(id, "Denki", MerchantCategory.ELECTRONICS);

        assertThat(merchants.saved).hasSize(1);
    }

    @Test
    void aChangeIsTheNextVersion() {
        register.register(id, "Denki", MerchantCategory.ELECTRONICS);
        register.register(id, "Denki", MerchantCategory.OTHER);

        assertThat(merchants.saved).extracting(Merchant::version).containsExactly(1L, 2L);
        assertThat(merchants.find(id)).map(Merchant::category).contains(MerchantCategory.OTHER);
    }
}
