/**
 * Until when something has to be done: dated rules for the tasks of cases and for reports to authorities, in hours, days or
 * business days of Japan (A72, A75, IN-08).
 *
 * <p>The rules are data of the release; what the law says of them is to be checked against the law by who uses them.
 */
package dev.sekisho.compensation.deadline;
