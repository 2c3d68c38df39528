/**
 * Where stolen money was paid out, the receiving bank is asked to hold it: a request for each case and payout, due within the
 * hour, taken by the bank itself or brought there by a person, and what came of it (A77).
 *
 * <p>Tracing ends at the bank, and so does what we can do: nothing here moves money or calls a bank.
 */
package dev.sekisho.compensation.freezerequest;
