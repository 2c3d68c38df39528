package dev.sekisho.sandbox.world.bank;

/** The standing permission, given by a depositor on the bank's page, to debit one account; the token itself is not kept. */
public record Mandate(String mandateId, AccountKey account, String tokenHash) {}
