package dev.sekisho.sandbox.world.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.money.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a bank compares: twins have one birth date, siblings one family name. */
@Tag("LK-02")
class ClaimTest {

    private static final Depositor DEPOSITOR = new Depositor(
            new AccountKey("101", "1000001"),
            AccountType.ORDINARY,
            "キヨウタニ　ハルカ",
            LocalDate.of(1980, 1, 1),
            "1357",
            Money.yen(1));

    @ParameterizedTest
    @CsvSource({
        "キョウタニ ハルカ, 1980-01-01, true, true",
        "ｷﾖｳﾀﾆ ﾊﾙｶ, 1980-01-01, true, true",
        "キヨウタニハルカ, 1980-01-01, true, true",
        "キョウタニ ハルカ, 1980-01-02, true, false",
        "キョウタニ ハルナ, 1980-01-01, false, true",
        "キョウダニ ハルカ, 1980-01-01, false, true",
        "キョウタニ ハル, 1981-01-01, false, false"
    })
    void isCompared(String kana, LocalDate birthDate, boolean name, boolean date) {
        Claim claim = new Claim(kana, birthDate);

        assertThat(claim.hasKanaOf(DEPOSITOR)).isEqualTo(name);
        assertThat(claim.hasBirthDateOf(DEPOSITOR)).isEqualTo(date);
    }
}
