/**
 * Money that comes back: the 総合振込 has no result file, so what could not be credited is found days later in the account
 * statement (入出金取引明細) as 資金返却, matched to the one transfer that it was, or left to two persons.
 */
package dev.sekisho.compensation.bankreturn;
