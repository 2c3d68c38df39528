package dev.sekisho.link.request;

import dev.sekisho.kernel.id.WalletId;

/** A customer who links, with every neighbour in memory. */
abstract class LinkingScene {

    final Linking linking = new Linking();
    final WalletId wallet = WalletId.random();

    LinkRequest attempt(LinkRequest sent) {
        return linking.codes
                .attempt(sent.head().id(), sent.head().wallet(), "000000")
                .orElseThrow();
    }

    static RefusalClass heard(LinkRequest refused) {
        return ((Refused) refused).refusal().heard();
    }

    static String code(LinkRequest refused) {
        return ((Refused) refused).refusal().code();
    }
}
