/**
 * The second way to depositors: one amount and a list go to their bank, which credits its own; it says of each line whether
 * it did, and what it could not credit is owed again. A claim is on one way alone.
 */
package dev.sekisho.compensation.lumpsum;
