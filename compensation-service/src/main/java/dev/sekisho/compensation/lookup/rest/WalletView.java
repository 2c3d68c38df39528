package dev.sekisho.compensation.lookup.rest;

import dev.sekisho.compensation.lookup.WalletPicture;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A wallet as support sees it: {@code asOf} is how new the copy is, {@code cut} says that older entries exist. */
record WalletView(
        UUID walletId,
        long balanceYen,
        List<ChargeView> charges,
        List<PaymentView> payments,
        List<LinkView> links,
        Instant asOf,
        boolean cut) {

    static WalletView of(WalletPicture picture) {
        return new WalletView(
                picture.wallet().value(),
                picture.balanceYen(),
                picture.charges().stream().map(ChargeView::of).toList(),
                picture.payments().stream().map(PaymentView::of).toList(),
                picture.links().stream().map(LinkView::of).toList(),
                picture.asOf(),
                picture.cut());
    }
}
