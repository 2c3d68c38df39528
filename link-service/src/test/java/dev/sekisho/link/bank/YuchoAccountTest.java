package dev.sekisho.link.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.id.BankCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("A11")
class YuchoAccountTest {

    @ParameterizedTest(name = "{0} {1} -> {2} {3} {4}")
    @CsvSource({
        // an ordinary account: digits 2 and 3 and an 8; the 番号 without its last 1, seven digits
        "12340, 12345671, 238, ORDINARY, 1234567",
        "10100, 12345671, 018, ORDINARY, 1234567",
        "19990, 00000011, 998, ORDINARY, 0000001",
        // zeros that a passbook leaves out come back
        "12340, 3456781, 238, ORDINARY, 0345678",
        "12340, 11, 238, ORDINARY, 0000001",
        // only the last 1 goes
        "12340, 11111111, 238, ORDINARY, 1111111",
        // the digit of re-issue says nothing about the account
        "12340-2, 12345671, 238, ORDINARY, 1234567",
        // 記号 0: digits 2 and 3 and a 9, the 番号 as it is
        "01230, 123456, 129, CURRENT, 0123456",
        "01230, 1234561, 129, CURRENT, 1234561",
        "00100, 10, 019, CURRENT, 0000010",
        "00100-9, 10, 019, CURRENT, 0000010"
    })
    void isKnownToOtherBanksAs(String symbol, String number, String branch, AccountType type, String account) {
        assertThat(new YuchoAccount(symbol, number).toBankAccount())
                .isEqualTo(new BankAccount(new BankCode("9900"), branch, type, account));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "1234, 12345671",
        "123400, 12345671",
        "22340, 12345671",
        "12340-, 12345671",
        "12340-22, 12345671",
        "１２３４０, 12345671",
        "'', 12345671",
        "12340, 1",
        "12340, 123456781",
        "12340, 12345672",
        "12340, 1234567１",
        "12340, 1234 671",
        "01230, 12345671",
        "01230, ''"
    })
    void refusesWhatNoPassbookPrints(String symbol, String number) {
        assertThatThrownBy(() -> new YuchoAccount(symbol, number)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"12340, 12345671", "12340, 3456781", "12340, 11", "01230, 123456", "00100, 10"})
    void findsTheNumberThatIsPrintedAgain(String symbol, String number) {
        BankAccount account = new YuchoAccount(symbol, number).toBankAccount();

        assertThat(YuchoAccount.printedNumber(account)).isEqualTo(number);
    }

    @Test
    void readsNoOtherBanksAccounts() {
        assertThatThrownBy(() -> YuchoAccount.printedNumber(FixedBanks.account("1234567")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsNothingOfItself() {
        assertThat(new YuchoAccount("12340", "12345671")).hasToString("YuchoAccount[***]");
    }
}
