/**
 * Banks' statements against our books: each line is matched to one order at most, what is in doubt is settled by it, and
 * what differs is raised and decided by two persons.
 */
package dev.sekisho.charge.reconciliation;
