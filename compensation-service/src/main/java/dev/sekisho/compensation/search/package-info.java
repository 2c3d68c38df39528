/**
 * Charges found by what somebody at the telephone can tell: what stands in the passbook, and never an account number or a
 * PIN. Who searched for what is kept, and each member of staff has a number of searches an hour (TD8).
 */
package dev.sekisho.compensation.search;
