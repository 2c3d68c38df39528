package dev.sekisho.charge.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.charge.app.FakeLinkService.Behaviour;
import dev.sekisho.kit.testing.Json;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lots beside the ledger of the running application. */
@QuarkusTest
@Tag("CH-07")
class LotsTest extends Scene {

    private static final String OFF_BALANCE = """
            select count(*) n from wallet w left join wallet_lots l on l.wallet_id = w.id
             where w.balance_yen <> coalesce((select sum(y) from unnest(l.yen) y), 0)
            """;
    private static final String OFF_LINE = """
            select count(*) n from ledger_entry e
             where e.account like 'wallet:%'
               and e.amount_yen <> (select coalesce(sum(p.amount_yen), 0) from ledger_piece p
                                     where p.transaction_id = e.transaction_id
                                       and p.wallet_id = substring(e.account from 8)::uuid)
            """;

    @Test
    void eachLineHasItsPiecesAndEachWalletTheSumOfItsLots() {
        Customer customer = customerWithOldLink();
        Customer friend = customerWithOldLink();
        String first = customer.charge(3_000)
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("chargeId");
        String second = customer.charge(2_000)
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("chargeId");
        customer.pay(merchant("OTHER"), 1_000).then().statusCode(201);
        friend.charge(10).then().statusCode(201);

        customer.send(friend.walletId(), 2_500).then().statusCode(201);

        assertThat(lots(friend)).endsWith(first + " 2000", second + " 500");
        assertThat(lots(customer)).containsExactly(second + " 1500");
        linkService.behave(customer.linkId(), Behaviour.DECLINE);
        customer.payOut(700).then().statusCode(201);
        assertThat(lots(customer)).containsExactly(second + " 1500");
        assertThat(sum(OFF_BALANCE)).isZero();
        assertThat(sum(OFF_LINE)).isZero();
    }

    @Test
    @Tag("TC6")
    void aStormOfTransfersLosesNoYenOfAnyLot() throws Exception {
        Customer one = customerWithOldLink();
        Customer other = customerWithOldLink();
        one.charge(1_000).then().statusCode(201);
        other.charge(1_000).then().statusCode(201);

        atOnce(8, () -> {
            for (int i = 0; i < 5; i++) {
                one.sendPatiently(other.walletId(), 3);
                other.sendPatiently(one.walletId(), 3);
            }
            return 0;
        });

        assertThat(one.balanceYen() + other.balanceYen()).isEqualTo(2_000);
        assertThat(sum(OFF_BALANCE)).isZero();
        assertThat(sum(OFF_LINE)).isZero();
    }

    private List<String> lots(Customer customer) {
        return statements.query(
                "select l.lot || ' ' || l.yen as piece from wallet_lots w,"
                        + " unnest(w.charge_ids, w.yen) with ordinality as l (lot, yen, place)"
                        + " where w.wallet_id = ? order by place",
                row -> row.text("piece"),
                UUID.fromString(customer.walletId().toString()));
    }
}
