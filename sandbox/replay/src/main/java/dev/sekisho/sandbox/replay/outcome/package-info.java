/** What came of a replay, from the banks' books and from what the services wrote down. */
package dev.sekisho.sandbox.replay.outcome;
