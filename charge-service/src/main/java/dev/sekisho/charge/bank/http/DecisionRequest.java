package dev.sekisho.charge.bank.http;

/** A decision as link-service takes it. */
record DecisionRequest(String decision, String evidence) {

    static DecisionRequest of(boolean booked, String evidence) {
        return new DecisionRequest(booked ? "BOOKED" : "NOT_BOOKED", evidence);
    }
}
