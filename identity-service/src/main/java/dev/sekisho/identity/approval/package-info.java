/**
 * The holder's word for exactly one transfer or payout that charge-service asks about: a code to their verified number, told
 * with what it approves and worth nothing for anything else.
 */
package dev.sekisho.identity.approval;
