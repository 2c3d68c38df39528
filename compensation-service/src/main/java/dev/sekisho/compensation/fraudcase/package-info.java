/**
 * What is done about fraud: a case under one number that is valid at the bank and here, what was found to belong to it,
 * and the measures it took.
 *
 * <p>Links and wallets are changed by their owners alone; a measure is an order to them, kept until it is acknowledged.
 */
package dev.sekisho.compensation.fraudcase;
