/** An owner who leaves: the rest of the wallet is paid out to their own linked bank account, and the wallet is closed. */
package dev.sekisho.charge.closure;
