/**
 * The bank file that pays approved claims: made by one person, its bytes kept once and for ever, released by another,
 * confirmed when the bank has carried it out.
 */
package dev.sekisho.compensation.paymentrun;
