package dev.sekisho.charge.bank.http;

import dev.sekisho.charge.bank.BankOrder;
import java.util.UUID;

/** An order as link-service is asked for it; its id is the charge's or payout's, in the path. */
record OrderRequest(UUID linkId, UUID walletId, long amountYen) {

    static OrderRequest of(BankOrder order) {
        return new OrderRequest(
                order.linkId().value(), order.walletId().value(), order.amount().yen());
    }
}
