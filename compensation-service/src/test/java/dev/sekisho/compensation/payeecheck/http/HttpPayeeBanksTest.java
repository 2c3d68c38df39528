package dev.sekisho.compensation.payeecheck.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.claim.Payee;
import dev.sekisho.compensation.payeecheck.PayeeOutcome;
import dev.sekisho.compensation.payeecheck.http.PayeeChecksOfLinkService.Asked;
import dev.sekisho.compensation.payeecheck.http.PayeeChecksOfLinkService.Said;
import dev.sekisho.compensation.zengin.AccountKind;
import dev.sekisho.kernel.id.BankCode;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only one of link-service's words means anything; whatever else comes is no answer. */
@Tag("IN-09")
class HttpPayeeBanksTest {

    private final List<Asked> asked = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(PayeeOutcome.class)
    void takesEachWordForWhatItIs(PayeeOutcome word) {
        assertThat(saying(new Said(word.name())).ask(payee(AccountKind.ORDINARY)))
                .isEqualTo(word);
        assertThat(asked).containsExactly(new Asked("0125", "101", "ORDINARY", "1234567", "ミホン　ハナコ"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "equal", "EQUAL ", "YES"})
    void takesNoOtherWord(String word) {
        assertThat(saying(new Said(word)).ask(payee(AccountKind.ORDINARY))).isEqualTo(PayeeOutcome.NOT_ANSWERED);
    }

    @Test
    void takesNothingForNoAnswer() {
        assertThat(saying(null).ask(payee(AccountKind.ORDINARY))).isEqualTo(PayeeOutcome.NOT_ANSWERED);
        assertThat(saying(new Said(null)).ask(payee(AccountKind.ORDINARY))).isEqualTo(PayeeOutcome.NOT_ANSWERED);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 429, 500, 503})
    void takesARefusalForNoAnswer(int status) {
        assertThat(failing(new WebApplicationException(status)).ask(payee(AccountKind.ORDINARY)))
                .isEqualTo(PayeeOutcome.NOT_ANSWERED);
    }

    @Test
    void takesALostConnectionForNoAnswer() {
        assertThat(failing(new ProcessingException("gone")).ask(payee(AccountKind.ORDINARY)))
                .isEqualTo(PayeeOutcome.NOT_ANSWERED);
    }

    @Test
    void asksNobodyAboutAKindThatNoBankIsAskedAbout() {
        assertThat(saying(new Said("EQUAL")).ask(payee(AccountKind.OTHER))).isEqualTo(PayeeOutcome.BANK_CANNOT);
        assertThat(asked).isEmpty();
    }

    @Test
    void doesNotWriteDownWhomItAsksAbout() {
        assertThat(new Asked("0125", "101", "ORDINARY", "1234567", "ミホン　ハナコ")).hasToString("Asked[***]");
    }

    private HttpPayeeBanks saying(Said said) {
        return new HttpPayeeBanks(question -> {
            asked.add(question);
            return said;
        });
    }

    private static HttpPayeeBanks failing(RuntimeException failure) {
        return new HttpPayeeBanks(question -> {
            throw failure;
        });
    }

    private static Payee payee(AccountKind kind) {
        return new Payee(new BankCode("0125"), "101", kind, "1234567", "ミホン　ハナコ");
    }
}
