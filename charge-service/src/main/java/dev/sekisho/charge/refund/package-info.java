/**
 * Money that a merchant gives back of a payment: in parts, as often as it likes, never more than was paid, and only into
 * the wallet that paid, also a frozen one.
 */
package dev.sekisho.charge.refund;
