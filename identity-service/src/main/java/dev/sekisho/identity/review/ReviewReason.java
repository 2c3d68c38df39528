package dev.sekisho.identity.review;

/** Why a held account is released or closed: one of a fixed list, so that figures can be made of it. */
public enum ReviewReason {
    SHARED_HOUSEHOLD(Decision.RELEASE),
    SHARED_WORKPLACE(Decision.RELEASE),
    SHARED_NETWORK(Decision.RELEASE),
    CUSTOMER_REACHED(Decision.RELEASE),
    PERSON_EXPLAINED(Decision.RELEASE),
    MANY_ACCOUNTS_OF_ONE_HAND(Decision.CLOSE),
    FALSE_IDENTITY(Decision.CLOSE),
    CUSTOMER_NOT_REACHED(Decision.CLOSE);

    private final Decision decision;

    ReviewReason(Decision decision) {
        this.decision = decision;
    }

    public boolean isFor(Decision wanted) {
        return decision == wanted;
    }
}
