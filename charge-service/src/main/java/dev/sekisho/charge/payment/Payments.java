package dev.sekisho.charge.payment;

/** The rows of payments, each written together with its fact. */
public interface Payments {

    void insert(Payment payment);
}
