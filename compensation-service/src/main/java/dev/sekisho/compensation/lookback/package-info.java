/**
 * Looking back from a confirmed case: which other wallets look like its own, with reasons in words; what is held by itself and
 * for how long; which depositors their banks are to ask, and what came of that (A45, A52, IN-06).
 *
 * <p>A signal is something that the copy knows of two wallets. Devices and addresses are in no fact, so nothing here looks at
 * them.
 */
package dev.sekisho.compensation.lookback;
