package dev.sekisho.link.request;

import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.link.bank.BankAccount;

/** A request that the bank has answered: it alone may become a link. */
public sealed interface Answered extends OpenRequest permits Returned, InReview {

    @Override
    BankAccount account();

    Subject subject();

    default Linked linked(LinkId link) {
        return new Linked(head(), link);
    }
}
