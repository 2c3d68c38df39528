package dev.sekisho.sandbox.reconciler;

import static dev.sekisho.sandbox.reconciler.HandMadeBanks.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankBooksTest {

    private HandMadeBanks banks;

    @BeforeEach
    void open() throws IOException {
        banks = new HandMadeBanks();
    }

    @AfterEach
    void close() {
        banks.close();
    }

    @Test
    void areReadEntryByEntryWithWhatElseIsInThemPassedOver() throws Exception {
        banks.book(FIRST, "a", 100, "R-1");
        banks.give(FIRST, "b", 20, "R-2");
        List<BookEntry> read = new ArrayList<>();

        assertThat(new BankBooks(banks.url()).read(FIRST, read::add)).isEqualTo(80);

        assertThat(read)
                .containsExactly(
                        new BookEntry(FIRST, "a", "DEBIT", 100, "R-1"), new BookEntry(FIRST, "b", "CREDIT", 20, "R-2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "not json",
                "{\"entries\":[]}",
                "{\"totalYen\":0}",
                "{\"entries\":[{}],\"totalYen\":0}",
                "{\"entries\":[{\"requestId\":\"a\",\"amountYen\":1}],\"totalYen\":1}",
                "{\"entries\":[{\"requestId\":\"a\",\"reference\":\"R\",\"amountYen\":\"1\"}],\"totalYen\":1}",
                "{\"entries\":[{\"requestId\":\"a\"",
                "{\"entries\":[{\"requestId\":\"a\",\"direction\":\"UP\",\"reference\":\"R\",\"amountYen\":1}],\"totalYen\":1}",
                "{\"entries\":[],\"totalYen\":"
            })
    void thatAreNotWholeAreNotTakenForEmpty(String body) {
        banks.answer(FIRST, body);

        assertThatThrownBy(() -> new BankBooks(banks.url()).read(FIRST, entry -> {}))
                .isInstanceOfAny(ReconciliationImpossible.class, IOException.class);
    }
}
