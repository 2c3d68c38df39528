package dev.sekisho.sandbox.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StandInTest {

    private final Customer customer = new Customer(UUID.randomUUID(), UUID.randomUUID());

    @Test
    void answersOneAfterTheOtherOnOneConnection() throws Exception {
        UUID charge = UUID.randomUUID();
        try (StandIn linkService = new StandIn(new LinkServiceAnswers(List.of(customer)));
                HttpConnection connection = new HttpConnection(linkService.url())) {
            var link = connection.ask("GET", "/internal/v1/links/" + customer.link(), "", "");
            var debit = connection.ask("PUT", "/internal/v1/debits/" + charge, "", "{\"amountYen\":1}");
            var asked = connection.ask("POST", "/internal/v1/debits/" + charge + "/inquiries", "", "");

            assertThat(link.status()).isEqualTo(200);
            assertThat(link.body()).contains(customer.wallet().toString(), "\"ACTIVE\"");
            assertThat(debit.body()).contains(charge.toString(), "ACCEPTED");
            assertThat(asked.body()).contains(charge.toString(), "ACCEPTED");
        }
    }
}
