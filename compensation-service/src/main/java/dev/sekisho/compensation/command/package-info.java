/**
 * The orders of cases on their way to those who own links and wallets: sent right after they are committed, and again
 * until they are acknowledged. A call is never made in a transaction, and never because of a fact.
 */
package dev.sekisho.compensation.command;
