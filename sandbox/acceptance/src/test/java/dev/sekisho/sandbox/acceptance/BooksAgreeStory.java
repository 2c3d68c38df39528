package dev.sekisho.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.sandbox.demo.BooksAgree;
import dev.sekisho.sandbox.launcher.RunningSuite;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After everything that the other stories did, the reconciler, which shares no code with the services, finds nothing. */
@ExtendWith(OneSuite.class)
@Order(100)
class BooksAgreeStory {

    @Test
    @Tag("TD1")
    @Tag("CH-04")
    @Tag("TC5")
    void banksLedgerCapsFactsTopicsAndCopiesAgree(RunningSuite suite) {
        var found = BooksAgree.compare(suite);

        assertThat(found.findings()).as(found.summary()).isEmpty();
        assertThat(found.unsettled()).as(found.summary()).isEmpty();
    }
}
