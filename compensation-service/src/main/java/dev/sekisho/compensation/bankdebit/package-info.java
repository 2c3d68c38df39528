/** What the bank has debited for files that had left, and what becomes of a debit of a file that it was said not to have taken. */
package dev.sekisho.compensation.bankdebit;
