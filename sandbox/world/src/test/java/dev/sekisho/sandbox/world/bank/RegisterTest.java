package dev.sekisho.sandbox.world.bank;

import static dev.sekisho.sandbox.world.bank.BankFixture.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.money.Money;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterTest {

    private static final Depositor NEWCOMER = new Depositor(
            new AccountKey("102", "0000001"),
            AccountType.SAVINGS,
            "シンキ　ハナコ",
            LocalDate.of(2000, 2, 29),
            "0000",
            Money.ZERO);

    @TempDir
    Path folder;

    @Test
    void everythingTheBankKnowsOutlivesARestart() {
        try (var fixture = new BankFixture(folder)) {
            fixture.bank().open(NEWCOMER);
            String token = fixture.bank().mandates().give(ACCOUNT).token();
            var notice = fixture.bank().tell(fixture.depositor(), "連携されました");

            fixture.restart();

            assertThat(fixture.bank().depositors()).hasSize(2).contains(NEWCOMER);
            assertThat(fixture.bank().mandates().find(token))
                    .map(Mandate::account)
                    .contains(ACCOUNT);
            assertThat(fixture.bank().notices(fixture.depositor())).containsExactly(notice);
        }
    }

    @Test
    void anAccountHasOneHolder() {
        try (var fixture = new BankFixture(folder)) {
            assertThat(fixture.bank().open(NEWCOMER)).isTrue();
            assertThat(fixture.bank().open(NEWCOMER)).isFalse();
        }
    }

    @Test
    void secretsAreNotShownByChance() {
        assertThat(NEWCOMER.toString()).doesNotContain("0000,", "シンキ");
    }
}
