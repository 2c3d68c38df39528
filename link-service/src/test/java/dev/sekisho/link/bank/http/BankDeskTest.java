package dev.sekisho.link.bank.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.link.bank.PayeeAnswer.Named;
import dev.sekisho.link.bank.PayeeAnswer.NoAnswer;
import dev.sekisho.link.bank.PayeeAnswer.NoSuchAccount;
import dev.sekisho.link.bank.PayeeAnswer.NotTold;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Payee inquiries and notices. */
class BankDeskTest extends AtOneBank {

    @Test
    @Tag("LK-02")
    void asksForThePayeeOfAnAccount() {
        server.on("/api/payees/101/ORDINARY/1234567", 200, "{\"holder_kana\":\"" + HOLDER + "\"}");

        assertThat(gateway.payee(BANK, ACCOUNT)).isEqualTo(new Named(HOLDER));
        assertThat(server.last().authorization()).startsWith("Basic ");
    }

    @ParameterizedTest
    @Tag("TB8")
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "\"ヤマダ タロウ\"",
                "{\"holder_kana\":null}",
                "{\"holder_kana\":\" \"}",
                "{\"holder_kana\":7}",
                "{\"holder_kana\":[\"ヤマダ タロウ\"]}",
                "{\"holder_kana\":\"ヤマダ タロウ\",\"holder_kana\":\"スズキ ハナコ\"}",
                "{\"holder_kana\":\"ヤマダ タロウ\",\"account\":\"7\"}"
            })
    void knowsNoPayeeFromAnAnswerThatCannotBeRead(String body) {
        server.on("/api/payees/101/ORDINARY/1234567", 200, body);

        assertThat(gateway.payee(BANK, ACCOUNT)).isEqualTo(new NoAnswer());
    }

    @Test
    @Tag("IN-09")
    void believesThatThereIsNoAccountOnlyTheBanksOwnWord() {
        server.on("/api/payees/101/ORDINARY/1234567", 404, "{\"status\":\"UNKNOWN_ACCOUNT\"}");
        assertThat(gateway.payee(BANK, ACCOUNT)).isEqualTo(new NoSuchAccount());

        server.on("/api/payees/101/ORDINARY/1234567", 404, "{\"status\":\"PAYEES_NOT_TOLD\"}");
        assertThat(gateway.payee(BANK, ACCOUNT)).isEqualTo(new NotTold());
    }

    @ParameterizedTest
    @Tag("IN-09")
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"status\":null}",
                "{\"status\":\"UNKNOWN_REQUEST\"}",
                "{\"type\":\"about:blank\",\"title\":\"Not Found\",\"status\":404}",
                "{\"holder_kana\":\"ヤマダ タロウ\"}",
                "{\"status\":\"UNKNOWN_ACCOUNT\",\"holder_kana\":\"ヤマダ タロウ\"}"
            })
    void takesNoOther404ForAWordAboutTheAccount(String body) {
        server.on("/api/payees/101/ORDINARY/1234567", 404, body);

        assertThat(gateway.payee(BANK, ACCOUNT)).isEqualTo(new NoAnswer());
    }

    @Test
    @Tag("LK-06")
    void givesTheBankANoticeAndTakesItsReceipt() {
        server.on("/api/notices", 202, "{\"receipt\":\"N-1\"}");

        assertThat(gateway.tell(BANK, ACCOUNT, "お知らせ")).contains("N-1");
        assertThat(server.last().body())
                .isEqualTo("{\"branch_code\":\"101\",\"account_number\":\"1234567\",\"text\":\"お知らせ\"}");

        for (String odd : List.of("{}", "{\"receipt\":\"\"}", "{\"receipt\":7}", "")) {
            server.on("/api/notices", 202, odd);
            assertThat(gateway.tell(BANK, ACCOUNT, "お知らせ")).as(odd).isEmpty();
        }
    }
}
