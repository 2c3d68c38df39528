/**
 * The ledger by business day: days are closed one after the other, each is summed up once, and what has to be safeguarded
 * follows from that (A76).
 */
package dev.sekisho.charge.position;
