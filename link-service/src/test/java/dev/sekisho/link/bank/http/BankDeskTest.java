package dev.sekisho.link.bank.http;

import static org.assertj.core.api.Assertions.assertThat;

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

        assertThat(gateway.payee(BANK, ACCOUNT)).contains(HOLDER);
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

        assertThat(gateway.payee(BANK, ACCOUNT)).isEmpty();
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
