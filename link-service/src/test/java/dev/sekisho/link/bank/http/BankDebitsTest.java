package dev.sekisho.link.bank.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.link.bank.DebitAnswer.Accepted;
import dev.sekisho.link.bank.DebitAnswer.Declined;
import dev.sekisho.link.bank.DebitAnswer.NeverSeen;
import dev.sekisho.link.bank.DebitAnswer.Unknown;
import dev.sekisho.link.bank.DeclineReason;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Debits and inquiries: only a whole and clear answer means anything. */
class BankDebitsTest extends AtOneBank {

    @Test
    void debitsUnderTheChargesOwnIdWithTheMandate() {
        server.on("/api/debits", 200, "{\"status\":\"ACCEPTED\",\"reference\":\"R-1\"}");

        assertThat(debit()).isEqualTo(new Accepted("R-1"));
        assertThat(server.last().authorization()).isEqualTo("Bearer mandate-token");
        assertThat(server.last().body()).isEqualTo("{\"request_id\":\"" + CHARGE + "\",\"amount\":30000}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSUFFICIENT_FUNDS", "MANDATE_REVOKED", "ACCOUNT_LOCKED"})
    void takesADeclineWithAReasonItKnows(String reason) {
        server.on("/api/debits", 200, "{\"status\":\"DECLINED\",\"reason\":\"" + reason + "\"}");

        assertThat(debit()).isEqualTo(new Declined(DeclineReason.valueOf(reason)));
    }

    @ParameterizedTest
    @Tag("TB8")
    @MethodSource("malformedDebits")
    void takesWhateverItCannotReadForUnknownAndNeverForSuccess(String body) {
        server.on("/api/debits", 200, body);
        server.on("/api/debits/" + CHARGE, 200, body);

        assertThat(debit()).isEqualTo(new Unknown());
        assertThat(gateway.inquire(BANK, CHARGE)).isEqualTo(new Unknown());
    }

    @ParameterizedTest
    @Tag("TB8")
    @ValueSource(ints = {201, 202, 204, 301, 302, 307, 400, 401, 403, 404, 409, 422, 429, 500, 502, 503})
    void takesEveryOtherStatusForUnknownWhateverTheBodySays(int status) {
        String accepted = status == 204 ? "" : "{\"status\":\"ACCEPTED\",\"reference\":\"R-1\"}";
        server.on("/api/debits", status, accepted);
        server.on("/api/debits/" + CHARGE, status, accepted);

        assertThat(debit()).isEqualTo(new Unknown());
        assertThat(gateway.inquire(BANK, CHARGE)).isEqualTo(new Unknown());
    }

    @Test
    @Tag("TC4")
    void believesThatARequestWasNeverSeenOnlyIfTheBankSaysSoInItsOwnWords() {
        server.on("/api/debits/" + CHARGE, 404, "{\"status\":\"UNKNOWN_REQUEST\"}");
        server.on("/api/debits", 404, "{\"status\":\"UNKNOWN_REQUEST\"}");

        assertThat(gateway.inquire(BANK, CHARGE)).isEqualTo(new NeverSeen());
        assertThat(server.last().authorization()).startsWith("Basic ");
        assertThat(debit()).isEqualTo(new Unknown());

        for (String other :
                List.of("", "{}", "<html>404</html>", "{\"status\":\"UNKNOWN_REQUEST\",\"reason\":\"x\"}")) {
            server.on("/api/debits/" + CHARGE, 404, other);
            assertThat(gateway.inquire(BANK, CHARGE)).as(other).isEqualTo(new Unknown());
        }
    }

    static Stream<String> malformedDebits() {
        return Stream.of(
                "",
                " ",
                "null",
                "true",
                "7",
                "\"ACCEPTED\"",
                "[]",
                "{}",
                "{",
                "{\"status\":\"ACCEPTED\"",
                "<html>ACCEPTED</html>",
                "{\"status\":null}",
                "{\"status\":\"ACCEPTED\"}",
                "{\"status\":\"ACCEPTED\",\"reference\":null}",
                "{\"status\":\"ACCEPTED\",\"reference\":\"\"}",
                "{\"status\":\"ACCEPTED\",\"reference\":\" \"}",
                "{\"status\":\"ACCEPTED\",\"reference\":7}",
                "{\"status\":\"ACCEPTED\",\"reference\":\"" + "R".repeat(101) + "\"}",
                "{\"status\":\"ACCEPTED\",\"reference\":\"R-1\",\"reason\":\"INSUFFICIENT_FUNDS\"}",
                "{\"status\":\"ACCEPTED\",\"reference\":\"R-1\"} {\"status\":\"DECLINED\"}",
                "{\"status\":\"ACCEPTED\",\"status\":\"DECLINED\",\"reference\":\"R-1\"}",
                "{\"status\":\"DECLINED\",\"status\":\"ACCEPTED\",\"reference\":\"R-1\"}",
                "{\"status\":\"ACCEPTED\",\"reference\":\"R-1\",\"amount\":1}",
                "{\"Status\":\"ACCEPTED\",\"reference\":\"R-1\"}",
                "{\"status\":\"accepted\",\"reference\":\"R-1\"}",
                "{\"status\":\"ACCEPTED \",\"reference\":\"R-1\"}",
                "{\"status\":[\"ACCEPTED\"],\"reference\":\"R-1\"}",
                "{\"status\":\"BOOKED\",\"reference\":\"R-1\"}",
                "{\"status\":\"DECLINED\"}",
                "{\"status\":\"DECLINED\",\"reason\":\"SOMETHING_NEW\"}",
                "{\"status\":\"DECLINED\",\"reason\":\"ACCOUNT_LOCKED\",\"reference\":\"R-1\"}",
                "{\"status\":\"PROCESSING\"}",
                "{\"status\":\"UNKNOWN_REQUEST\"}",
                "\u0000\u0001\u0002",
                "{\"a\":".repeat(30) + "1" + "}".repeat(30));
    }
}
