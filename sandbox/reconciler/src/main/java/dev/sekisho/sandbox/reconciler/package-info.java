/**
 * Compares the banks' books with everything that the four services say happened.
 *
 * <p>It shares no code with the services, so that a mistake of theirs is not repeated here: tables, topics and message
 * members are named again by hand. It only reads; what is staged lies in temporary tables and goes with the connection.
 */
package dev.sekisho.sandbox.reconciler;
