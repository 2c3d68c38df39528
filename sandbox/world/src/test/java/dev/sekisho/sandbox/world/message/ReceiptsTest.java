package dev.sekisho.sandbox.world.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.sandbox.world.message.ReceiptScript.Manner;
import dev.sekisho.sandbox.world.message.ReceiptScript.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the gateway says of messages, as scripted. */
class ReceiptsTest {

    private static final Message MESSAGE =
            new Message("m-1", Channel.SMS, "+819012345678", "text", "r-1", Instant.EPOCH);

    private final List<String> carried = new ArrayList<>();
    private final Receipts receipts = new Receipts(new ReceiptCourier() {
        @Override
        public void carry(String reference, String state, boolean forged) {
            carried.add(reference + " " + state + (forged ? " forged" : ""));
        }

        @Override
        public void close() {
            carried.clear();
        }
    });

    @Test
    void usuallyAMessageArrives() {
        receipts.sent(MESSAGE);

        assertThat(carried).containsExactly("r-1 DELIVERED");
    }

    @ParameterizedTest
    @CsvSource({
        "FAILED, ONCE, r-1 FAILED",
        "FAILED, LOST, ''",
        "EXPIRED, TWICE, r-1 EXPIRED/r-1 EXPIRED",
        "DELIVERED, REORDERED, r-1 DELIVERED/r-1 ACCEPTED",
        "FAILED, FORGED, r-1 FAILED forged"
    })
    void saysWhatItsScriptSays(Outcome outcome, Manner manner, String said) {
        receipts.script(MESSAGE.to(), new ReceiptScript(outcome, manner));

        receipts.sent(MESSAGE);

        assertThat(String.join("/", carried)).isEqualTo(said);
    }
}
